// Tells the server while somebody is working here, and leaves the page when nobody has been for the session's idle time.
// All tabs of the browser share one clock; drafts are kept by their own means.
const idle = 15 * 60_000;
const every = 2 * 60_000;
const mark = 'onestop.active';
let told = Date.now();

function active() {
  const now = Date.now();
  localStorage.setItem(mark, String(now));
  if (now - told < every) return;
  told = now;
  fetch('/account/stay', { method: 'POST', redirect: 'manual' }).catch(() => { told = 0; });
}

function look() {
  if (Date.now() - Number(localStorage.getItem(mark)) < idle) return;
  location.assign(`/account/login?idle=1&returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
}

if (!location.pathname.startsWith('/account/')) {
  localStorage.setItem(mark, String(Date.now()));
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart']) addEventListener(kind, active, { capture: true, passive: true });
  setInterval(look, 15_000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
}
