// Keys printed on controls: <button data-key="F8">. Function keys and Ctrl or Alt combinations work everywhere, letters only outside fields.
const typingIn = element => !!element && (element.isContentEditable || element.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])'));

const nameOf = event => {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && event.key.length > 1 && 'Shift', key].filter(Boolean).join('+');
};

const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
const openDialog = () => [...document.querySelectorAll('dialog[open], .mud-dialog')].findLast(visible);

const targetOf = name => {
  const inside = openDialog();
  const found = [...(inside ?? document).querySelectorAll('[data-key]')].filter(element =>
    element.dataset.key.toUpperCase() === name.toUpperCase() && visible(element) && !element.disabled && element.getAttribute('aria-disabled') !== 'true');
  return found.find(element => element.closest('main')) ?? found[0];
};

const step = by => {
  const rows = [...document.querySelectorAll('main tr[data-row]')].filter(visible);
  if (rows.length === 0) return false;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  const link = next.querySelector('a[href], button');
  if (!link) return false;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || event.repeat && event.key.length > 1 && !event.key.startsWith('Arrow')) return;
  const name = nameOf(event);
  const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && typingIn(event.target)) return;
  if (name === 'Ctrl+K' && !openDialog()) {
    const box = document.getElementById('palette-input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
    return;
  }
  const target = targetOf(name);
  if (target) {
    event.preventDefault();
    // A field's last input must be known before the button acts on it.
    if (typingIn(event.target)) event.target.dispatchEvent(new Event('change', { bubbles: true }));
    target.click();
    return;
  }
  if (!plain || openDialog()) return;
  if (name === '?') { event.preventDefault(); globalThis.workbench?.openSheet('shortcuts'); }
  else if (name === '/') { const box = document.getElementById('palette-input'); if (box) { event.preventDefault(); box.focus(); } }
  else if ((name === 'J' || name === 'K') && step(name === 'J' ? 1 : -1)) event.preventDefault();
});
