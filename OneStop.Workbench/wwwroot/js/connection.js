// Reconnects for as long as it takes. When the server has forgotten this page (it was restarted) the page loads anew, once nobody is typing.
const quietFor = 1500;
const stumbled = 'workbench-stumbled';
let lastKey = 0;
let reloading = false;

const away = is => document.documentElement.classList.toggle('away', is);

/** Whether the server answers a page at all. */
export const reachable = async () => {
  try { return (await fetch('/account/login', { method: 'HEAD', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(5000) })).status < 500; }
  catch { return false; }
};

const reloadWhenQuiet = async () => {
  if (reloading) return;
  reloading = true;
  away(true);
  for (;;) {
    // Whoever keeps unsaved text may delay this by preventing the event.
    const may = () => Date.now() - lastKey > quietFor && document.dispatchEvent(new CustomEvent('workbench:reload', { cancelable: true }));
    if (may() && await reachable() && may()) { location.reload(); return; }
    await new Promise(done => setTimeout(done, 500));
  }
};

// An error that ended the circuit: the page comes back by itself, but not over and over.
const watchStumbles = () => {
  const note = document.getElementById('blazor-error-ui');
  if (!note) return;
  new MutationObserver(() => {
    if (note.style.display !== 'block' || Date.now() - Number(sessionStorage.getItem(stumbled) ?? 0) < 60_000) return;
    sessionStorage.setItem(stumbled, String(Date.now()));
    note.style.display = 'none';
    reloadWhenQuiet();
  }).observe(note, { attributes: true, attributeFilter: ['style'] });
};

export const startConnection = () => {
  const strip = document.getElementById('components-reconnect-modal');
  if (!strip || !globalThis.Blazor) return;
  for (const kind of ['keydown', 'input', 'compositionupdate']) addEventListener(kind, () => { lastKey = Date.now(); }, true);
  strip.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail?.state;
    away(state !== 'hide');
    if (state === 'hide') document.dispatchEvent(new CustomEvent('workbench:connected'));
    if (state === 'rejected' || state === 'failed' || state === 'resume-failed') reloadWhenQuiet();
  });
  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: Number.MAX_SAFE_INTEGER,
        retryIntervalMilliseconds: previous => previous === 0 ? 0 : Math.min(250 * previous, 2000),
      },
    },
  }).then(watchStumbles);
};
