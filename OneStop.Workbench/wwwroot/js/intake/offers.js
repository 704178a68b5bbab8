// Beside a field: something that could stand in it instead, which only the clerk's own key puts there. Text of old fonts converted to
// Unicode, and what somebody else typed in the same field: a colleague who had the sitting before, or another page at the same time.

import { late } from './journal.js';
import { leave } from './kinds.js';
import { recognise } from './legacy.js';

export class Offers {
  constructor(journal, fields) {
    Object.assign(this, { journal, fields, open: new Map() });
  }

  /** The text of a field may be of an old font: said beside it, and offered anew when it is certain what was meant. */
  look(element) {
    const field = element.dataset.entry;
    if (!field || element.dataset.strict) return;
    const found = recognise(element.value);
    const words = document.querySelector('[data-keeping]')?.dataset;
    if (!found) { if (this.open.get(field)?.kind === 'font') this.close(field); return; }
    this.show(field, 'font', found.text === null ? words?.fontUnsure : words?.font.replace('{0}', found.font), found.text);
  }

  /** Called for each field that changed: there may be a late text for it, or the offer has been taken. */
  about(name) {
    const field = name.startsWith(late) ? name.slice(late.length) : name;
    const text = this.journal.text(late + field);
    if (text && text !== this.journal.text(field)) this.show(field, 'late', document.querySelector('[data-keeping]')?.dataset.late, text);
    else if (this.open.get(field)?.kind === 'late') this.close(field);
  }

  show(field, kind, words, text) {
    this.open.delete(field);
    this.open.set(field, { kind, text });
    for (const slot of this.slots(field)) {
      const said = document.createElement('span');
      said.textContent = words ?? '';
      slot.replaceChildren(said);
      slot.hidden = false;
      if (text === null) continue;
      const shown = document.createElement('b');
      shown.textContent = text;
      slot.append(shown, this.button('Alt+U', () => this.accept(field)), this.button('×', () => this.refuse(field)));
    }
  }

  /** Puts the text offered last, or for this field, into it. */
  accept(field = [...this.open].findLast(([, offer]) => offer.text !== null)?.[0]) {
    const offer = this.open.get(field);
    if (!offer?.text) return false;
    const [element] = this.fields(field);
    if (!element) return false;
    const text = leave(element.dataset.kind, offer.text);
    this.refuse(field);
    element.value = text;
    this.journal.record(field, text);
    return true;
  }

  refuse(field) {
    if (this.open.get(field)?.kind === 'late') this.journal.record(late + field, '');
    this.close(field);
  }

  close(field) {
    this.open.delete(field);
    for (const slot of this.slots(field)) { slot.hidden = true; slot.replaceChildren(); }
  }

  slots(field) { return [...this.fields(field)].map(element => element.closest('[data-wrap]')?.querySelector('[data-offer]')).filter(Boolean); }

  button(label, act) {
    const words = document.querySelector('[data-keeping]')?.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn small';
    if (label === '×') { button.textContent = words?.leaveIt ?? ''; }
    else { const key = document.createElement('kbd'); key.textContent = label; button.append(words?.takeIt ?? '', ' ', key); button.setAttribute('aria-keyshortcuts', label); }
    button.addEventListener('click', act);
    return button;
  }
}
