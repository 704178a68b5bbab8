// The papers of a sitting by hand and by key: scans arrive by dialog, drop, clipboard or from the scanner's folder, and each row has its
// keys. Fields are only pressed or typed into; what they hold is the journal's.

import { UploadList, newId, take } from '../uploads.js';

const every = 3000;
const chosen = 'onestop-scanner';

class Papers {
  constructor(root, draft) {
    Object.assign(this, { root, draft, url: `/intake/drafts/${draft}/files`, stopping: new AbortController(), sheets: [] });
    const listen = (target, name, work, capture) => target.addEventListener(name, work.bind(this), { signal: this.stopping.signal, capture });
    listen(root, 'click', this.pressed);
    listen(root, 'keydown', this.key);
    listen(root, 'focusin', event => { this.last = event.target.closest('[data-paper]') ?? this.last; });
    listen(document, 'paste', this.pasted);
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) listen(root, kind, this.drag);
    this.picker = Object.assign(document.createElement('input'), { type: 'file', multiple: true, accept: 'application/pdf,image/jpeg,image/png' });
    listen(this.picker, 'change', () => { this.take(this.pickFor, this.picker.files); this.picker.value = ''; });
    this.list = new UploadList(root, this.url);
    if ('scanners' in root.dataset) { this.look(); this.timer = setInterval(() => { if (!document.hidden) this.look(); }, every); }
  }

  stop() {
    this.stopping.abort();
    this.list.stop();
    clearInterval(this.timer);
  }

  take(paper, files) {
    if (files.length === 0) return;
    take(this.root, this.url, paper, files);
    this.given(paper);
  }

  /** Whoever scans a paper has it in hand. */
  given(paper) {
    const box = paper && this.root.querySelector(`[data-paper="${CSS.escape(paper)}"] input[type=checkbox][data-entry]`);
    if (box && !box.checked) box.click();
  }

  pick(paper) {
    this.pickFor = paper;
    this.picker.click();
  }

  pressed({ target }) {
    const button = target.closest('button');
    const paper = target.closest('[data-paper]')?.dataset.paper ?? '';
    if (!button) return;
    if (button.dataset.attach !== undefined) this.pick(paper);
    else if (button.dataset.newest !== undefined) this.newest(paper);
    else if (button.dataset.sheet) this.fetch(this.last?.dataset.paper ?? '', button.dataset.scanner, button.dataset.sheet);
    else if (button.dataset.dropFile) this.drop(button.dataset.dropFile);
    else if (button.dataset.set) this.set(button);
  }

  /** A button that puts a value into a hidden field of its row; pressed again it takes it back. */
  set(button) {
    const [part, value] = button.dataset.set.split('=');
    const row = button.closest('[data-paper]');
    const field = row.querySelector(`input[type=hidden][data-part-of="${part}"]`);
    if (!field) return;
    field.value = field.value === value ? '' : value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const box = row.querySelector('input[type=checkbox][data-entry]');
    if (part === 'verdict' && field.value && box && !box.checked) box.click();
    if (field.value) this.afterwards(row.dataset.paper, '.paper-note');
  }

  /** The row may be drawn anew by what was just decided: the cursor goes to its note as soon as there is one. */
  afterwards(paper, what) {
    const go = () => { const found = this.root.querySelector(`[data-paper="${CSS.escape(paper)}"] ${what}`); found?.focus(); return found; };
    if (go()) return;
    const watch = new MutationObserver(() => { if (go()) watch.disconnect(); });
    watch.observe(this.root, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), 3000);
  }

  key(event) {
    const row = event.target.closest('[data-paper]');
    const typing = event.target.matches('input:not([type=checkbox], [type=radio]), textarea');
    if (!row || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const press = what => { const button = row.querySelector(what); if (!button) return; event.preventDefault(); event.stopPropagation(); button.click(); };
    switch (event.key.toLowerCase()) {
      case 'f': press('[data-attach]'); break;
      case 'q': press('[data-newest]'); break;
      case 'x': press('[data-set="verdict=fail"]'); break;
      case 'v': press('[data-view-file]'); break;
      case 'arrowdown': case 'arrowup':
        if (event.target.type !== 'checkbox') return;
        this.next(row, event.key === 'ArrowDown' ? 1 : -1);
        event.preventDefault();
        break;
    }
  }

  next(row, by) {
    const boxes = [...this.root.querySelectorAll('[data-paper] input[type=checkbox][data-entry]')];
    boxes[boxes.indexOf(row.querySelector('input[type=checkbox][data-entry]')) + by]?.focus();
  }

  pasted(event) {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0 || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const row = event.target.closest?.('[data-paper]') ?? (this.last?.isConnected ? this.last : null);
    this.take(row?.dataset.paper ?? '', files);
  }

  drag(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const row = event.target.closest?.('[data-paper]');
    for (const other of this.root.querySelectorAll('.drop-here')) if (other !== row) other.classList.remove('drop-here');
    if (event.type === 'drop') { row?.classList.remove('drop-here'); this.take(row?.dataset.paper ?? '', event.dataTransfer.files); } else row?.classList.add('drop-here');
  }

  async drop(id) {
    try { await fetch(`${this.url}/${id}`, { method: 'DELETE', headers: { 'X-Workbench': 'files' }, redirect: 'manual' }); } catch { /* The page shows that it is still there. */ }
  }

  // ---- the scanner's folder ----

  async look() {
    try {
      const answer = await fetch('/intake/scanners', { headers: { 'X-Workbench': 'files' }, redirect: 'manual' });
      if (!answer.ok) return;
      const scanners = await answer.json();
      const mine = scanners.find(scanner => scanner.name === localStorage.getItem(chosen)) ?? scanners[0];
      this.sheets = (mine?.sheets ?? []).map(sheet => ({ ...sheet, scanner: mine.name }));
      this.offer(scanners, mine);
    } catch { /* Asked again soon. */ }
  }

  offer(scanners, mine) {
    const strip = this.root.querySelector('[data-scanner-strip]');
    if (!strip) return;
    const state = JSON.stringify([scanners.map(scanner => scanner.name), mine?.name, this.sheets]);
    if (strip.dataset.state === state) return;
    strip.dataset.state = state;
    const make = (tag, text, data = {}) => { const element = Object.assign(document.createElement(tag), { textContent: text }); Object.assign(element.dataset, data); return element; };
    const parts = [make('span', this.root.dataset.scannerWord)];
    if (scanners.length > 1) {
      const select = make('select', '');
      select.className = 'in';
      select.setAttribute('aria-label', this.root.dataset.scannerWord);
      for (const scanner of scanners) select.append(new Option(scanner.name, scanner.name, false, scanner === mine));
      select.addEventListener('change', () => { localStorage.setItem(chosen, select.value); this.look(); });
      parts.push(select);
    } else if (mine) parts.push(make('b', mine.name));
    if (this.sheets.length === 0) parts.push(make('span', this.root.dataset.scannerNone));
    for (const sheet of this.sheets) {
      const button = make('button', `${sheet.at.slice(11, 16)} ${sheet.file}`, { sheet: sheet.file, scanner: sheet.scanner });
      button.type = 'button';
      button.className = 'btn small';
      parts.push(button);
    }
    strip.replaceChildren(...parts);
  }

  async newest(paper) {
    await this.look();
    if (this.sheets[0]) await this.fetch(paper, this.sheets[0].scanner, this.sheets[0].file);
  }

  async fetch(paper, scanner, file) {
    const id = newId();
    const address = `${this.url}/${id}/scanned?${new URLSearchParams({ paper, scanner, file })}`;
    try {
      const answer = await fetch(address, { method: 'POST', headers: { 'X-Workbench': 'files' }, redirect: 'manual' });
      if (answer.ok) this.given(paper);
      else if (answer.headers.get('Content-Type')?.includes('json')) (await import('../uploads.js')).queue.refuse(this.url, paper, file, (await answer.json()).words);
    } catch { /* The sheet still lies in its folder. */ }
    await this.look();
  }
}

let papers = null;

export function attach(root, draft) {
  papers?.stop();
  papers = new Papers(root, draft);
}

export function detach() {
  papers?.stop();
  papers = null;
}
