// Field → browser journal → server draft. Each input is numbered per field; the highest number wins everywhere, so
// repeats and reordering are harmless. Nothing here touches the screen: it tells `changed` and the screen reads.

import * as store from './store.js';

const soon = 120, slowest = 5000;

export const later = (a, b) => a.sequence > b.sequence || (a.sequence === b.sequence && a.pen > b.pen);

export class Journal {
  constructor(draft, url, changed) {
    this.draft = draft;
    this.url = url;
    this.changed = changed;
    this.pen = Array.from(crypto.getRandomValues(new Uint8Array(9)), byte => byte.toString(36).padStart(2, '0')).join('');
    this.fields = new Map();   // field → { text, sequence, pen, mark: typed | kept | server }
    this.pending = new Map();  // field → latest entry that the server has not acknowledged
    this.state = 'ok';         // ok | away | signed-out | closed
    this.wait = soon;
    this.closed = false;
  }

  async load() {
    const mine = (await store.all()).filter(entry => entry.draft === this.draft);
    for (const entry of mine) this.#keepLatest(this.pending, entry);
    for (const entry of this.pending.values()) this.fields.set(entry.field, { ...entry, mark: 'kept' });
    await this.#read();
    if (this.pending.size) this.#schedule();
  }

  text(field) { return this.fields.get(field)?.text; }

  /** What a person typed or chose. Returns at once; the marks follow. */
  record(field, text) {
    const known = this.fields.get(field);
    if (known && known.text === text && !known.offered) return;
    const entry = { draft: this.draft, field, pen: this.pen, sequence: (known?.sequence ?? 0) + 1, text };
    this.fields.set(field, { ...entry, mark: 'typed' });
    this.pending.set(field, entry);
    this.changed([field]);
    store.append(entry).then(done => {
      const now = this.fields.get(field);
      if (done && now.sequence === entry.sequence && now.mark === 'typed') {
        now.mark = 'kept';
        this.changed([]);
        this.changed([field], true);
      }
    });
    this.#schedule();
  }

  /** Values that the server wrote or read (card, another tab): they lose against anything newer typed here. */
  receive(entries) {
    const touched = [];
    for (const entry of entries) {
      const known = this.fields.get(entry.field);
      if (known && !known.offered && !later(entry, known)) continue;
      this.fields.set(entry.field, { ...entry, mark: 'server' });
      touched.push(entry.field);
    }
    if (touched.length) this.changed(touched);
  }

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
    for (let tries = 0; tries < 3 && this.pending.size && !this.closed; tries++) await this.#post();
    return this.pending.size === 0;
  }

  stop() {
    this.closed = true;
    clearTimeout(this.timer);
    if (this.pending.size) this.#send(true).catch(() => { });
  }

  counts() {
    let typed = 0, kept = 0;
    for (const field of this.fields.values()) {
      if (field.mark === 'typed') typed++;
      else if (field.mark === 'kept') kept++;
    }
    return { typed, kept, state: this.state };
  }

  #keepLatest(map, entry) {
    const other = map.get(entry.field);
    if (!other || later(entry, other)) map.set(entry.field, entry);
  }

  async #read() {
    try {
      const answer = await fetch(this.url, { headers: { 'X-Workbench': 'entries' }, redirect: 'manual' });
      if (answer.ok) this.receive(await answer.json());
      else this.#refused(answer);
    } catch { this.#away(); }
  }

  #schedule() {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(async () => { this.timer = null; await this.#post(); }, this.wait);
  }

  async #post() {
    if (this.posting) { await this.posting; if (this.pending.size) this.#schedule(); return; }
    if (!this.pending.size) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.posting = this.#exchange();
    try { await this.posting; } finally { this.posting = null; }
    if (this.pending.size && this.state !== 'closed') this.#schedule();
  }

  async #exchange() {
    try {
      const answer = await this.#send(false);
      if (!answer.ok) { this.#refused(answer); return; }
      const { kept, written } = await answer.json();
      this.wait = soon;
      this.state = 'ok';
      this.#acknowledge(kept);
      this.receive(written);
    } catch { this.#away(); }
  }

  #send(leaving) {
    const entries = [...this.pending.values()].slice(0, 200).map(({ field, text, pen, sequence }) => ({ field, text, pen, sequence }));
    return fetch(this.url, {
      method: 'POST', redirect: 'manual', keepalive: leaving,
      headers: { 'Content-Type': 'application/json', 'X-Workbench': 'entries' },
      body: JSON.stringify(entries),
      signal: leaving ? undefined : AbortSignal.timeout(10000),
    });
  }

  #acknowledge(kept) {
    const touched = [];
    for (const [field, sequence] of Object.entries(kept)) {
      const waiting = this.pending.get(field);
      if (waiting && waiting.sequence <= sequence) this.pending.delete(field);
      const shown = this.fields.get(field);
      if (shown && shown.sequence <= sequence) shown.mark = 'server';
      touched.push(field);
      store.wipe(this.draft, field, sequence);
    }
    this.changed(touched, true);
  }

  #refused(answer) {
    if (answer.status === 410) {
      this.state = 'closed';
      this.pending.clear();
      store.wipeDraft(this.draft);
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      this.state = 'signed-out';
      this.wait = slowest;
    } else this.#away();
    this.changed([]);
  }

  #away() {
    this.state = 'away';
    this.wait = Math.min(slowest, this.wait * 2);
    this.changed([]);
  }
}
