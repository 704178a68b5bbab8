// A page that comes back (the server was restarted) takes a moment until its fields are there. Whoever typed on meanwhile finds the
// letters in the field in which the cursor was, and no letter is mistaken for a shortcut.
(() => {
  if (!location.pathname.startsWith('/intake/') || !sessionStorage.getItem('intake-place')) return;
  let letters = '';
  const collect = event => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    letters += event.key;
  };
  addEventListener('keydown', collect, true);
  const stop = () => {
    removeEventListener('keydown', collect, true);
    globalThis.workbenchEarly = null;
  };
  const type = () => {
    stop();
    if (letters && document.activeElement?.matches('input, textarea')) document.execCommand('insertText', false, letters);
  };
  globalThis.workbenchEarly = { type };
  setTimeout(stop, 15_000);
})();
