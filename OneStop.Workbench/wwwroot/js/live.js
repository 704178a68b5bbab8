// "Updated 3 seconds ago", counted here so that the server need not tick for every screen.
const known = new WeakMap();

const tell = () => {
  for (const sign of document.querySelectorAll('[data-live]')) {
    const reading = sign.dataset.live;
    let last = known.get(sign);
    if (last?.reading !== reading) known.set(sign, last = { reading, at: performance.now() });
    const away = document.documentElement.classList.contains('away');
    const seconds = Math.floor((performance.now() - last.at) / 1000);
    const words = away ? sign.dataset.away
      : seconds < 1 ? sign.dataset.now
      : seconds < 60 ? sign.dataset.seconds.replace('{0}', seconds)
      : sign.dataset.minutes.replace('{0}', Math.floor(seconds / 60));
    sign.classList.toggle('away', away);
    if (sign.textContent !== words) sign.textContent = words;
  }
};

setInterval(tell, 1000);
new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-live'] });
