// An address ends in its commune: the list looks for what is typed after the last comma, and a choice replaces only that.

const isAddress = input => input.dataset.kind === 'address';

/** What the list is searched for; null while it should stay away. */
export function sought(input) {
  if (!isAddress(input)) return input.value;
  const last = input.value.slice(input.value.lastIndexOf(',') + 1).trim();
  return last.length >= 3 && !/^\d+$/.test(last) ? last : null;
}

/** The text with the choice in it. Hamlet, street and house before the comma stay as typed. */
export function composed(input, entry) {
  if (!isAddress(input)) return entry.label;
  const before = input.value.slice(0, input.value.lastIndexOf(',') + 1).trim();
  return before ? `${before} ${entry.label}` : entry.label;
}

/** Nobody's free text is replaced by Enter alone: in an address the arrow keys choose first. */
export const startsChosen = input => !isAddress(input);
