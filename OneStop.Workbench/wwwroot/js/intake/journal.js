// Field → browser journal → server draft. Each input bears a number that only grows: the server's time in milliseconds, at least one
// more than what it replaces. The highest number of a field wins everywhere, so repeats, delays and mixing are harmless, and of two
// tabs the later keystroke stands. Nothing here touches the screen: it tells `changed` and the screen reads.

import { ServerClock } from './clock.js';
import * as store from './store.js';
import { read, send } from './wire.js';

const soon = 120, slowest = 5000;

/** Kept like a field, shown by none: where the cursor was. */
export const place = 'place';

/** What is being looked for in a field that takes only entries of its list. */
const search = 'search.';
export const searched = { in: field => search + field, of: name => name.startsWith(search) ? name.slice(search.length) : null };

export const later = (a, b) => a.sequence > b.sequence || (a.sequence === b.sequence && a.pen > b.pen);

const newPen = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), byte => byte.toString(36).padStart(2, '0')).join('');

/** What somebody else wrote in a field while it was being typed in: kept beside it, offered, never put in its place. */
export const late = 'late.';

/** No field of anybody's: kept, but never laid beside anything. */
const aside = name => name === place || name.startsWith(search) || name.startsWith(late);

/** The server's own pen: what a card or a copied dossier fills in was asked for here. */
const desk = 'desk';

