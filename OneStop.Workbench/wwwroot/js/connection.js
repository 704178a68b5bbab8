// Reconnects for as long as it takes. When the server has forgotten this page (it was restarted) the page loads anew, once nobody is typing.
const quietFor = 1500;
let lastKey = 0;

const away = is => document.documentElement.classList.toggle('away', is);

const reachable = async () => {
  try { return (await fetch('/', { method: 'HEAD', cache: 'no-store', redirect: 'manual' })).status < 500; }
  catch { return false; }
};

const reloadWhenQuiet = async () => {
  away(true);
  for (;;) {
    const quiet = Date.now() - lastKey > quietFor;
    // Whoever keeps unsaved text may delay this by preventing the event.
    if (quiet && document.dispatchEvent(new CustomEvent('workbench:reload', { cancelable: true })) && await reachable()) { location.reload(); return; }
    await new Promise(done => setTimeout(done, 500));
  }
};

export const startConnection = () => {
  const strip = document.getElementById('components-reconnect-modal');
  if (!strip || !globalThis.Blazor) return;
  addEventListener('keydown', () => { lastKey = Date.now(); }, true);
  strip.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail?.state;
    away(state !== 'hide');
    if (state === 'rejected' || state === 'failed' || state === 'resume-failed') reloadWhenQuiet();
  });
  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: Number.MAX_SAFE_INTEGER,
        retryIntervalMilliseconds: previous => previous === 0 ? 0 : Math.min(250 * previous, 2000),
      },
    },
  });
};
