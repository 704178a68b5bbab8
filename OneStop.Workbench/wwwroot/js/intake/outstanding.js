// What was typed in other sittings and could not be sent then: every page of the workbench sends it when it can.
// Only the person's own; a colleague's entries wait until she signs in here.

import * as store from './store.js';
import { send } from './wire.js';
import { later } from './journal.js';

const every = 30_000;

const keepFor = () => Number(document.documentElement.dataset.keepDays) || 30;

/** Drafts that the page itself is sending. */
const inHand = new Set();
export const holdDraft = draft => inHand.add(draft);
export const releaseDraft = draft => { inHand.delete(draft); setTimeout(sendRest, 200); };

/** The sitting of this address is on its way to the screen and sends what it finds here. Sent before, it would be neither in what the server drew nor here. */
const coming = draft => performance.now() < every && location.pathname.endsWith(`/${draft}`);

/** Per draft the latest entry of each field. */
export async function waiting() {
  const drafts = new Map();
  for (const entry of await store.all()) {
    if (!drafts.has(entry.draft)) drafts.set(entry.draft, new Map());
    const fields = drafts.get(entry.draft), known = fields.get(entry.field);
    if (!known || later(entry, known)) fields.set(entry.field, entry);
  }
  return drafts;
}

async function deliver(draft, fields) {
  while (fields.size) {
    const answer = await send(draft, fields.values());
    if (answer.state === 'closed') { await store.wipeDraft(draft); return; }
    if (answer.state !== 'ok') return;
    const done = Object.entries(answer.kept);
    for (const [field, sequence] of done) { await store.wipe(draft, field, sequence); fields.delete(field); }
    for (const field of answer.refused ?? []) fields.delete(field);
    if (!done.length) return;
  }
}

let running = null;

/** Sends everything that waits outside the sitting on screen; resolves when it was tried. */
export const sendRest = () => running ??= (async () => {
  for (const [draft, fields] of await waiting()) if (!inHand.has(draft) && !coming(draft)) await deliver(draft, fields);
})().finally(() => { running = null; });

export function watchOutstanding() {
  if (!store.staff) return;
  store.wipeOlder(keepFor());
  sendRest();
  // The queue of files sends by itself wherever it is loaded.
  import('../uploads.js');
  setInterval(sendRest, every);
  addEventListener('online', sendRest);
  document.addEventListener('workbench:connected', sendRest);
}