export class Journal {
  /**
   * `typing(field)`: somebody has the cursor in it on this page and has typed since it came there.
   * `elsewhere(field)`: the same hands went on with it in another tab, so that nobody types in it here, wherever the cursor was left.
   */
  constructor(draft, changed, { typing = () => false, elsewhere = () => { } } = {}) {
    Object.assign(this, { draft, changed, typing, elsewhere, pen: newPen(), clock: new ServerClock(), wait: soon, closed: false });
    this.fields = new Map();   // field → { text, sequence, pen, mark: typed | kept | server | refused }
    this.pending = new Map();  // field → latest entry that the server has not acknowledged
    this.state = 'ok';         // ok | away | signed-out | other | not-yours | unknown | closed
    this.answered = new Map(); // field → what another page wrote into it while it was typed in here
    this.sent = new Map();     // field → highest sequence that has left this page
    this.heldUntil = 0;
    this.storing = true;       // the browser keeps what it is given
    // Other tabs of this browser hear of an input at once, also while the server is away.
    this.tabs = new BroadcastChannel('onestop-intake');
    this.tabs.onmessage = ({ data }) => { if (data.draft === this.draft && data.staff === store.staff) this.#overheard(data); };
  }

  /** Takes what the server knew when it drew the page, what this browser kept and could not send, and what another page sent in between. */
  async load(entries, now) {
    this.clock.hear(now);
    this.receive(entries ?? []);
    for (const entry of (await store.all()).filter(entry => entry.draft === this.draft)) this.#takeUp(entry);
    // What is in neither was sent and wiped here after the page was drawn: asked for after the store, it cannot slip through. A server
    // that has just come back may take its time; fields are not shown before, for in an old text somebody would type on.
    await this.#ask();
    if (this.pending.size) this.#schedule();
  }

  text(field) { return this.fields.get(field)?.text; }

  /** What a person typed or chose. Returns at once; the marks follow. */
  record(field, raw) {
    const text = raw.normalize('NFC');
    const known = this.fields.get(field);
    if (known && known.text === text && !known.offered) return;
    this.#write(field, text, known?.sequence ?? 0);
  }

  #write(field, text, after) {
    const sequence = Math.max(after + 1, this.clock.now());
    const entry = { draft: this.draft, field, pen: this.pen, sequence, text, staff: store.staff, at: Date.now() };
    this.fields.set(field, { ...entry, mark: 'typed' });
    this.pending.set(field, entry);
    this.changed([field]);
    store.append(entry).then(done => this.#stored(entry, done));
    this.tabs.postMessage(entry);
    this.#schedule();
  }

  /** Nothing is sent for a moment: a scanner may be typing, and what it types into a field will be taken back. */
  hold(ms) { this.heldUntil = ms ? performance.now() + ms : 0; }

  /** A field as it stands, for `takeBack`. */
  remember(field) { return { shown: this.fields.get(field), waiting: this.pending.get(field) }; }

  /** What came after `before` was nobody's: the field is as it was then, here and in other tabs. Once sent it can only be written over. */
  takeBack(field, before) {
    const known = before.shown?.sequence ?? 0;
    if ((this.fields.get(field)?.sequence ?? 0) <= known) return;
    if ((this.sent.get(field) ?? 0) > known) { this.record(field, before.shown?.text ?? ''); return; }
    if (before.shown) this.fields.set(field, before.shown); else this.fields.delete(field);
    if (before.waiting && before.shown?.mark !== 'server') this.pending.set(field, before.waiting); else this.pending.delete(field);
    store.drop(this.draft, field, this.pen, known + 1);
    this.tabs.postMessage({ draft: this.draft, staff: store.staff, field, pen: this.pen, takenBack: { known, shown: before.shown } });
    this.changed([field], true);
  }

  /** Values that the server wrote or read (card, another tab): they lose against anything newer typed here. */
  receive(entries) {
    const touched = [];
    for (const entry of entries) {
      const known = this.fields.get(entry.field);
      if (known && !known.offered && !later(entry, known)) continue;
      if (this.#stands(entry, known)) continue;
      this.fields.set(entry.field, { ...entry, mark: 'server' });
      const waiting = this.pending.get(entry.field);
      if (waiting && later(entry, waiting)) {
        this.pending.delete(entry.field);
        store.wipe(this.draft, entry.field, waiting.sequence);
        // Neither had seen the other's: what comes second stands, what was typed here is laid beside it.
        if (waiting.pen !== entry.pen && entry.pen !== desk && !aside(entry.field)) this.layBeside(entry.field, waiting.text, entry.text);
      }
      touched.push(entry.field);
    }
    if (touched.length) this.changed(touched);
  }

  /** What is being typed here is written again, over what another page wrote meanwhile; that is laid beside it. Each text of another is answered once. */
  #stands(entry, known) {
    if (!known || entry.pen === desk || entry.pen === this.pen || !this.typing(entry.field)) return false;
    const seen = `${entry.pen} ${entry.text}`;
    if (this.answered.get(entry.field) === seen) return false;
    this.answered.set(entry.field, seen);
    const { text } = known;
    this.#write(entry.field, text, entry.sequence);
    this.layBeside(entry.field, entry.text, text);
    return true;
  }

  /** Somebody else's text of a field in which another one stands. */
  layBeside(field, text, standing) { if (text !== '' && text !== standing) this.record(late + field, text); }

  /** Values filled in from elsewhere in the sitting, for fields in which nobody has typed. */
  offer(values) {
    const touched = [];
    for (const [field, text] of Object.entries(values)) {
      const known = this.fields.get(field);
      if (known && (!known.offered || known.text === text)) continue;
      this.fields.set(field, { text, sequence: 0, pen: '', mark: 'server', offered: true });
      touched.push(field);
    }
    if (touched.length) this.changed(touched);
  }

  /** Resolves when the server has everything, or with false when it cannot be reached. */
  async settle() {
    this.hold(0);
    for (let tries = 0; tries < 3 && this.#owed() && !this.closed; tries++) await this.#post();
    return !this.#owed();
  }

  /** The server is back: ask what others wrote meanwhile, and send at once what waits here. */
  async refresh() {
    await this.#ask();
    this.wait = soon;
    if (this.pending.size) await this.#post();
  }

  async #ask() {
    const answer = await read(this.draft);
    if (answer.state === 'ok') { this.clock.hear(answer.at, answer.unsure); this.receive(answer.entries); }
  }

  /** Sends what waits without expecting to see the answer; what is not acknowledged stays in the store. */
  part() {
    if (!this.pending.size) return;
    store.lastCall([...this.pending.values()].filter(entry => this.fields.get(entry.field)?.mark === 'typed'));
    send(this.draft, this.pending.values(), true);
  }

  stop() {
    if (this.closed) return;
    this.part();
    this.closed = true;
    clearTimeout(this.timer);
    this.tabs.close();
  }

  /** The number of the last input that says anything about the sitting. */
  latest() {
    let last = 0;
    for (const [name, { sequence }] of this.fields) if (name !== place && !searched.of(name) && sequence > last) last = sequence;
    return last;
  }

  /** Whether anybody has typed in this sitting at all. */
  written() {
    for (const [name, { offered }] of this.fields) if (!offered && name !== place) return true;
    return false;
  }

  counts() {
    let typed = 0, kept = 0, refused = 0;
    for (const [name, { mark }] of this.fields) {
      if (name === place || searched.of(name)) continue;
      if (mark === 'typed') typed++;
      else if (mark === 'kept') kept++;
      else if (mark === 'refused') refused++;
    }
    return { typed, kept, refused, state: this.state, storing: this.storing };
  }

  #owed() { return this.pending.size > 0 && this.state !== 'closed'; }

  #takeUp(entry) {
    const known = this.fields.get(entry.field);
    if (known && !known.offered && !later(entry, known)) { if (known.mark === 'server') store.wipe(this.draft, entry.field, entry.sequence); return; }
    this.pending.set(entry.field, entry);
    this.fields.set(entry.field, { ...entry, mark: 'kept' });
    this.changed([entry.field]);
  }

