// The browser's own copy of what was typed: one record per input, kept until the server says it has it. Records bear the person
// who typed them, so that two people at one machine never send each other's. Every function survives a browser without
// IndexedDB (entries are then held by the page alone, and the page says so).

const base = 'onestop-intake', table = 'entries', last = 'onestop.leaving';

/** Who works in this page. */
export const staff = document.documentElement.dataset.staff ?? '';

let opened = null;

const open = () => opened ??= new Promise(resolve => {
  const failed = () => { opened = null; resolve(null); };
  try {
    const request = indexedDB.open(base, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: ['draft', 'field', 'pen', 'sequence'] });
    request.onerror = failed;
    request.onsuccess = () => {
      const db = request.result;
      // A connection that the browser closed (site data cleared, a newer page) is opened anew by the next input.
      db.onclose = () => { opened = null; };
      db.onversionchange = () => { db.close(); opened = null; };
      resolve(db);
    };
  } catch { failed(); }
});

async function run(mode, work, again = true) {
  const db = await open();
  if (!db) return null;
  let transaction;
  try { transaction = db.transaction(table, mode, { durability: 'relaxed' }); }
  catch {
    opened = null;
    return again ? await run(mode, work, false) : null;
  }
  return await new Promise(resolve => {
    try {
      transaction.oncomplete = () => resolve(request?.result ?? true);
      transaction.onerror = transaction.onabort = () => resolve(null);
      const request = work(transaction.objectStore(table));
    } catch { resolve(null); }
  });
}

/** Kept here once this resolves to true; null when the browser cannot (no room, no storage). */
export const append = entry => run('readwrite', store => {
  const request = store.put(entry);
  // Without waiting for the answer: a page that is closed in the next moment takes an uncommitted transaction with it.
  store.transaction.commit?.();
  return request;
});

const mine = entry => !entry.staff || entry.staff === staff;

/** What this person typed here and the server has not acknowledged, oldest drafts first. */
export const all = async () => [...(await run('readonly', store => store.getAll()) ?? []), ...lastWords()].filter(mine);

/** Wipes what the server has acknowledged: everything of the field up to the sequence. */
export function wipe(draft, field, sequence) {
  forget(entry => entry.draft === draft && entry.field === field && entry.sequence <= sequence);
  return sweep(IDBKeyRange.bound([draft, field], [draft, field, []]), entry => entry.sequence <= sequence);
}

export function wipeDraft(draft) {
  forget(entry => entry.draft === draft);
  return sweep(IDBKeyRange.bound([draft], [draft, []]), () => true);
}

/** Nothing stays here for ever: records older than so many days go, whoever typed them. */
export const wipeOlder = days => run('readwrite', store => {
  const request = store.openCursor(), limit = Date.now() - days * 86_400_000;
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if ((cursor.value.at ?? cursor.value.sequence) < limit) cursor.delete();
    cursor.continue();
  };
});

/** Takes back what this page wrote of a field from a sequence on. */
export const drop = (draft, field, pen, from) => run('readwrite', store => store.delete(IDBKeyRange.bound([draft, field, pen, from], [draft, field, pen, []])));

const sweep = (range, done) => run('readwrite', store => {
  const request = store.openCursor(range);
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (mine(cursor.value) && done(cursor.value)) cursor.delete();
    cursor.continue();
  };
});

/** The page is being left: what IndexedDB has not confirmed yet goes where writing needs no waiting. */
export function lastCall(entries) {
  try { if (entries.length) localStorage.setItem(last, JSON.stringify([...lastWords(), ...entries])); } catch { /* No room: the parting request still carries them. */ }
}

function lastWords() {
  try { return JSON.parse(localStorage.getItem(last) ?? '[]'); } catch { return []; }
}

function forget(done) {
  const left = lastWords();
  if (!left.length) return;
  const rest = left.filter(entry => !mine(entry) || !done(entry));
  try { if (rest.length) localStorage.setItem(last, JSON.stringify(rest)); else localStorage.removeItem(last); } catch { /* Tried again with the next acknowledgement. */ }
}
