// Files of a dossier: by dialog, drop or clipboard, on their way shown where they will stand.
import { UploadList, take } from './uploads.js';

export function attach(root, url) {
  const stopping = new AbortController();
  const listen = (target, name, work) => target.addEventListener(name, work, { signal: stopping.signal });
  const picker = Object.assign(document.createElement('input'), { type: 'file', multiple: true, accept: 'application/pdf,image/jpeg,image/png' });
  const give = files => take(root, url, '', files);
  listen(picker, 'change', () => { give(picker.files); picker.value = ''; });
  listen(root, 'click', ({ target }) => { if (target.closest('[data-attach]')) picker.click(); });
  listen(root, 'dragover', event => { event.preventDefault(); root.classList.add('drop-here'); });
  listen(root, 'dragleave', () => root.classList.remove('drop-here'));
  listen(root, 'drop', event => { event.preventDefault(); root.classList.remove('drop-here'); give(event.dataTransfer.files); });
  listen(document, 'paste', event => { if (event.clipboardData?.files.length && !document.querySelector('dialog[open]')) { event.preventDefault(); give([...event.clipboardData.files]); } });
  const list = new UploadList(root, url);
  return { stop() { stopping.abort(); list.stop(); } };
}
