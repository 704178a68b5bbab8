// Copying out: one key puts the next value on the clipboard. Without one (no HTTPS) the value is selected, so that Ctrl+C takes it.
const sheetOf = element => element.closest('[data-copy-out]');
const valuesOf = sheet => [...sheet.querySelectorAll('[data-copy]')];

async function copy(sheet, at) {
  const values = valuesOf(sheet);
  const said = sheet.querySelector('[data-copy-said]');
  sheet.dataset.at = at;
  for (const [index, value] of values.entries()) {
    value.toggleAttribute('aria-current', false);
    if (index === at) value.setAttribute('aria-current', 'true');
    if (index < at) value.dataset.done = ''; else delete value.dataset.done;
  }
  const value = values[at];
  if (!value) { said.textContent = sheet.dataset.done; return; }
  value.scrollIntoView({ block: 'nearest' });
  sheet.querySelector('[data-copy-at]').textContent = `${at + 1} / ${values.length}`;
  try {
    await navigator.clipboard.writeText(value.dataset.copy);
    said.textContent = sheet.dataset.copied.replace('{0}', value.querySelector('span').textContent);
  } catch {
    const range = document.createRange();
    range.selectNodeContents(value.querySelector('b'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    said.textContent = sheet.dataset.byHand;
  }
}

document.addEventListener('click', event => {
  const next = event.target.closest?.('[data-copy-next], [data-copy-back], [data-copy]');
  const sheet = next && sheetOf(next);
  if (!sheet) return;
  const at = Number(sheet.dataset.at ?? -1);
  if (next.dataset.copy !== undefined) copy(sheet, valuesOf(sheet).indexOf(next));
  else copy(sheet, Math.max(0, at + (next.hasAttribute('data-copy-next') ? 1 : -1)));
});

export function open(sheet) {
  sheet.dataset.at = -1;
  for (const value of valuesOf(sheet)) { value.removeAttribute('aria-current'); delete value.dataset.done; }
  if (!sheet.open) sheet.showModal();
  (sheet.querySelector('[data-copy-next]') ?? sheet.querySelector('[data-close]')).focus();
}
