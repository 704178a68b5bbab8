// Rows of a table in the declaration: one more, one less, and where the cursor goes.

import { stops } from './path.js';

const rowsOf = (root, section) => [...root.querySelectorAll('[data-form-row]')].filter(row => row.dataset.formRow.startsWith(`${section}[`));
const land = row => { const stop = row && stops(row)[0]; stop?.scrollIntoView({ block: 'nearest' }); stop?.focus({ preventScroll: true }); };

/** Alt+R adds a row to the table in which one stands, Alt+Shift+R takes that row away; true when it was such a key. */
export function key(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyR') return false;
  const button = event.shiftKey
    ? document.activeElement?.closest('[data-form-row]')?.querySelector('[data-remove-row]')
    : document.activeElement?.closest('.form-part')?.querySelector('[data-add-row]');
  if (!button) return false;
  event.preventDefault();
  button.click();
  return true;
}

/** The new row is drawn by the server; the cursor goes to its first field once it is there. */
export function add(root, section) {
  const before = rowsOf(root, section).length;
  const watch = new MutationObserver(() => {
    const rows = rowsOf(root, section);
    if (rows.length <= before) return;
    watch.disconnect();
    land(rows.at(-1));
  });
  watch.observe(root, { childList: true, subtree: true });
}

/** The rows below move up by one; the last becomes empty. The cursor stays in the table. */
export function remove(desk, section, row) {
  const names = [...desk.journal.fields.keys()].filter(name => name.startsWith(`${section}[`));
  const cell = name => /\[(\d+)\]\.(.+)$/.exec(name);
  const last = Math.max(row, ...names.map(name => Number(cell(name)[1])));
  const columns = new Set(names.map(name => cell(name)[2]));
  for (let at = row; at <= last; at++) for (const column of columns) {
    const here = `${section}[${at}].${column}`, below = desk.journal.text(`${section}[${at + 1}].${column}`) ?? '';
    if ((desk.journal.text(here) ?? '') !== below) { desk.journal.record(here, below); for (const element of desk.fields(here)) desk.show(element); }
  }
  const rows = rowsOf(desk.root, section);
  land(rows[row] === rows.at(-1) ? rows[row - 1] : rows[row]);
}
