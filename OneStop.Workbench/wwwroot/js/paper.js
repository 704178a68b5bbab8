// A paper on screen: a PDF in a frame of the page, <iframe data-receipt>. The browser's viewer draws it; it says when by data-shown.

const paper = () => document.querySelector('iframe[data-receipt]');

const shown = frame => frame.dataset.shown === frame.getAttribute('src');

/** Load events of frames do not bubble, but they can be caught on their way down. */
document.addEventListener('load', ({ target }) => {
  if (!target.matches?.('iframe[data-receipt]')) return;
  target.dataset.shown = target.getAttribute('src');
  target.dispatchEvent(new CustomEvent('shown'));
}, true);

/** Once what stands in its address is drawn; at once when it is. */
const onceShown = (frame, work) => { if (shown(frame)) work(); else frame.addEventListener('shown', work, { once: true }); };

/** The focus stays with the page: in the viewer no key of ours would be heard any more. */
const print = frame => frame.contentWindow.print();

export const printPaper = () => { const frame = paper(); if (frame) onceShown(frame, () => print(frame)); };

/** The page from its top, the keys with the page and not with the browser's PDF viewer, which takes them when it has begun. */
export function landBeside(selector) {
  document.querySelector('main')?.scrollTo(0, 0);
  const land = () => document.querySelector(selector)?.focus({ preventScroll: true });
  land();
  const frame = paper();
  if (frame) onceShown(frame, () => { land(); setTimeout(land, 300); });
}
