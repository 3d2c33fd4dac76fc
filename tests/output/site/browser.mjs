// A headless Chromium, driven over its pipe: no package from npm is needed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Browser {
  constructor(program) {
    this.profile = mkdtempSync(join(tmpdir(), 'bcd-site-'));
    const flags = ['--headless=new', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
      '--disable-background-networking', '--no-first-run', `--user-data-dir=${this.profile}`, 'about:blank'];
    this.process = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.number = 0;
    this.waiting = new Map();
    this.heard = () => {};
    let rest = '';
    this.process.stdio[4].on('data', (bytes) => {
      rest += bytes;
      for (let end = rest.indexOf('\0'); end >= 0; end = rest.indexOf('\0')) {
        const message = JSON.parse(rest.slice(0, end));
        rest = rest.slice(end + 1);
        const answer = this.waiting.get(message.id);
        if (!answer) this.heard(message);
        else if (message.error) answer.no(new Error(message.error.message));
        else answer.yes(message.result);
        this.waiting.delete(message.id);
      }
    });
  }

  send(method, params = {}, sessionId = this.session) {
    const id = ++this.number;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((yes, no) => this.waiting.set(id, { yes, no }));
  }

  // Opens a page and returns the requests it made and what its console said.
  async open(url, { width = 1100, height = 900, dark = false, print = false } = {}) {
    this.session = undefined;
    if (this.target) await this.send('Target.closeTarget', { targetId: this.target });
    this.target = (await this.send('Target.createTarget', { url: 'about:blank' })).targetId;
    this.session = (await this.send('Target.attachToTarget', { targetId: this.target, flatten: true })).sessionId;
    const requests = [], console = [];
    let loaded;
    const done = new Promise((yes) => { loaded = yes; });
    this.heard = ({ method, params }) => {
      if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
      if (method === 'Runtime.consoleAPICalled') console.push(params.args.map((one) => one.value).join(' '));
      if (method === 'Runtime.exceptionThrown') console.push(params.exceptionDetails.text);
      if (method === 'Log.entryAdded') console.push(params.entry.text);
      if (method === 'Page.loadEventFired') loaded();
    };
    for (const domain of ['Network', 'Runtime', 'Log', 'Page']) await this.send(`${domain}.enable`);
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await this.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '', features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
    await this.send('Page.navigate', { url });
    await done;
    return { requests, console };
  }

  async evaluate(expression) {
    const answer = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  }

  async picture() {
    const { cssContentSize } = await this.send('Page.getLayoutMetrics');
    const clip = { x: 0, y: 0, width: cssContentSize.width, height: Math.min(cssContentSize.height, 12000), scale: 1 };
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }

  async pdf() {
    const { data } = await this.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
    return Buffer.from(data, 'base64');
  }

  async close() {
    this.session = undefined;
    await this.send('Browser.close').catch(() => {});
    await new Promise((yes) => (this.process.exitCode === null ? this.process.on('exit', yes) : yes()));
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
