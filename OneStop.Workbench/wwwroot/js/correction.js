// Correcting a dossier: the browser owns what is typed. Every input is kept here and, a moment later, on the server; nothing is ever
// written into a field that has the focus. The server reads the typed fields when the correction is decided.

const wait = 150, slowest = 5000;
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

class Correction {
  constructor(root, number) {
    Object.assign(this, { root, number, typed: {}, sequence: 0, known: 0, pause: wait, stopping: new AbortController() });
    this.key = `onestop.correction.${document.documentElement.dataset.staff ?? ''}.${number}`;
    this.url = `/dossiers/${encodeURIComponent(number)}/correction`;
    const listen = (target, name, work) => target.addEventListener(name, work.bind(this), { signal: this.stopping.signal });
    listen(root, 'input', this.input);
    listen(root, 'keydown', this.keydown);
    listen(window, 'online', this.send);
    listen(window, 'pagehide', () => this.send(true));
    listen(document, 'workbench:reload', event => { if (this.sequence > this.known) event.preventDefault(); });
  }

  async start() {
    try { this.take(JSON.parse(localStorage.getItem(this.key) ?? '{}')); } catch { /* nothing readable was left here */ }
    for (const row of this.rows()) this.show(row);
    this.find()?.focus();
    try {
      const answer = await fetch(this.url, { headers: { 'X-Workbench': 'correction' } });
      if (answer.ok) {
        const kept = await answer.json();
        this.known = kept.sequence;
        this.take(kept);
      }
    } catch { /* away: what is kept here stands */ }
    for (const row of this.rows()) this.show(row);
    if (this.sequence > this.known) this.send();
    this.root.dataset.ready = this.number;
  }

  stop() {
    this.stopping.abort();
    clearTimeout(this.timer);
    if (this.sequence > this.known) this.send(true);
  }

  find() { return this.root.querySelector('[data-find]'); }
  rows() { return [...this.root.querySelectorAll('[data-field]')]; }
  box(row) { return row.querySelector('[data-new]'); }

  take({ sequence = 0, fields = {} }) {
    if (sequence < this.sequence) return;
    this.sequence = sequence;
    this.typed = { ...fields };
  }

  show(row) {
    const box = this.box(row);
    const text = this.typed[row.dataset.field];
    if (box !== document.activeElement) box.value = text ?? row.dataset.now ?? '';
    row.classList.toggle('changed', text !== undefined);
  }

  input({ target }) {
    if (target.matches('[data-find]')) { this.filter(target.value); return; }
    const row = target.closest('[data-field]');
    if (!row || !target.matches('[data-new]')) return;
    const text = target.value.normalize('NFC');
    if (text === (row.dataset.now ?? '')) delete this.typed[row.dataset.field];
    else this.typed[row.dataset.field] = text;
    row.classList.toggle('changed', this.typed[row.dataset.field] !== undefined);
    this.sequence = Math.max(this.sequence + 1, Date.now());
    this.keep();
  }

  filter(text) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    for (const row of this.rows()) {
      if (row.hasAttribute('data-always')) continue;
      const said = fold(row.dataset.words);
      row.hidden = !words.every(word => said.includes(word));
    }
    for (const group of this.root.querySelectorAll('[data-group]')) group.hidden = ![...group.querySelectorAll('[data-field]')].some(row => !row.hidden);
  }

  keydown(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target.matches('[data-find]')) {
      event.preventDefault();
      const first = this.rows().find(row => !row.hidden && !row.hasAttribute('data-always'));
      const box = first && this.box(first);
      box?.focus();
      box?.select?.();
    }
    if (event.key === 'Enter' && !event.ctrlKey && event.target.matches('input[data-new]')) event.preventDefault();
    if (event.key === 'Escape' && !event.target.matches('[data-find]')) {
      event.stopPropagation();
      event.preventDefault();
      this.find()?.focus();
      this.find()?.select();
    }
  }

  keep() {
    try { localStorage.setItem(this.key, JSON.stringify({ sequence: this.sequence, fields: this.typed })); } catch { /* no room: the server has it in a moment */ }
    this.strip();
    this.timer ??= setTimeout(() => { this.timer = null; this.send(); }, this.pause);
  }

  async send(leaving) {
    if (this.sequence <= this.known) return;
    const sequence = this.sequence;
    try {
      const answer = await fetch(this.url, {
        method: 'PUT', keepalive: leaving === true, headers: { 'Content-Type': 'application/json', 'X-Workbench': 'correction' },
        body: JSON.stringify({ sequence, fields: this.typed }),
      });
      if (!answer.ok) throw new Error();
      this.pause = wait;
      this.known = Math.max(this.known, sequence);
      // What the server has is wiped here.
      if (this.sequence === this.known) localStorage.removeItem(this.key);
    } catch {
      this.pause = Math.min(slowest, this.pause * 2);
      this.timer ??= setTimeout(() => { this.timer = null; this.send(); }, this.pause);
    }
    this.strip();
  }

  strip() {
    const strip = this.root.querySelector('[data-keeping-correction]');
    if (!strip) return;
    const kept = this.sequence <= this.known;
    const text = kept ? strip.dataset.server : strip.dataset.here;
    if (strip.textContent !== text) strip.textContent = text;
  }

  /** Decided: nothing of it is left here. */
  wipe() {
    clearTimeout(this.timer);
    this.timer = null;
    [this.typed, this.known] = [{}, this.sequence];
    localStorage.removeItem(this.key);
  }
}

let current = null;

export async function open(root, number) {
  current?.stop();
  current = new Correction(root, number);
  await current.start();
}

export const typed = () => current?.typed ?? {};
export const decided = () => current?.wipe();
export function close() { current?.stop(); current = null; }

/** Something is wrong with a field: it is shown whatever the filter says, and the cursor goes there. */
export function goTo(field) {
  const row = current?.rows().find(one => one.dataset.field === field);
  if (!row) return;
  row.hidden = false;
  const group = row.closest('[data-group]');
  if (group) group.hidden = false;
  current.box(row)?.focus();
}
