// The pages of bcd site in a headless Chromium: they open from a file, ask no server for anything, say nothing on the
// console, fit a phone, and every figure on them is the one that bcd prints as JSON. With axe-core: nothing serious.
// Usage: node check.mjs BCD CHROMIUM EXAMPLES WORK [AXE.min.js]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';

const [bcd, chromium, examples, work, axe] = process.argv.slice(2);
const day = '2026-10-01', year = '2026';
const faults = [];
const check = (holds, words) => { if (!holds) faults.push(words); };

function run(folder, ...call) {
  try {
    return execFileSync(bcd, ['-C', folder, '--as-of', day, ...call], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
    throw error;
  }
}

// What a figure says it is: "reporting total.owed", "due overdue".
const models = new Map();
function expected(folder, from) {
  const [call, path] = from.split(' ');
  const key = `${folder} ${call}`;
  if (!models.has(key)) {
    const args = call === 'due' ? ['due', '--format', 'json'] : ['report', call, '--period', year, '--format', 'json'];
    models.set(key, JSON.parse(run(folder, ...args)));
  }
  const model = models.get(key);
  if (call === 'due') {
    const overdue = (one) => one.state === 'unknown' || (!one.waived && (one.state === 'missing' || one.state === 'late' || (one.state === 'unclear' && one.days > 0)));
    const late = model.items.filter(overdue).length;
    return String(path === 'overdue' ? late : model.items.length - late);
  }
  return String(path.split('.').reduce((value, step) => value?.[step], model) ?? 'nothing');
}

async function axe_of(browser, name) {
  await browser.evaluate(readFileSync(axe, 'utf8') + '; undefined');
  const violations = await browser.evaluate(
    `axe.run().then((found) => found.violations.map((one) => one.impact + ' ' + one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')))`);
  for (const one of violations) check(false, `${name}: axe: ${one}`);
}

const browser = new Browser(chromium);
let figures = 0;
async function look(name, page, folder) {
  const url = pathToFileURL(page).href;
  for (const view of [{ width: 1100 }, { width: 360, height: 740 }, { width: 1100, dark: true }]) {
    const where = `${name} (${view.width}${view.dark ? ', dark' : ''})`;
    const { requests, console } = await browser.open(url, view);
    for (const one of requests) check(one === url || one.startsWith('data:'), `${where}: asks for ${one}`);
    for (const one of console) check(false, `${where}: the console says: ${one}`);
    check(await browser.evaluate('document.documentElement.scrollWidth') <= view.width, `${where}: is wider than the screen`);
    if (axe) await axe_of(browser, where);
  }
  check(await browser.evaluate('document.scripts.length') === 0 || Boolean(axe), `${name}: has a script`);
  const found = await browser.evaluate(`[...document.querySelectorAll('[data-from]')].map((one) => [one.dataset.from, one.textContent])`);
  for (const [from, text] of found) {
    const value = expected(folder, from);
    check(text === value, `${name}: ${from} is ${value}, the page says ${text}`);
  }
  check(found.length > 5, `${name}: has only ${found.length} figures`);
  figures += found.length;
}

// Who was present, person by person, adds up to what the activity report counts.
async function presence(folder) {
  const sum = await browser.evaluate(`[...document.querySelectorAll('[aria-labelledby=du-hop] tr:last-child td')].map((one) => one.textContent)`);
  const [present, seats] = [expected(folder, 'activity meetings.total.present').split('/')[0], expected(folder, 'activity meetings.total.present').split('/')[1]];
  check(sum[1] === present && sum[2] === seats, `presence: ${sum[1]}/${sum[2]} by person, ${present}/${seats} in the report`);
}

try {
  mkdirSync(work, { recursive: true });
  for (const unit of ['xa-mau', 'phuong-mau']) {
    const folder = join(examples, unit), page = resolve(work, `${unit}.html`);
    run(folder, 'site', '-o', page, '--force');
    await look(unit, page, folder);
    await presence(folder);
  }
  const all = resolve(work, 'all');
  run(examples, 'site', '-o', all, '--force');
  await look('index', join(all, 'index.html'), examples);
  const links = await browser.evaluate(`[...document.querySelectorAll('main a[href$=".html"]')].map((one) => one.getAttribute('href'))`);
  const files = readdirSync(all).filter((name) => name !== 'index.html').sort();
  check(links.slice().sort().join() === files.join(), `index: links to ${links}, there are ${files}`);
} finally {
  await browser.close();
}
for (const one of faults) console.error(one);
console.log(`${figures} figures compared${axe ? ', axe-core run' : ', without axe-core'}, faults: ${faults.length}`);
process.exitCode = faults.length > 0 ? 1 : 0;
