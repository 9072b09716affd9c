// E2E driver for a WebExtension in stock Firefox ESR, headless: raw Marionette over TCP, no dependencies (Node >= 24.2).
// Await every call: the Marionette context (content/chrome) is session state, so do not run two calls concurrently.
import { spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export async function until(fn, what = String(fn), ms = 20_000) { // the only wait primitive; throws inside count as "not yet"
  for (let last, end = Date.now() + ms; ; await new Promise((r) => setTimeout(r, 50))) {
    try { const v = await fn(); if (v) return v; last = v; } catch (e) { last = e; }
    if (Date.now() > end) throw new Error(`timeout: ${what}; last: ${last?.message ?? JSON.stringify(last)}`);
  }
}
const PREFS = {
  'marionette.port': 0,                   // any free port, read back from <profile>/MarionetteActivePort (default 2828 clashes)
  'xpinstall.signatures.required': false, // unsigned permanent install; honoured by ESR (MOZ_REQUIRE_SIGNING is false)
  'browser.startup.page': 0, 'browser.startup.homepage_override.mstone': 'ignore', 'browser.aboutwelcome.enabled': false,
  'termsofuse.bypassNotification': true, 'datareporting.policy.dataSubmissionEnabled': false, // no first-run page, modal, infobar
  'app.normandy.enabled': false, 'services.settings.server': 'data:,#remote-settings-dummy/v1', // no network at startup
  'ui.prefersReducedMotion': 1, 'layout.css.prefers-color-scheme.content-override': 1, // stable screenshots (0 dark, 1 light)
};
// Runs in every content process: forwards console.* of extension pages (popup and background included) to the parent.
const TAP = `{ const st = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const str = (a) => { try { return typeof a === 'string' ? a : JSON.stringify(a) ?? String(a); } catch { return String(a); } };
  const send = (e) => String(e.filename).startsWith('moz-extension:') && sendAsyncMessage('e2e:console',
    { level: e.level, url: e.filename, line: e.lineNumber, text: e.arguments.map(str).join(' ') });
  st.getEvents().forEach(send); st.addLogEventListener(send, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal)); }`;

export class Firefox {
  #id = 0; #pending = new Map(); #buf = Buffer.alloc(0);
  static async launch({ profile, extId, bin, prefs = {}, headless = true, width = 1280, height = 800 }) {
    const f = Object.assign(new Firefox(), { profile, extId, log: [] }), portFile = path.join(profile, 'MarionetteActivePort');
    fs.mkdirSync(profile, { recursive: true }); fs.rmSync(portFile, { force: true });
    fs.writeFileSync(path.join(profile, 'user.js'), Object.entries({ ...PREFS, ...prefs }).map(([k, v]) => `user_pref("${k}", ${JSON.stringify(v)});\n`).join(''));
    const wrap = fs.existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL'] : []; // Linux alone has it
    const [command, ...args] = [...wrap, bin, ...(headless ? ['--headless'] : []), '--no-remote', '--profile', profile, '--marionette',
      '--remote-allow-system-access']; // without it: no chrome context and no navigation to moz-extension:
    f.proc = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, MOZ_HEADLESS_WIDTH: `${width}`, MOZ_HEADLESS_HEIGHT: `${height}`, MOZ_CRASHREPORTER_DISABLE: '1' } });
    f.exited = new Promise((r) => f.proc.once('exit', r).once('error', r));
    for (const s of [f.proc.stdout, f.proc.stderr]) s.on('data', (d) => f.log.push(`${d}`));
    f.reap = () => f.proc.kill('SIGKILL'); process.once('exit', f.reap); // and --pdeathsig covers a killed test runner
    try {
      const port = await until(() => (f.proc.exitCode ?? f.proc.signalCode) !== null ? -1 : +fs.readFileSync(portFile, 'utf8'), 'Marionette port', 60_000);
      if (port < 0) throw new Error('Firefox exited at startup');
      f.sock = net.connect(port, '127.0.0.1').on('data', (d) => f.#data(d)).on('error', () => {})
        .on('close', () => { for (const p of f.#pending.values()) p.reject(new Error('Marionette connection closed')); });
      await f.cmd('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 20_000, pageLoad: 30_000 } } } }, 90_000); // waits for startup idle
      await f.chrome((tap) => { window.e2eLog = []; Services.ppmm.addMessageListener('e2e:console', (m) => window.e2eLog.push(m.data));
        Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(tap)}`, true); }, TAP);
      return f;
    } catch (e) { f.reap(); e.message += `\n${f.log.join('').slice(-2000)}`; throw e; }
  }
  #data(d) { // framing both ways: <byte length>:<json>; a reply is [1, id, error, result]; the first packet is a hello object
    for (this.#buf = Buffer.concat([this.#buf, d]); ;) {
      const c = this.#buf.indexOf(':'), n = +this.#buf.subarray(0, c);
      if (c < 0 || this.#buf.length < c + 1 + n) return;
      const m = JSON.parse(this.#buf.subarray(c + 1, c + 1 + n)); this.#buf = this.#buf.subarray(c + 1 + n);
      const p = this.#pending.get(m[1]); this.#pending.delete(m[1]);
      if (p) m[2] ? p.reject(new Error(`${m[2].error}: ${m[2].message}`)) : p.resolve(m[3]);
    }
  }
  cmd(name, params = {}, ms = 40_000) {
    return new Promise((resolve, reject) => {
      if (this.sock.destroyed) return reject(new Error(`${name}: Firefox is gone`));
      const id = ++this.#id, b = Buffer.from(JSON.stringify([0, id, name, params])), t = setTimeout(() => reject(new Error(`${name} timed out`)), ms);
      this.#pending.set(id, { resolve: (v) => { clearTimeout(t); resolve(v); }, reject: (e) => { clearTimeout(t); reject(e); } });
      this.sock.write(Buffer.concat([Buffer.from(`${b.length}:`), b]));
    });
  }
  async eval(fn, ...args) { // run an (async) function in the current tab, with page globals and `browser.*`; the page's CSP does not apply
    const script = `const cb = arguments[arguments.length - 1]; (async () => (${fn})(...[...arguments].slice(0, -1)))().then(v => cb({ v }), e => cb({ e: e + '\\n' + e?.stack }))`;
    const { value } = await this.cmd('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: false });
    if (value.e !== undefined) throw new Error(value.e);
    return value.v;
  }
  async inChrome(job) { await this.cmd('Marionette:SetContext', { value: 'chrome' }); try { return await job(); } finally { await this.cmd('Marionette:SetContext', { value: 'content' }); } }
  chrome(fn, ...args) { return this.inChrome(() => this.eval(fn, ...args)); } // same, in browser.xhtml with full privileges
  // ---- extension
  async install(file, { temporary = fs.statSync(file).isDirectory(), keepNewTab = true } = {}) { // folder: temporary; .xpi/.zip: permanent
    await this.cmd('Addon:Install', { path: path.resolve(file), temporary }); await this.base();
    if (keepNewTab) await this.chrome(async (id) => { // the user's "Keep Changes"; else that doorhanger opens at the first new tab and blocks openPopup()
      const { ExtensionSettingsStore: S } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSettingsStore.sys.mjs');
      await S.initialize(); await S.addSetting(id, 'newTabNotification', id, true, () => false); }, this.extId);
  }
  async base() { return `moz-extension://${await until(() => this.chrome((id) => { const p = WebExtensionPolicy.getByID(id); return p?.active && p.extension && p.extension.backgroundState !== 'starting' && p.mozExtensionHostname; }, this.extId), 'extension started')}/`; }
  async open(page) { await this.cmd('WebDriver:Navigate', { url: await this.base() + page }); } // resolves after `load`
  async newTab() { // what Ctrl+T and "+" run. Navigating to about:newtab shows Firefox's own page, WebDriver:NewWindow shows about:blank
    await until(() => this.chrome(() => AboutNewTab.newTabURL.startsWith('moz-extension:')), 'new-tab override registered');
    const old = await this.cmd('WebDriver:GetWindowHandles'); await this.chrome(() => { document.getElementById('cmd_newNavigatorTab').doCommand(); });
    const handle = await until(async () => (await this.cmd('WebDriver:GetWindowHandles')).find((h) => !old.includes(h)), 'new tab');
    await this.cmd('WebDriver:SwitchToWindow', { handle, focus: false }); // it is in front already; `focus` would take the address bar's
    await until(() => this.eval(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'), 'new-tab page');
  }
  permit(op, permissions = [], origins = []) { // op: 'add' | 'remove'. Same store as the prompt; fires permissions.onAdded/onRemoved; survives restart
    return this.chrome(async (id, op, p) => { const { ExtensionPermissions: E } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await E[op](id, p, WebExtensionPolicy.getByID(id).extension); }, this.extId, op, { permissions, origins });
  }
  answerPrompt(accept = true) { // press a button of the real permissions.request() doorhanger (needs a click() gesture before)
    return until(() => this.chrome((ok) => { const n = PopupNotifications.isPanelOpen && PopupNotifications.panel.firstElementChild;
      if (n?.id !== 'addon-webext-permissions-notification') return false; (ok ? n.button : n.secondaryButton).click(); return true; }, accept), 'permission prompt');
  }
  inView(type, fn, ...args) { // eval in the 'background' (event page, woken if suspended) or the real toolbar 'popup': these have no window handle
    return this.chrome(async (id, type, code) => {
      const { extension } = WebExtensionPolicy.getByID(id); if (type === 'background') await extension.wakeupBackground?.();
      const mm = [...extension.views].find((v) => v.viewType === type).xulBrowser.messageManager, key = `e2e:${Math.random()}`;
      const r = await new Promise((res) => { mm.addMessageListener(key, (m) => res(m.data)); mm.loadFrameScript(`data:,${encodeURIComponent(`(async () => { let r; try {
        const s = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }); r = { v: await Cu.evalInSandbox(${JSON.stringify(code)}, s) }; } catch (e) { r = { e: e + '\\n' + e?.stack }; } sendAsyncMessage('${key}', r); })()`)}`, false); });
      if (r.e) throw new Error(r.e); return r.v && JSON.parse(r.v);
    }, this.extId, type, `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`);
  }
  suspendBackground() { return this.chrome((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), this.extId); } // as the idle timeout does
  async openPopup() { // real toolbar popup; call from an extension page
    await until(() => this.eval(() => browser.action.openPopup().then(() => true)), 'openPopup'); // refused while a doorhanger is still closing
    await until(() => this.inView('popup', () => document.readyState === 'complete' && location.protocol === 'moz-extension:'), 'popup');
  }
  // ---- page
  async $(css) { return Object.values((await until(() => this.cmd('WebDriver:FindElement', { using: 'css selector', value: css }), css)).value)[0]; }
  async click(css) { await this.cmd('WebDriver:ElementClick', { id: await this.$(css) }); } // real mouse event, counts as user gesture
  async type(css, text) { await this.cmd('WebDriver:ElementSendKeys', { id: await this.$(css), text }); }
  async text(css) { return (await this.cmd('WebDriver:GetElementText', { id: await this.$(css) })).value; }
  async shot(file, { chrome = false, full = false } = {}) { // chrome: whole window with tabs and toolbar; full: whole scroll height of the page
    const go = () => this.cmd('WebDriver:TakeScreenshot', { full, hash: false }); fs.writeFileSync(file, Buffer.from((await (chrome ? this.inChrome(go) : go())).value, 'base64')); }
  async errors() { // console.error, uncaught errors, unhandled rejections, CSP violations of this extension
    return this.chrome((host) => [...window.e2eLog.filter((e) => e.level === 'error' && e.url.includes(host)), ...Services.console.getMessageArray().filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag)
      && `${m.sourceName} ${m.errorMessage}`.includes(host)).map((m) => ({ level: m.category, url: m.sourceName, line: m.lineNumber, text: m.errorMessage }))], new URL(await this.base()).host); }
  async close() { // clean quit: flushes prefs, IndexedDB, permissions and add-on state to the profile
    await this.cmd('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {}); const late = setTimeout(this.reap, 30_000);
    await this.exited; clearTimeout(late); process.off('exit', this.reap); this.sock.destroy();
  }
}
if (import.meta.main) { // demo and self-test: node firefox-e2e.mjs feas.xpi
  const bin = '/usr/bin/firefox-esr', t0 = Date.now(), profile = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-ff-')), extId = 'feas@example.org'; let f = await Firefox.launch({ profile, extId, bin });
  try {
    await f.install(process.argv[2]); await f.newTab(); assert.equal(await f.text('h1'), 'newtab page'); await f.shot('newtab.png', { chrome: true });
    await f.open('options.html'); await f.type('#name', 'Zoé'); await f.click('#save'); await until(async () => (await f.text('#out')) === 'saved Zoé bg=42'); await f.shot('options.png');
    await f.permit('add', ['bookmarks'], ['https://example.org/*']); await f.click('#grant'); await f.answerPrompt(); await until(async () => (await f.text('#top')) === 'true function');
    await f.openPopup(); await f.inView('popup', () => document.querySelector('#b').click()); await until(() => f.inView('popup', () => document.querySelector('#b').textContent === 'clicked 1'));
    await f.open('popup.html'); await f.click('#b'); assert.equal(await f.text('#b'), 'clicked 1');
    assert.equal(await f.inView('background', (k) => bgState.n + k, 1), 43); await f.suspendBackground(); assert.equal(await f.inView('background', () => bgState.n), 41);
    assert.deepEqual(await f.errors(), []); await f.open('options.html'); await f.click('#err'); await until(async () => (await f.errors()).length === 3);
    await f.close(); f = await Firefox.launch({ profile, extId, bin }); // same profile: extension, IndexedDB and permissions must still be there
    await f.newTab(); assert.equal(await f.text('h1'), 'newtab page'); await f.open('options.html'); await until(() => f.eval(() => document.body.dataset.db === 'Zoé'));
    assert.ok(await f.eval(() => browser.permissions.contains({ permissions: ['topSites', 'bookmarks'], origins: ['https://example.org/*'] }))); assert.deepEqual(await f.errors(), []);
  } finally { await f.close(); fs.rmSync(profile, { recursive: true, force: true }); }
  console.log(`PASS ${((Date.now() - t0) / 1000).toFixed(1)} s`);
}
