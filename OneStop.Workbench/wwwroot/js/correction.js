// Correcting a dossier: the browser owns what is typed, and the journal of sittings keeps it – here at once, a moment later on the server.
// Nothing is ever written into a field that somebody is typing in. The server reads the typed fields when the correction is decided.

import { Journal } from './intake/journal.js';
import { holdDraft, releaseDraft } from './intake/outstanding.js';
import { wipeDraft } from './intake/store.js';
import { correctionOf, read } from './intake/wire.js';

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const placeNote = 'correction-place';

class Correction {
  constructor(root, number) {
    Object.assign(this, { root, number, draft: correctionOf(number), stopping: new AbortController() });
    holdDraft(this.draft);
    this.journal = new Journal(this.draft, (fields, marksOnly) => this.changed(fields, marksOnly), { typing: field => this.typing(field), elsewhere: field => this.elsewhere(field) });
    const listen = (target, name, work) => target.addEventListener(name, work.bind(this), { signal: this.stopping.signal });
    listen(root, 'input', this.input);
    listen(root, 'focusout', this.left);
    listen(root, 'keydown', this.keydown);
    listen(root, 'compositionstart', () => { this.composing = true; });
    listen(root, 'compositionend', () => { this.composing = false; });
    listen(window, 'online', () => this.journal.settle());
    listen(window, 'pagehide', this.leaving);
    listen(window, 'beforeunload', event => { if (!this.journal.storing && this.unkept()) event.preventDefault(); });
    listen(document, 'visibilitychange', () => { if (document.hidden) this.journal.settle(); });
    listen(document, 'workbench:connected', () => this.journal.refresh());
    listen(document, 'workbench:settle', event => event.detail.push(this.journal.settle()));
    listen(document, 'workbench:reload', event => { if (this.composing || this.unkept()) event.preventDefault(); });
  }

  /** Nobody types before what is known stands in the fields: what was left here, then what the server has, unless it is away. */
  async start() {
    this.root.inert = true;
    await this.journal.load([], 0);
    for (const row of this.rows()) this.show(row);
    this.root.inert = false;
    if (!this.restorePlace()) this.find()?.focus();
    this.strip();
    this.root.dataset.ready = this.number;
  }

  stop() {
    this.stopping.abort();
    this.journal.stop();
    releaseDraft(this.draft);
  }

  find() { return this.root.querySelector('[data-find]'); }
  rows() { return [...this.root.querySelectorAll('[data-field]')]; }
  row(field) { return this.rows().find(one => one.dataset.field === field); }
  box(row) { return row.querySelector('[data-new]'); }

  /** What was typed, where it differs from what stands. */
  typed() {
    return Object.fromEntries(this.rows().map(row => [row.dataset.field, this.journal.text(row.dataset.field)]).filter(([field, text]) => text !== undefined && text !== (this.row(field).dataset.now ?? '')));
  }

  typing(field) {
    const row = document.activeElement?.closest('[data-field]');
    return row?.dataset.field === field && row.dataset.typing !== undefined;
  }

  elsewhere(field) {
    const row = document.activeElement?.closest('[data-field]');
    if (row?.dataset.field !== field) return;
    delete row.dataset.typing;
    this.box(row).value = this.journal.text(field) ?? row.dataset.now ?? '';
  }

  unkept() {
    const { typed, kept, storing } = this.journal.counts();
    return typed > 0 || !storing && kept > 0;
  }

  changed(fields, marksOnly) {
    if (!marksOnly) for (const field of fields) { const row = this.row(field); if (row) this.show(row); }
    this.strip();
  }

  show(row) {
    const box = this.box(row), text = this.journal.text(row.dataset.field), now = row.dataset.now ?? '';
    if (box !== document.activeElement && box.value !== (text ?? now)) box.value = text ?? now;
    row.classList.toggle('changed', text !== undefined && text !== now);
  }

  input({ target }) {
    if (target.matches('[data-find]')) { this.filter(target.value); return; }
    const row = target.closest('[data-field]');
    if (!row || !target.matches('[data-new]')) return;
    row.dataset.typing = '';
    this.journal.record(row.dataset.field, target.value);
  }

  /** Another page of the same person wrote here meanwhile: it is shown where nothing was typed. */
  left({ target }) {
    const row = target.closest('[data-field]');
    if (!row || document.activeElement === target || !target.matches('[data-new]')) return;
    if (row.dataset.typing !== undefined) this.journal.record(row.dataset.field, target.value);
    delete row.dataset.typing;
    this.show(row);
  }

  leaving() {
    const row = document.activeElement?.closest('[data-field]');
    if (row && this.root.contains(row)) sessionStorage.setItem(placeNote, JSON.stringify({ number: this.number, field: row.dataset.field, at: document.activeElement.selectionStart ?? null }));
    this.journal.part();
  }

  /** The page came back by itself (the server was restarted): one goes on where one was. */
  restorePlace() {
    try {
      const { number, field, at } = JSON.parse(sessionStorage.getItem(placeNote) ?? '{}');
      sessionStorage.removeItem(placeNote);
      const row = number === this.number && this.row(field);
      if (!row) return false;
      const box = this.box(row);
      box.focus();
      if (at !== null) box.setSelectionRange?.(at, at);
      return true;
    } catch { return false; }
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
      const found = this.rows().filter(row => !row.hidden && !row.hasAttribute('data-always'));
      // Whole words first: "du" is meant for "Ví Dụ" before "được".
      const asked = fold(event.target.value).split(/\s+/).filter(Boolean);
      const best = found.find(row => { const said = fold(row.dataset.words).split(/\s+/); return asked.every(word => said.includes(word)); }) ?? found[0];
      const box = best && this.box(best);
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

  strip() {
    const strip = this.root.querySelector('[data-keeping-correction]');
    if (!strip) return;
    const { typed, kept, storing } = this.journal.counts();
    const text = typed + kept === 0 ? strip.dataset.server : storing ? strip.dataset.here : strip.dataset.unkept;
    if (strip.textContent !== text) strip.textContent = text;
  }

  /** Decided: nothing of it is left here. */
  async wipe() {
    this.journal.pending.clear();
    this.journal.fields.clear();
    await wipeDraft(this.draft);
  }
}

let current = null;

/** In the address, so that a page that is loaded anew opens it again. */
const inAddress = open => {
  const address = new URL(location.href);
  if (open) address.searchParams.set('step', 'correct'); else address.searchParams.delete('step');
  history.replaceState(history.state, '', address);
};

export async function open(root, number) {
  current?.stop();
  current = new Correction(root, number);
  inAddress(true);
  await current.start();
}

/** Everything typed is on its way to the server when this resolves, if it can be reached. */
export async function typed() {
  await current?.journal.settle();
  return current?.typed() ?? {};
}

export const decided = () => current?.wipe();

export function close() {
  if (current && location.pathname.endsWith(encodeURIComponent(current.number))) inAddress(false);
  current?.stop();
  current = null;
}

/** Something is wrong with a field: it is shown whatever the filter says, and the cursor goes there. */
export function goTo(field) {
  const row = current?.row(field);
  if (!row) return;
  row.hidden = false;
  const group = row.closest('[data-group]');
  if (group) group.hidden = false;
  current.box(row)?.focus();
}
