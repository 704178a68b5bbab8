// Where Enter goes: on to the next place where something is still to be said. What the card, the procedure or a default has filled in
// is passed by (Tab and Shift+Enter still stop at every field), and an empty part that is only wanted is passed by as a whole.

const group = element => element.getAttribute('role') === 'radiogroup';
const box = element => element.type === 'checkbox';

/** What takes the focus for an entry: the chosen radio of a group, else the element itself. */
export const stopOf = element => group(element) ? element.querySelector('input:checked') ?? element.querySelector('input') : element;

/** Everything that can take the focus, in order: entries and what is marked as a stop. */
export const stops = within => [...within.querySelectorAll('[data-entry], [data-stop]')].flatMap(element => {
  const stop = stopOf(element);
  return stop && !stop.disabled && stop.checkVisibility() ? [stop] : [];
});

const entryOf = stop => stop.closest('[data-entry], [data-stop]');
const filled = entry => group(entry) ? entry.querySelector('input:checked') !== null : box(entry) ? entry.checked : entry.value.trim() !== '';
const needed = entry => entry.getAttribute('aria-required') === 'true';
const wanted = entry => entry.hasAttribute('data-asked');
const wrong = entry => entry.getAttribute('aria-invalid') === 'true' || entry.closest('[data-wrap]')?.querySelector('.fault') !== null && entry.closest('[data-wrap]') !== null;

/** A part in which nothing is needed and nothing typed is asked for once, at its first field. */
const passedBy = entry => {
  const part = entry.closest('[data-part^="form."]');
  if (!part || needed(entry)) return false;
  const entries = [...part.querySelectorAll('[data-entry]')];
  return !entries.some(other => needed(other) || typed(other)) && entries.find(wanted) !== entry;
};

// Nationality and the like are offered where nobody has typed: they say nothing about whether the part is used.
const typed = entry => filled(entry) && !(entry.closest('[data-wrap]')?.dataset.offered === 'true');

const open = stop => {
  const entry = entryOf(stop);
  if (entry.dataset.takeAll) return [...entry.closest('[data-section]').querySelectorAll('input[type=checkbox][data-entry]')].some(paper => !paper.checked && !paper.disabled);
  if (entry.hasAttribute('data-stop')) return true;
  if (wrong(entry)) return true;
  if (filled(entry)) return false;
  if (box(entry)) return needed(entry) && !entry.closest('[data-section]')?.querySelector('[data-take-all]');
  return (needed(entry) || wanted(entry)) && !passedBy(entry);
};

/** The next open stop after an element. */
export function next(root, element) {
  const all = stops(root);
  const here = element.closest('[role=radiogroup][data-entry]') ?? element;
  const at = all.findLastIndex(stop => stop === here || here.contains(stop) || Boolean(stop.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING));
  return all.slice(at + 1).find(stop => !here.contains(stop) && open(stop));
}

/** The stop before, whatever it holds. */
export function before(root, element) {
  const all = stops(root);
  const here = element.closest('[role=radiogroup][data-entry]') ?? element;
  return all[all.findIndex(stop => stop === here || here.contains(stop)) - 1];
}

/** The first open stop within a section, else its first. */
export const first = section => {
  const all = stops(section);
  return all.find(open) ?? all[0];
};

/** A digit on a group of choices picks one of them. */
export function digit(event) {
  const choices = event.target.type === 'radio' && event.target.closest('[role=radiogroup][data-entry]');
  if (!choices || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return null;
  const radio = choices.querySelectorAll('input')[Number(event.key) - 1];
  if (!radio || radio.disabled) return null;
  event.preventDefault();
  if (!radio.checked) radio.click();
  radio.focus();
  return radio;
}
