// A definition tried out in the editor: fields feel as at the counter, but what is typed goes to the page alone and is kept nowhere.

import { leave } from './kinds.js';
import { Listbox, labelOf, options } from './listbox.js';
import * as path from './path.js';
import * as rows from './rows.js';

const soon = 150;

class Stage {
  constructor(root, server) {
    Object.assign(this, { root, server, texts: new Map(), offered: new Map(), waiting: new Map(), stopping: new AbortController() });
    // Rows move their texts through this, as at the counter.
    this.journal = { fields: this.texts, text: field => this.text(field), record: (field, text) => this.record(field, text) };
    this.listbox = new Listbox(root, (input, entry) => { input.value = entry.label; this.record(input.dataset.entry, input.dataset.strict ? entry.value : entry.label); });
    const listen = (name, work, capture) => root.addEventListener(name, work.bind(this), { signal: this.stopping.signal, capture });
    listen('input', this.input);
    listen('change', this.change);
    listen('focusout', this.left);
    listen('keydown', this.key, true);
    listen('click', this.click);
    this.watch = new MutationObserver(() => this.showAll());
    this.watch.observe(root, { childList: true, subtree: true });
    this.showAll();
    root.dataset.ready = 'preview';
  }

  stop() {
    this.stopping.abort();
    this.watch.disconnect();
    this.listbox.remove();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  text(field) { return this.texts.get(field) ?? this.offered.get(field); }

  fields(name) { return this.root.querySelectorAll(`[data-entry="${CSS.escape(name)}"]`); }

  record(field, text) {
    if (this.texts.get(field) === text) return;
    this.texts.set(field, text);
    clearTimeout(this.waiting.get(field));
    this.waiting.set(field, setTimeout(() => { this.waiting.delete(field); this.server.invokeMethodAsync('Typed', field, text).catch(() => { }); }, soon));
  }

  offer(values) {
    this.offered = new Map(Object.entries(values));
    this.showAll();
  }

  showAll() { for (const element of this.root.querySelectorAll('[data-entry]')) this.show(element); }

  async show(element) {
    const text = this.text(element.dataset.entry) ?? '';
    if (element.getAttribute('role') === 'radiogroup') {
      for (const radio of element.querySelectorAll('input')) radio.checked = radio.value === text;
    } else if (element !== document.activeElement) {
      const shown = element.dataset.strict && text ? labelOf(await options(element), text) ?? text : text;
      if (element.value !== shown && element !== document.activeElement) element.value = shown;
    }
  }

  input({ target }) {
    if (!target.dataset.entry || target.type === 'radio') return;
    if (target.dataset.list || target.dataset.options) this.listbox.open(target);
    if (!target.dataset.strict || target.value === '') this.record(target.dataset.entry, target.value);
  }

  change({ target }) {
    const group = target.type === 'radio' && target.closest('[data-entry]');
    if (group) this.record(group.dataset.entry, target.value);
  }

  left({ target, relatedTarget }) {
    const part = target.closest('[data-part]');
    if (part && relatedTarget && !part.contains(relatedTarget)) this.server.invokeMethodAsync('LeftPart', part.dataset.part).catch(() => { });
    if (!target.dataset.entry || target.type === 'radio') return;
    if (this.listbox.isOpen && this.listbox.input === target) this.listbox.close();
    if (target.dataset.strict) { this.show(target); return; }
    const tidy = leave(target.dataset.kind, target.value);
    if (tidy === target.value) return;
    target.value = tidy;
    this.record(target.dataset.entry, tidy);
  }

  key(event) {
    const { target, key } = event;
    if (event.isComposing || !target.closest('[data-entry]')) return;
    if (rows.key(event)) return;
    if (path.digit(event)) return;
    if ((target.dataset.list || target.dataset.options) && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      if (this.listbox.isOpen) this.listbox.move(key === 'ArrowDown' ? 1 : -1);
      else this.listbox.open(target, true);
    } else if (key === 'Escape' && this.listbox.isOpen) {
      event.stopPropagation();
      this.listbox.close();
    } else if (key === 'Enter' && !event.ctrlKey && !event.altKey && !(target.tagName === 'TEXTAREA' && event.shiftKey)) {
      if (this.listbox.isOpen) this.listbox.pick();
      // The editor around it must not be sent off by a trial.
      event.preventDefault();
      (event.shiftKey ? path.before(this.root, target) : path.next(this.root, target))?.focus();
    }
  }

  click({ target }) {
    const more = target.closest('[data-add-row]'), less = target.closest('[data-remove-row]');
    if (more) rows.add(this.root, more.dataset.addRow);
    if (less) rows.remove(this, less.dataset.removeRow, Number(less.dataset.rowNumber));
  }
}

let stage = null;

export function attach(root, server) {
  stage?.stop();
  stage = new Stage(root, server);
}

export const offer = values => stage?.offer(values);
export const detach = () => { stage?.stop(); stage = null; };
