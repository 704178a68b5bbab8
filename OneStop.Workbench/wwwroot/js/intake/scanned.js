// A card that was scanned while a sitting is in hand: the server says whose block it fills and asks where that is not clear. Nothing typed
// is replaced without a word, and every filling can be taken back.

import { searched } from './journal.js';
import { keepFields } from '../scan/field.js';
import { ask, say, unsay, words } from '../scan/note.js';
import * as path from './path.js';

export class Scanned {
  constructor(desk) {
    this.desk = desk;
    this.stopping = new AbortController();
    document.addEventListener('workbench:scan', event => this.scanned(event), { signal: this.stopping.signal });
    const { journal } = desk;
    this.letGo = keepFields({
      remember: ({ dataset, type }) => {
        if (!dataset.entry || type === 'checkbox') return null;
        const field = dataset.strict ? searched.in(dataset.entry) : dataset.entry;
        return { field, before: journal.remember(field) };
      },
      hold: () => journal.hold(100),
      free: () => journal.hold(0),
      takeBack: (element, { field, before }) => {
        desk.listbox.close();
        element.closest('[data-wrap]')?.removeAttribute('data-typing');
        journal.takeBack(field, before);
      },
    });
  }

  /** What can be taken back can be so only while its sitting is in hand. */
  stop() { this.stopping.abort(); this.letGo(); unsay(this.filled); }

  scanned(event) {
    const { kind, text, at } = event.detail;
    if (kind !== 'card' && kind !== 'web') return;
    event.preventDefault();
    const active = document.activeElement;
    this.take(text, { block: active?.dataset?.kind === 'identity' ? active.dataset.entry : null, at });
  }

  /** The whole text stands in an identity field, typed by a slow hand: the journal takes it to the server, which reads it there. */
  async typed(input) {
    const { desk } = this, field = input.dataset.entry;
    desk.journal.record(field, input.value);
    input.blur();
    await desk.journal.settle();
    if (document.activeElement !== document.body) return;
    if (desk.journal.text(field)?.includes('|')) input.focus(); else this.goOn([field]);
  }

  /** @param block the field in which the clerk wants it, or the key of a block; the server decides without one. */
  async take(text, { block = null, how = null, at = performance.now() } = {}) {
    const { desk } = this;
    if (!await desk.journal.settle()) { this.later(text); return; }
    // The screen may hear of the filling before the answer comes.
    const stood = new Map([...desk.journal.fields].map(([field, { text: shown }]) => [field, shown]));
    let answer;
    try {
      const response = await fetch(`/intake/drafts/${desk.draft}/scans`, {
        method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json', 'X-Workbench': 'scan' }, body: JSON.stringify({ text, block, how }),
      });
      if (!response.ok) throw new Error(response.statusText);
      answer = await response.json();
    } catch { this.later(text); return; }
    if (this.stopping.signal.aborted) return;
    if (answer.address) { globalThis.Blazor?.navigateTo(answer.address); return; }
    if (answer.refused) { say(answer.say, { tone: 'late' }); return; }
    if (answer.choices?.length) {
      const choice = await ask(answer.say, answer.details, answer.choices);
      if (choice) await this.take(text, { block: choice.block, how: choice.how, at });
      return;
    }
    this.fill(text, answer, stood, at);
  }

  fill(text, { written, say: said, doubtful }, stood, at) {
    const { desk } = this;
    const names = written.map(entry => entry.field);
    const before = names.map(field => [field, stood.get(field) ?? '']);
    const active = document.activeElement;
    const within = names.includes(active?.closest?.('[data-entry]')?.dataset.entry);
    if (within) active.blur();
    desk.journal.receive(written);
    performance.measure('scan-filled', { start: at, end: performance.now() });
    if (within || !active || active === document.body || !desk.root.contains(active)) this.goOn(names);
    this.filled = say(said, {
      tone: doubtful ? 'soon' : 'ok', stay: doubtful ? 0 : 12000,
      actions: [
        { label: words().undo, key: 'Alt+Z', work: () => this.undo(before) },
        { label: words().other, key: 'Alt+X', work: () => this.elsewhere(text, before) },
      ],
    });
  }

  /** The next thing still to be said after the block, once the screen shows what follows from the card. */
  async goOn(names) {
    const { desk } = this, [filled] = names.flatMap(name => [...desk.fields(name)]).sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    if (!filled) return;
    await desk.caughtUp();
    const active = document.activeElement;
    if (!active || active === document.body || !desk.root.contains(active)) path.next(desk.root, filled)?.focus();
  }

  undo(before) {
    for (const [field, text] of before) {
      this.desk.journal.record(field, text);
      for (const element of this.desk.fields(field)) this.desk.show(element);
    }
    say(words().undone, { stay: 4000 });
  }

  async elsewhere(text, before) {
    this.undo(before);
    await this.take(text, { how: 'ask' });
  }

  /** The server is away: the text waits in the first identity field as a paste would, if that is free. */
  later(text) {
    const field = 'applicant.identity';
    if (this.desk.journal.text(field) || this.desk.journal.text('applicant.name')) { say(words().away, { tone: 'soon' }); return; }
    this.desk.journal.record(field, text);
    for (const element of this.desk.fields(field)) this.desk.show(element);
    say(words().later, { tone: 'soon' });
  }
}
