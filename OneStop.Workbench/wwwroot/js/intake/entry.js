// The screen's side of the journal: shows what is known in fields that have no focus, records what people type, and moves the
// focus. The server renders fields without values and never writes into one; this is the only place that does.

import { Journal } from './journal.js';
import { leave } from './kinds.js';
import { Listbox, labelOf, options } from './listbox.js';
import * as path from './path.js';

const place = 'intake-place';

class Desk {
  constructor(root, draft, server) {
    Object.assign(this, { root, draft, server, stopping: new AbortController() });
    this.journal = new Journal(draft, `/intake/drafts/${draft}/entries`, (fields, marksOnly) => this.changed(fields, marksOnly));
    this.listbox = new Listbox(root, (input, entry) => this.chosen(input, entry));
    this.typing = null;
    const listen = (target, name, work, capture) => target.addEventListener(name, work.bind(this), { signal: this.stopping.signal, capture });
    listen(root, 'input', this.input);
    listen(root, 'change', this.change);
    listen(root, 'focusin', this.entered);
    listen(root, 'focusout', this.left);
    listen(root, 'keydown', this.key, true);
    listen(root, 'paste', this.pasted);
    listen(document, 'keydown', this.anywhere);
    listen(document, 'click', this.goTo);
    listen(document, 'workbench:reload', event => { if (this.journal.counts().typed > 0 || this.composing) event.preventDefault(); });
    listen(root, 'compositionstart', () => { this.composing = true; });
    listen(root, 'compositionend', () => { this.composing = false; });
    listen(window, 'pagehide', this.leaving);
    listen(window, 'online', () => this.journal.settle());
    listen(root.ownerDocument, 'scroll', () => this.listbox.close(), true);
    this.watch = new MutationObserver(changes => this.appeared(changes));
    this.watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-entry', 'data-options', 'data-default'] });
  }

  async start() {
    await this.journal.load();
    for (const element of this.fields()) this.show(element);
    this.strip();
    if (!this.restorePlace()) this.root.querySelector('[data-autofocus]')?.focus({ preventScroll: true });
    this.root.dataset.ready = this.draft;
  }

  stop() {
    this.stopping.abort();
    this.watch.disconnect();
    this.listbox.remove();
    this.journal.stop();
  }

  fields(name) { return this.root.querySelectorAll(name ? `[data-entry="${CSS.escape(name)}"]` : '[data-entry]'); }

  // ---- showing ----

  changed(fields, marksOnly) {
    for (const name of fields) for (const element of this.fields(name)) marksOnly ? this.mark(element) : this.show(element);
    this.strip();
  }

  async show(element) {
    this.mark(element);
    const text = this.journal.text(element.dataset.entry) ?? element.dataset.default ?? '';
    if (element.getAttribute('role') === 'radiogroup') {
      for (const radio of element.querySelectorAll('input')) radio.checked = radio.value === text;
    } else if (element.type === 'checkbox') element.checked = text === 'yes';
    else if (element !== document.activeElement) {
      if (!element.dataset.strict) { if (element.value !== text) element.value = text; return; }
      const label = text === '' ? '' : labelOf(await options(element), text) ?? text;
      if (element !== document.activeElement && (this.journal.text(element.dataset.entry) ?? element.dataset.default ?? '') === text) element.value = label;
    }
  }

  mark(element) {
    const wrap = element.closest('[data-wrap]');
    if (!wrap) return;
    const known = this.journal.fields.get(element.dataset.entry);
    const mark = !known || known.text === '' && known.mark === 'server' ? '' : known.mark;
    if (wrap.dataset.mark !== mark) wrap.dataset.mark = mark;
    wrap.dataset.offered = Boolean(known?.offered);
    const dot = wrap.querySelector('.entry-dot');
    const words = document.querySelector('[data-keeping]')?.dataset;
    if (dot && words) dot.title = { typed: words.markTyped, kept: words.markKept, server: words.markServer }[mark] ?? '';
  }

  strip() {
    const strip = document.querySelector('[data-keeping]');
    if (!strip) return;
    const { typed, kept, state } = this.journal.counts();
    const words = strip.dataset;
    const count = typed + kept;
    const text = state === 'signed-out' ? words.signedOut : state === 'away' ? words.away.replace('{0}', count) : count ? words.waiting.replace('{0}', count) : words.all;
    strip.dataset.state = state === 'ok' && count === 0 ? 'all' : state === 'ok' ? 'waiting' : 'away';
    if (strip.textContent !== text) strip.textContent = text;
  }

