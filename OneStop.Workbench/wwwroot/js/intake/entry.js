// The screen's side of the journal: shows what is known in fields that nobody has the cursor in, records what people type, and moves
// the focus. The server renders fields without values and never writes into one; this is the only place that does.

import { Journal, place, searched } from './journal.js';
import { composed } from './address.js';
import { leave } from './kinds.js';
import { Listbox, labelOf, options, renew } from './listbox.js';
import { Offers } from './offers.js';
import { holdDraft, releaseDraft } from './outstanding.js';
import * as path from './path.js';
import { placeNow, restorePlace, takePlace } from './place.js';
import * as rows from './rows.js';
import { Scanned } from './scanned.js';

const settled = 400, patience = 20_000;

class Desk {
  constructor(root, draft, server) {
    Object.assign(this, { root, draft, server, stopping: new AbortController() });
    holdDraft(draft);
    this.journal = new Journal(draft, (fields, marksOnly) => this.changed(fields, marksOnly), { typing: field => this.typing(field), elsewhere: field => this.elsewhere(field) });
    this.offers = new Offers(this.journal, name => this.fields(name));
    this.listbox = new Listbox(root, (input, entry) => this.chosen(input, entry));
    this.scans = new Scanned(this);
    const listen = (target, name, work, capture) => target.addEventListener(name, work.bind(this), { signal: this.stopping.signal, capture });
    listen(root, 'input', this.input);
    listen(root, 'change', this.change);
    listen(root, 'focusin', this.entered);
    listen(root, 'focusout', this.left);
    listen(root, 'keydown', this.key, true);
    listen(root, 'paste', this.pasted);
    listen(document, 'keydown', this.anywhere);
    listen(document, 'click', this.goTo);
    listen(document, 'workbench:reload', event => { if (this.composing || this.unkept()) event.preventDefault(); });
    listen(document, 'workbench:connected', () => this.journal.refresh());
    listen(document, 'workbench:settle', event => event.detail.push(this.journal.settle()));
    listen(document, 'selectionchange', this.moved);
    listen(root, 'focusin', this.moved);
    listen(document, 'visibilitychange', () => { if (document.hidden) { this.keepPlace(); this.journal.settle(); } });
    listen(root, 'compositionstart', () => { this.composing = true; });
    listen(root, 'compositionend', () => { this.composing = false; });
    listen(window, 'pagehide', this.leaving);
    // Without a store of its own the browser must not let go of what the server does not have.
    listen(window, 'beforeunload', event => { if (!this.journal.storing && this.unkept()) event.preventDefault(); });
    listen(window, 'online', () => this.journal.settle());
    listen(root.ownerDocument, 'scroll', event => this.listbox.follow(event), true);
    this.watch = new MutationObserver(changes => this.appeared(changes));
    this.watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-entry', 'data-options', 'data-default'] });
  }

  /** Nobody can type before what is known stands in the fields: until then the page is inert. */
  async start(entries, now) {
    await this.journal.load(entries, now);
    if (this.stopping.signal.aborted) return;
    for (const element of this.fields()) this.show(element);
    this.strip();
    this.root.inert = false;
    if (!this.root.contains(document.activeElement) && !this.restorePlace()) this.fromTheTop();
    globalThis.workbenchEarly?.type();
    this.root.dataset.ready = this.draft;
    // Lists must be there when the server is not.
    for (const element of new Map([...this.root.querySelectorAll('[data-list]')].map(element => [element.dataset.list, element])).values()) renew(element);
  }

  stop() {
    this.keepPlace();
    this.stopping.abort();
    this.scans.stop();
    this.watch.disconnect();
    this.listbox.remove();
    this.journal.stop();
    releaseDraft(this.draft);
  }

  unkept() {
    const { typed, kept, storing } = this.journal.counts();
    return typed > 0 || !storing && kept > 0;
  }

  /** Somebody has typed in the field since the cursor came there. */
  typing(name) {
    const here = document.activeElement;
    return here?.dataset.entry === name && here.closest('[data-wrap]')?.hasAttribute('data-typing') === true;
  }

  /** What was typed in another tab of this browser stands in the field too where the cursor was left in it: the hands are there, not here. */
  elsewhere(name) {
    const here = document.activeElement;
    if (this.composing || here?.dataset.entry !== name || here.dataset.strict || here.type === 'checkbox' || here.getAttribute('role') === 'radiogroup') return;
    here.closest('[data-wrap]')?.removeAttribute('data-typing');
    const text = this.journal.text(name) ?? '';
    if (here.value !== text) here.value = text;
  }

