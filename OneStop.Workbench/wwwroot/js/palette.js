// The search box of the top bar: moving through its answers costs no round trip.
const box = () => document.getElementById('palette-input');
const list = () => document.getElementById('palette-list');
const options = () => [...(list()?.querySelectorAll('a[role=option]') ?? [])];
let before = null;

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
});
document.addEventListener('focusout', event => {
  if (event.target === box() && !event.relatedTarget) { event.target.setAttribute('aria-expanded', 'false'); select(null); }
});

document.addEventListener('input', event => { if (event.target === box()) select(null); });

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
