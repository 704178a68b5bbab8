// Where the cursor stands and how high its field is on the screen. Kept with the draft, so that a sitting that was parked, taken over or
// left by a power cut opens where it was; a tab that reloads goes by its own note.

const note = 'intake-place';

const page = () => document.querySelector('main');

const stopOf = element => element.getAttribute('role') === 'radiogroup' ? element.querySelector('input:checked') ?? element.querySelector('input') : element;

/** The place as the journal keeps it; null while the cursor is in no field of the sitting. */
export function placeNow(root) {
  const active = document.activeElement;
  const field = root.contains(active) ? active.closest('[data-entry]')?.dataset.entry : null;
  if (!field) return null;
  let at = null;
  try { at = active.selectionStart; } catch { /* Not every field has a cursor. */ }
  return JSON.stringify({ field, at, top: Math.round(active.getBoundingClientRect().top) });
}

/** The tab's own note, for the moment after it was loaded anew. */
export function takePlace(draft, now) {
  if (now) sessionStorage.setItem(note, JSON.stringify({ draft, now }));
}

export function restorePlace(root, draft, kept, find) {
  try {
    const own = JSON.parse(sessionStorage.getItem(note) ?? 'null');
    sessionStorage.removeItem(note);
    const text = own?.draft === draft ? own.now : kept;
    if (!text) return false;
    const { field, at, top } = JSON.parse(text);
    const element = find(field);
    if (!element) return false;
    const stop = stopOf(element);
    stop.focus({ preventScroll: true });
    if (at !== null && stop.setSelectionRange) try { stop.setSelectionRange(at, at); } catch { /* A box or a list. */ }
    // The field stands where it stood on the screen, though what is above it may have grown or shrunk.
    page()?.scrollBy(0, stop.getBoundingClientRect().top - top);
    return document.activeElement === stop;
  } catch { return false; }
}
