// The search box of the top bar: moving through its answers costs no round trip.
const box = () => document.getElementById('palette-input');
const list = () => document.getElementById('palette-list');
const options = () => [...(list()?.querySelectorAll('[role=option]:not([aria-disabled])') ?? [])];
let before = null;

const fold = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** What the page can do is what stands on its controls: each with a key, by its words. */
const actions = () => {
  const into = document.getElementById('palette-actions');
  if (!into) return;
  const asked = fold(box().value).split(/\s+/).filter(Boolean);
  const found = [...document.querySelectorAll('main [data-key]')].flatMap(control => {
    if (control.disabled || !control.checkVisibility()) return [];
    const words = control.cloneNode(true);
    for (const extra of words.querySelectorAll('kbd, svg')) extra.remove();
    const title = words.textContent.replace(/\s+/g, ' ').trim() || control.getAttribute('aria-label') || '';
    return title && asked.every(word => fold(title).includes(word)) ? [{ control, title }] : [];
  }).slice(0, 8);
  into.replaceChildren(...found.map(({ control, title }, at) => {
    const item = document.createElement('div');
    item.id = `palette-action-${at}`;
    item.className = 'palette-item palette-action';
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const name = document.createElement('b');
    name.textContent = title;
    const key = document.createElement('kbd');
    key.textContent = control.dataset.key;
    item.append(name, key);
    item.addEventListener('mousedown', event => event.preventDefault());
    item.addEventListener('click', () => { leave(); control.click(); });
    return item;
  }));
  if (!found.length) { into.removeAttribute('role'); into.removeAttribute('aria-label'); return; }
  into.setAttribute('role', 'group');
  into.setAttribute('aria-label', into.dataset.label);
  const head = document.createElement('div');
  head.className = 'palette-group';
  head.setAttribute('aria-hidden', 'true');
  head.textContent = into.dataset.label;
  into.prepend(head);
};

const select = option => {
  for (const other of options()) other.setAttribute('aria-selected', String(other === option));
  if (option) { box().setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
  else box().removeAttribute('aria-activedescendant');
};

const leave = () => {
  const input = box();
  input.value = '';
  select(null);
  if (before?.isConnected) before.focus({ preventScroll: true }); else input.blur();
};

document.addEventListener('focusin', event => {
  const input = box();
  if (!input) return;
  const inside = !!event.target.closest?.('[data-palette]');
  if (!inside && event.target !== document.body) before = event.target;
  input.setAttribute('aria-expanded', String(inside));
  if (event.target === input) actions();
});
document.addEventListener('focusout', event => {
  if (event.target === box() && !event.relatedTarget) { event.target.setAttribute('aria-expanded', 'false'); select(null); }
});

document.addEventListener('input', event => { if (event.target === box()) { select(null); actions(); } });

document.addEventListener('keydown', event => {
  if (event.target !== box() || event.isComposing) return;
  const all = options();
  const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (all.length) select(all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % all.length]);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const text = box().value.trim();
    const fresh = list().dataset.for === text;
    if (at >= 0) all[at].click();
    else if (text && fresh && all.length === 1) all[0].click();
    else if (text) globalThis.Blazor?.navigateTo(list().dataset.all + encodeURIComponent(text));
    else return;
    box().value = '';
    select(null);
    box().blur();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    leave();
  }
});

document.addEventListener('click', event => {
  if (event.target.closest?.('a.palette-item')) { box().value = ''; document.activeElement?.blur(); }
});