  fields(name) { return this.root.querySelectorAll(name ? `[data-entry="${CSS.escape(name)}"]` : '[data-entry]'); }

  // ---- showing ----

  changed(fields, marksOnly) {
    // A sitting that was left still hears what became of its last words; the screen belongs to another by then.
    if (this.stopping.signal.aborted) return;
    for (const name of fields) {
      if (!marksOnly) this.offers.about(name);
      for (const element of this.fields(searched.of(name) ?? name)) marksOnly ? this.mark(element) : this.show(element);
    }
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
      const label = this.journal.text(searched.in(element.dataset.entry)) || (text === '' ? '' : labelOf(await options(element), text) ?? text);
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
    if (dot && words) dot.title = { typed: words.markTyped, kept: words.markKept, server: words.markServer, refused: words.markRefused }[mark] ?? '';
  }

  strip() {
    const strip = document.querySelector('[data-keeping]');
    if (!strip) return;
    const { typed, kept, refused, state, storing } = this.journal.counts();
    const words = strip.dataset;
    const count = typed + kept;
    const text = {
      'signed-out': words.signedOut, other: words.other, 'not-yours': words.notYours, unknown: words.notYours, closed: count ? words.closed : words.all,
      away: storing ? words.away : words.unkept, ok: refused ? words.refused : !storing && count ? words.unkept : count ? words.waiting : words.all,
    }[state].replace('{0}', state === 'ok' && refused ? refused : count);
    strip.dataset.state = state === 'ok' && refused === 0 ? count ? 'waiting' : 'all' : 'away';
    if (strip.textContent !== text) strip.textContent = text;
    const again = document.querySelector('[data-sign-in]');
    if (again) again.hidden = state !== 'signed-out' && state !== 'other';
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
    if (target.dataset.strict) {
      if (target.value === '') this.journal.record(target.dataset.entry, '');
      this.journal.record(searched.in(target.dataset.entry), target.value);
      return;
    }
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
    const label = composed(input, entry);
    input.value = label;
    input.closest('[data-wrap]')?.removeAttribute('data-typing');
    if (input.dataset.strict) this.journal.record(searched.in(input.dataset.entry), '');
    this.journal.record(input.dataset.entry, input.dataset.strict ? entry.value : label);
  }

  /** A whole card pasted is a card scanned; typed by hand it is taken when the field is left by Enter. */
  pasted(event) {
    const { target } = event, text = event.clipboardData.getData('text');
    if (target.dataset.kind === 'identity' && text.includes('|')) { event.preventDefault(); this.scans.take(text, { block: target.dataset.entry }); return; }
    if (target.dataset.entry) setTimeout(() => this.offers.look(target));
  }

  entered({ target }) {
    if (target.matches('input[data-strict]')) target.select();
  }

