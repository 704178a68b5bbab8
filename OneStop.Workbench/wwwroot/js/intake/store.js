// The browser's own copy of what was typed: one record per input, kept until the server says it has it.
// Every function survives a browser without IndexedDB: entries are then held in memory only.

const open = new Promise(resolve => {
  try {
    const request = indexedDB.open('onestop-intake', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: ['draft', 'field', 'pen', 'sequence'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => resolve(null);
  } catch { resolve(null); }
});

async function run(mode, work) {
  const db = await open;
  if (!db) return null;
  return await new Promise(resolve => {
    try {
      const transaction = db.transaction('entries', mode, { durability: 'relaxed' });
      const request = work(transaction.objectStore('entries'));
      transaction.oncomplete = () => resolve(request?.result ?? true);
      transaction.onerror = transaction.onabort = () => resolve(null);
    } catch { resolve(null); }
  });
}

export const append = entry => run('readwrite', store => store.put(entry));

export const all = async () => await run('readonly', store => store.getAll()) ?? [];

/** Wipes what the server has acknowledged: everything of the field up to the sequence. */
export const wipe = (draft, field, sequence) => run('readwrite', store => {
  const range = IDBKeyRange.bound([draft, field], [draft, field, []]);
  const request = store.openCursor(range);
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (cursor.value.sequence <= sequence) cursor.delete();
    cursor.continue();
  };
});

export const wipeDraft = draft => run('readwrite', store => store.delete(IDBKeyRange.bound([draft], [draft, []])));
