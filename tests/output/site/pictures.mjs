// Pictures of pages for a person to look at: node pictures.mjs CHROMIUM PAGE.html OUT (OUT-desktop.png, -phone, -dark, .pdf).
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';

const [chromium, page, out] = process.argv.slice(2);
const browser = new Browser(chromium);
const url = pathToFileURL(resolve(page)).href;
for (const [name, view] of Object.entries({ desktop: {}, phone: { width: 360, height: 740 }, dark: { width: 720, dark: true } })) {
  await browser.open(url, view);
  writeFileSync(`${out}-${name}.png`, await browser.picture());
}
writeFileSync(`${out}.pdf`, await browser.pdf());
await browser.close();
