// How many rows of one line a list can show at once: what is left of the page below its head, less its pager, measured on its empty rows.
export const rowsThatFit = list => {
  const page = list?.closest('.page');
  const row = list?.querySelector('tbody tr');
  if (!page || !row) return 0;
  const pager = 48;
  const below = parseFloat(getComputedStyle(page).paddingBottom) + pager;
  const room = page.getBoundingClientRect().bottom - row.getBoundingClientRect().top - below;
  return Math.max(0, Math.min(40, Math.floor(room / row.getBoundingClientRect().height)));
};