  appeared(changes) {
    const seen = new Set();
    for (const change of changes) {
      if (change.type === 'attributes') { if (change.target.dataset?.entry) seen.add(change.target); continue; }
      for (const node of change.addedNodes) {
        if (node.nodeType !== 1) continue;
        if (node.dataset.entry) seen.add(node);
        for (const inner of node.querySelectorAll('[data-entry]')) seen.add(inner);
        const group = node.closest('[role=radiogroup][data-entry]');
        if (group) seen.add(group);
      }
    }
    for (const element of seen) if (element.isConnected) this.show(element);
  }

  // ---- typing ----

  input({ target }) {
    if (!target.dataset.entry || target.type === 'checkbox') return;
    target.closest('[data-wrap]')?.setAttribute('data-typing', '');
    if (target.dataset.list || target.dataset.options) this.listbox.open(target);
    if (target.dataset.strict) { if (target.value === '') this.journal.record(target.dataset.entry, ''); return; }
    this.journal.record(target.dataset.entry, target.value);
  }

  change({ target }) {
    if (target.type === 'checkbox' && target.dataset.entry) this.journal.record(target.dataset.entry, target.checked ? 'yes' : 'no');
    else if (target.type === 'radio') {
      const group = target.closest('[data-entry]');
      if (group) this.journal.record(group.dataset.entry, target.value);
    }
  }

  chosen(input, entry) {
    input.value = entry.label;
    input.closest('[data-wrap]')?.removeAttribute('data-typing');
    this.journal.record(input.dataset.entry, input.dataset.strict ? entry.value : entry.label);
  }

  pasted(event) {
    const { target } = event;
    if (target.dataset.kind === 'identity' && event.clipboardData.getData('text').includes('|')) setTimeout(() => this.card(target));
  }

  /** A whole card stands in the field: let the server read it and go on where something is still to be typed. */
  async card(input) {
    this.journal.record(input.dataset.entry, input.value);
    input.blur();
    await this.journal.settle();
    await this.caughtUp();
    if (document.activeElement === document.body) (this.journal.text(input.dataset.entry)?.includes('|') ? input : path.next(this.root, input))?.focus();
  }

  entered({ target }) {
    if (target.matches('input[data-strict]')) target.select();
  }

  left({ target, relatedTarget }) {
    const part = target.closest('[data-part]');
    if (part && relatedTarget && !part.contains(relatedTarget)) this.server.invokeMethodAsync('LeftPart', part.dataset.part).catch(() => { });
    if (!target.dataset.entry || target.type === 'checkbox') return;
    target.closest('[data-wrap]')?.removeAttribute('data-typing');
    if (this.listbox.isOpen && this.listbox.input === target) {
      if (target.dataset.strict && target.value.trim()) this.listbox.pick();
      else this.listbox.close();
    }
    if (target.dataset.strict) { this.show(target); return; }
    const tidy = leave(target.dataset.kind, target.value);
    if (tidy !== target.value) {
      target.value = tidy;
      this.journal.record(target.dataset.entry, tidy);
    } else this.show(target);
  }

  // ---- keys ----

  key(event) {
    if (event.isComposing || !event.target.closest('[data-entry], [data-stop]')) return;
    const { target, key } = event;
    const chosen = path.digit(event);
    if (chosen) { this.goOn(chosen); return; }
    if (target.closest('[data-accept]')) return;
    const listed = target.dataset.list || target.dataset.options;
    if (listed && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      if (this.listbox.isOpen) this.listbox.move(key === 'ArrowDown' ? 1 : -1);
      else this.listbox.open(target, true);
    } else if (key === 'Escape' && this.listbox.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.listbox.close();
    } else if (key === 'Tab' && this.listbox.isOpen) this.listbox.pick();
    else if (key === 'Enter' && !event.altKey) {
      if (event.ctrlKey || event.metaKey) { if (this.listbox.isOpen) this.listbox.pick(); return; }
      if (this.listbox.isOpen) this.listbox.pick();
      if (target.tagName === 'TEXTAREA' && !event.shiftKey) return;
      event.preventDefault();
      if (target.dataset.kind === 'identity' && target.value.includes('|')) { this.card(target); return; }
      if (event.shiftKey) path.before(this.root, target)?.focus(); else this.goOn(target);
    }
  }