  left({ target, relatedTarget }) {
    // The window lost the focus, the field did not: whoever comes back goes on typing where the cursor is.
    if (document.activeElement === target) return;
    const part = target.closest('[data-part]');
    if (part && relatedTarget && !part.contains(relatedTarget) && !relatedTarget.closest('dialog, search')) this.server.invokeMethodAsync('LeftPart', part.dataset.part).catch(() => { });
    if (!target.dataset.entry || target.type === 'checkbox') return;
    const wrap = target.closest('[data-wrap]'), typed = wrap?.hasAttribute('data-typing');
    wrap?.removeAttribute('data-typing');
    if (this.listbox.isOpen && this.listbox.input === target) {
      if (target.dataset.strict && target.value.trim()) this.listbox.pick();
      else this.listbox.close();
    }
    if (target.dataset.strict) {
      // What was looked for in vain gives way to what was chosen before; with nothing chosen it stays to be seen.
      if (this.journal.text(target.dataset.entry)) this.journal.record(searched.in(target.dataset.entry), '');
      this.show(target);
      return;
    }
    const name = target.dataset.entry, known = this.journal.text(name);
    if (known !== undefined && known !== target.value.normalize('NFC')) {
      // Another page wrote here meanwhile: it is shown where nothing was typed, and laid beside what was.
      if (!typed) { this.show(target); return; }
      this.journal.record(name, target.value);
      this.journal.layBeside(name, known, target.value.normalize('NFC'));
    }
    const tidy = leave(target.dataset.kind, target.value);
    if (tidy !== target.value) {
      target.value = tidy;
      this.journal.record(name, tidy);
    } else this.show(target);
    this.offers.look(target);
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
      // One key goes on, whatever the field: a second line is rare and has Shift.
      if (target.tagName === 'TEXTAREA' && event.shiftKey) return;
      event.preventDefault();
      if (target.dataset.kind === 'identity' && target.value.includes('|')) { this.scans.typed(target); return; }
      if (event.shiftKey) path.before(this.root, target)?.focus(); else this.goOn(target);
    }
  }

  anywhere(event) {
    if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const section = this.root.querySelector(`[data-section="${event.code.at(-1)}"]`);
      const stop = section && path.first(section);
      if (stop) { event.preventDefault(); stop.focus(); stop.scrollIntoView({ block: 'center' }); }
    } else if (event.altKey && !event.ctrlKey && event.code === 'KeyU' && this.offers.accept()) event.preventDefault();
    else rows.key(event);
  }

  /** On to where something is still to be said. What the answer itself brings onto the screen is waited for before the end is believed. */
  async goOn(element) {
    if (element.dataset.kind !== 'procedure') {
      const stop = path.next(this.root, element);
      if (stop && !stop.hasAttribute('data-accept')) { stop.focus(); return; }
    }
    const active = document.activeElement;
    const known = await this.caughtUp();
    if (document.activeElement !== active && this.root.contains(document.activeElement)) return;
    // While it is not known what the answer asks for, nothing looks like the end.
    const stop = path.next(this.root, element);
    if (stop && (known || !stop.hasAttribute('data-accept'))) stop.focus();
  }

  /** True when what was typed so far is on the server and the screen shows what follows from it; false when that does not come. */
  async caughtUp() {
    if (!await this.journal.settle()) return false;
    const shown = () => Number(this.root.dataset.seen) >= this.journal.latest();
    if (shown()) return true;
    return await new Promise(resolve => {
      const done = () => { watch.disconnect(); clearTimeout(limit); resolve(shown()); };
      const watch = new MutationObserver(() => { if (shown()) done(); });
      const limit = setTimeout(done, patience);
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
    if (row) rows.remove(this, row.dataset.removeRow, Number(row.dataset.rowNumber));
    const more = hit('[data-add-row]');
    if (more) rows.add(this.root, more.dataset.addRow);
    const button = hit('[data-goto]');
    if (!button) return;
    const element = this.fields(button.dataset.goto)[0];
    const stop = element?.getAttribute('role') === 'radiogroup' ? element.querySelector('input:checked') ?? element.querySelector('input') : element;
    stop?.scrollIntoView({ block: 'center' });
    stop?.focus({ preventScroll: true });
  }

  // ---- leaving and coming back ----

  /** The cursor is kept like what is typed: a moment after it came to rest. */
  moved() {
    this.at = placeNow(this.root) ?? this.at;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.keepPlace(), settled);
  }

  keepPlace() {
    clearTimeout(this.resting);
    this.at = placeNow(this.root) ?? this.at;
    if (this.at && this.journal.written()) this.journal.record(place, this.at);
  }

  leaving() {
    this.keepPlace();
    takePlace(this.draft, this.at);
    this.journal.part();
  }

  /** A sitting that nobody has typed in: not where the one before it had been scrolled to. */
  fromTheTop() {
    document.querySelector('main')?.scrollTo(0, 0);
    this.root.querySelector('[data-autofocus]')?.focus({ preventScroll: true });
  }

  restorePlace() { return restorePlace(this.root, this.draft, this.journal.text(place), name => this.fields(name)[0]); }
}

let desk = null;

/** The sitting comes on screen with what the server knows of it and with the server's clock. */
export async function attach(root, draft, server, entries, now) {
  if (root?.dataset.draft !== draft) return false;
  desk?.stop();
  desk = new Desk(root, draft, server);
  await desk.start(entries, now);
  return true;
}

// A page that the browser took out of its memory has an end of its circuit and a journal that was told goodbye: begin anew.
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

export const detach = () => { desk?.stop(); desk = null; };
export const settle = async () => await desk?.journal.settle() ?? true;
/** News of a sitting that is no longer on screen is nobody's here. */
const held = draft => desk?.draft === draft ? desk.journal : null;
export const receive = (draft, entries) => held(draft)?.receive(entries);
export const offer = (draft, values) => held(draft)?.offer(values);

/** Goes to the field of the first thing that stands in the way. */
export function land(field) {
  const element = desk?.fields(field)[0];
  const stop = element?.getAttribute('role') === 'radiogroup' ? element.querySelector('input') : element;
  stop?.scrollIntoView({ block: 'center' });
  stop?.focus({ preventScroll: true });
}
