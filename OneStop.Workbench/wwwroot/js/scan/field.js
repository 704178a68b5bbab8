// Where a key goes, as it was before the key: so that what a scanner typed before it was recognised can be taken back exactly.

// A page that keeps what is typed says how its fields are remembered and given back.
let keeper = null;

export const keepFields = keep => { keeper = keep; return () => { if (keeper === keep) keeper = null; }; };

const writable = element => element.matches?.('textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])') && !element.readOnly && !element.disabled;

export class Field {
  static of(element) { return new Field(element); }

  constructor(element) {
    this.element = element;
    this.typed = writable(element) || element.isContentEditable;
    if (!writable(element) && !element.matches?.('select')) return;
    this.value = element.value;
    try { [this.start, this.end, this.direction] = [element.selectionStart, element.selectionEnd, element.selectionDirection]; } catch { /* Some kinds have no cursor. */ }
    this.known = keeper?.remember(element);
  }

  hold() { keeper?.hold(); }

  restore() {
    const { element, value } = this;
    keeper?.free();
    if (value === undefined || !element.isConnected || element.value === value) return;
    element.value = value;
    if (element.matches('select')) { element.dispatchEvent(new Event('change', { bubbles: true })); return; }
    if (this.start !== null && this.start !== undefined) element.setSelectionRange(this.start, this.end, this.direction ?? 'none');
    if (this.known) keeper.takeBack(element, this.known);
    else element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
  }

  /** It was no scan after all: the characters go where they were typed. */
  insert(text) {
    if (!this.typed || this.value === undefined || !this.element.isConnected) return;
    this.element.setRangeText(text, this.start ?? this.element.value.length, this.end ?? this.element.value.length, 'end');
    this.element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  }
}