  anywhere(event) {
    if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const section = this.root.querySelector(`[data-section="${event.code.at(-1)}"]`);
      const stop = section && path.first(section);
      if (stop) { event.preventDefault(); stop.focus(); stop.scrollIntoView({ block: 'center' }); }
    }
  }

  /** On to where something is still to be said. What the answer itself brings onto the screen is waited for before the end is believed. */
  async goOn(element) {
    if (element.dataset.kind !== 'procedure') {
      const stop = path.next(this.root, element);
      if (stop && !stop.hasAttribute('data-accept')) { stop.focus(); return; }
    }
    const active = document.activeElement;
    await this.caughtUp();
    if (document.activeElement === active || !this.root.contains(document.activeElement)) path.next(this.root, element)?.focus();
  }

  /** Resolves when what was typed so far is on the server and the screen shows what follows from it; soon in any case. */
  async caughtUp() {
    await this.journal.settle();
    const shown = () => Number(this.root.dataset.seen) >= [...this.journal.fields.values()].reduce((sum, field) => sum + (field.offered ? 0 : field.sequence), 0);
    if (shown()) return;
    await new Promise(resolve => {
      const done = () => { watch.disconnect(); clearTimeout(limit); resolve(); };
      const watch = new MutationObserver(() => { if (shown()) done(); });
      const limit = setTimeout(done, 1500);
      watch.observe(this.root, { attributes: true, attributeFilter: ['data-seen'] });
    });
  }

  goTo(event) {
    const hit = selector => event.target.closest?.(selector);
    const all = hit('[data-take-all]');
    if (all) {
      for (const box of all.closest('[data-section]').querySelectorAll('input[type=checkbox][data-entry]')) if (!box.checked) { box.checked = true; this.journal.record(box.dataset.entry, 'yes'); }
      if (document.activeElement === all) this.goOn(all);
    }
    const row = hit('[data-remove-row]');
    if (row) this.removeRow(row.dataset.removeRow, Number(row.dataset.rowNumber));
    const button = hit('[data-goto]');
    if (!button) return;
    const element = this.fields(button.dataset.goto)[0];
    const stop = element?.getAttribute('role') === 'radiogroup' ? element.querySelector('input:checked') ?? element.querySelector('input') : element;
    stop?.scrollIntoView({ block: 'center' });
    stop?.focus({ preventScroll: true });
  }

  /** The rows below move up by one; the last becomes empty. */
  removeRow(section, row) {
    const names = [...this.journal.fields.keys()].filter(name => name.startsWith(`${section}[`));
    const cell = name => /\[(\d+)\]\.(.+)$/.exec(name);
    const last = Math.max(row, ...names.map(name => Number(cell(name)[1])));
    const columns = new Set(names.map(name => cell(name)[2]));
    for (let at = row; at <= last; at++) for (const column of columns) {
      const here = `${section}[${at}].${column}`, below = this.journal.text(`${section}[${at + 1}].${column}`) ?? '';
      if ((this.journal.text(here) ?? '') !== below) { this.journal.record(here, below); for (const element of this.fields(here)) this.show(element); }
    }
  }

  // ---- leaving and coming back ----

  leaving() {
    const active = document.activeElement;
    const field = this.root.contains(active) ? active.closest('[data-entry]')?.dataset.entry : null;
    const scroll = document.querySelector('main')?.scrollTop ?? 0;
    sessionStorage.setItem(place, JSON.stringify({ draft: this.draft, field, scroll, at: field && active.selectionStart !== null ? active.selectionStart : null }));
    this.journal.stop();
  }

  restorePlace() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
      sessionStorage.removeItem(place);
      if (kept?.draft !== this.draft || !kept.field) return false;
      const element = this.fields(kept.field)[0];
      if (!element) return false;
      const stop = element.getAttribute('role') === 'radiogroup' ? element.querySelector('input:checked') ?? element.querySelector('input') : element;
      stop.focus({ preventScroll: true });
      if (kept.at !== null && stop.setSelectionRange) try { stop.setSelectionRange(kept.at, kept.at); } catch { /* Not every field has a cursor. */ }
      document.querySelector('main')?.scrollTo(0, kept.scroll);
      return true;
    } catch { return false; }
  }
}

let desk = null;

export async function attach(root, draft, server) {
  desk?.stop();
  desk = new Desk(root, draft, server);
  await desk.start();
}

export const detach = () => { desk?.stop(); desk = null; };
export const settle = async () => await desk?.journal.settle() ?? true;
export const receive = entries => desk?.journal.receive(entries);
export const offer = values => desk?.journal.offer(values);

/** Prints the receipt on screen. */
export function printReceipt() {
  const paper = document.querySelector('iframe[data-receipt]');
  paper?.contentWindow.focus();
  paper?.contentWindow.print();
}

/** After acceptance: the page from its top, the keys with the page and not with the browser's PDF viewer. */
export function landOn(selector) {
  document.querySelector('main')?.scrollTo(0, 0);
  const land = () => document.querySelector(selector)?.focus({ preventScroll: true });
  land();
  document.querySelector('iframe[data-receipt]')?.addEventListener('load', () => { land(); setTimeout(land, 300); }, { once: true });
}

/** Goes to the field of the first thing that stands in the way. */
export function land(field) {
  const element = desk?.fields(field)[0];
  const stop = element?.getAttribute('role') === 'radiogroup' ? element.querySelector('input') : element;
  stop?.scrollIntoView({ block: 'center' });
  stop?.focus({ preventScroll: true });
}