  #overheard(entry) {
    if (entry.takenBack) { this.#unhear(entry); return; }
    const known = this.fields.get(entry.field);
    if (entry.field === place || known && !known.offered && !later(entry, known)) return;
    // The tab in which it was typed sends it; this one would if that one were gone.
    this.pending.set(entry.field, entry);
    this.fields.set(entry.field, { ...entry, mark: 'kept' });
    this.changed([entry.field]);
    this.elsewhere(entry.field);
    this.#schedule(slowest);
  }

  #unhear({ field, pen, takenBack: { known, shown } }) {
    const heard = this.fields.get(field);
    if (heard?.pen !== pen || heard.sequence <= known) return;
    this.pending.delete(field);
    if (shown) this.fields.set(field, shown); else this.fields.delete(field);
    this.changed([field]);
    this.elsewhere(field);
  }

  #stored(entry, done) {
    const before = this.storing;
    this.storing = !!done;
    const now = this.fields.get(entry.field);
    if (done && now?.sequence === entry.sequence && now.pen === entry.pen && now.mark === 'typed') now.mark = 'kept';
    else if (before === this.storing) return;
    this.changed([entry.field], true);
  }

  #schedule(wait = this.wait) {
    const at = performance.now() + wait;
    if (this.closed || this.timer && this.due <= at) return;
    clearTimeout(this.timer);
    this.due = at;
    this.timer = setTimeout(() => { this.timer = null; this.#post(); }, wait);
  }

  async #post() {
    if (this.posting) { await this.posting; if (this.#owed()) this.#schedule(); return; }
    if (!this.#owed()) return;
    if (performance.now() < this.heldUntil) { this.#schedule(); return; }
    clearTimeout(this.timer);
    this.timer = null;
    this.posting = this.#exchange();
    try { await this.posting; } finally { this.posting = null; }
    if (this.#owed()) this.#schedule();
  }

  async #exchange() {
    for (const { field, sequence } of this.pending.values()) this.sent.set(field, Math.max(sequence, this.sent.get(field) ?? 0));
    const answer = await send(this.draft, this.pending.values());
    const was = this.state;
    this.state = answer.state;
    if (answer.state === 'ok') {
      this.wait = soon;
      this.clock.hear(answer.at, answer.unsure);
      this.receive(answer.written);
      this.#acknowledge(answer.kept, answer.refused ?? []);
    } else if (answer.state === 'closed') store.wipeDraft(this.draft);
    else this.wait = answer.state === 'away' ? Math.min(slowest, this.wait * 2) : slowest;
    if (was !== this.state) this.changed([]);
  }

  #acknowledge(kept, refused) {
    const touched = [];
    for (const [field, sequence] of Object.entries(kept)) {
      const waiting = this.pending.get(field);
      if (waiting && waiting.sequence <= sequence) this.pending.delete(field);
      const shown = this.fields.get(field);
      if (shown && shown.sequence <= sequence) shown.mark = 'server';
      touched.push(field);
      store.wipe(this.draft, field, sequence);
    }
    // What the server cannot take (too long) stays in the field and in the store and holds up nothing else.
    for (const field of refused) {
      this.pending.delete(field);
      const shown = this.fields.get(field);
      if (shown) shown.mark = 'refused';
      touched.push(field);
    }
    this.changed(touched, true);
  }
}
