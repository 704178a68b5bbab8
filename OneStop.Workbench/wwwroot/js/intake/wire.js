// The way to the server draft: plain HTTP, so that typing does not depend on the circuit. What an answer means is decided here once.

import { staff } from './store.js';

const most = 200, parting = 60_000;

const correcting = 'correction.';

/** What is typed into the correction of a dossier goes the same way as what is typed in a sitting. */
export const correctionOf = number => correcting + number;

/** The number of the dossier that is being corrected; null for a sitting. */
export const dossierOf = draft => draft.startsWith(correcting) ? draft.slice(correcting.length) : null;

const addressOf = draft => dossierOf(draft) ? `/dossiers/${encodeURIComponent(dossierOf(draft))}/correction/entries` : `/intake/drafts/${draft}/entries`;

const headers = { 'X-Workbench': 'entries', 'X-Staff': staff };

/** How a refusal is lived with: signed-out and other wait for a person, closed is final, not-yours and unknown are kept for later. */
const meaning = answer => answer.type === 'opaqueredirect' || answer.status === 401 ? 'signed-out'
  : { 403: 'not-yours', 404: 'unknown', 409: 'other', 410: 'closed' }[answer.status] ?? 'away';

async function ask(draft, options) {
  const asked = performance.now();
  try {
    const answer = await fetch(addressOf(draft), { redirect: 'manual', ...options });
    if (!answer.ok) return { state: meaning(answer) };
    const said = await answer.json();
    // The server looked at its clock somewhere on the way, taken to be half of it: on a slow line its time is later by now than it says.
    const half = (performance.now() - asked) / 2;
    return { state: 'ok', ...said, at: said.at && said.at + half, unsure: half };
  } catch { return { state: 'away' }; }
}

/** What the server has: { state, entries, at, unsure } – at is the server's time now, give or take so many milliseconds. */
export const read = draft => ask(draft, { headers, signal: AbortSignal.timeout(10_000) });

/** Sends a batch: { state, kept, written, refused, at, unsure }. A page that is being left sends what fits, and does not wait. */
export function send(draft, entries, leaving = false) {
  const batch = [];
  let size = 0;
  for (const { field, text, pen, sequence } of entries) {
    size += leaving ? field.length + 3 * text.length + 80 : 0;
    if (batch.length === most || size > parting) break;
    batch.push({ field, text, pen, sequence });
  }
  return ask(draft, {
    method: 'POST', keepalive: leaving, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(batch),
    signal: leaving ? undefined : AbortSignal.timeout(10_000),
  });
}
