// Reading a code by camera, where the browser has a barcode detector and the page came by HTTPS (cameras need that). Otherwise the
// button stays away; nothing is fetched or installed for it.

import { whole } from './shapes.js';

const able = isSecureContext && 'BarcodeDetector' in globalThis && Boolean(navigator.mediaDevices?.getUserMedia);

export async function offerCamera(found) {
  if (!able) return;
  try { if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return; } catch { return; }
  // A class on the page would be taken away by the next navigation, which copies the server's attributes.
  const shown = new CSSStyleSheet();
  shown.replaceSync('[data-camera] { display: inline-flex !important; }');
  document.adoptedStyleSheets.push(shown);
  document.addEventListener('click', event => { if (event.target.closest?.('[data-camera]')) look(event.target.closest('[data-camera]'), found); });
}

async function look(button, found) {
  const dialog = document.createElement('dialog'), video = document.createElement('video'), head = document.createElement('div'), title = document.createElement('h2'), leave = document.createElement('button');
  dialog.className = 'sheet camera';
  dialog.setAttribute('aria-label', title.textContent = button.dataset.camera);
  head.className = 'sheet-head';
  Object.assign(leave, { type: 'button', className: 'btn small', innerHTML: '<kbd>Esc</kbd>' });
  leave.setAttribute('aria-label', button.dataset.cameraClose);
  head.append(title, leave);
  Object.assign(video, { muted: true, playsInline: true, autoplay: true });
  dialog.append(head, video);
  document.body.append(dialog);
  let stream = null, open = true;
  const close = () => { open = false; for (const track of stream?.getTracks() ?? []) track.stop(); dialog.close(); dialog.remove(); };
  dialog.addEventListener('cancel', event => { event.preventDefault(); close(); });
  dialog.addEventListener('click', event => { if (event.target === dialog || leave.contains(event.target)) close(); });
  dialog.showModal();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    if (!open) { close(); return; }
    video.srcObject = stream;
    await video.play();
  } catch {
    title.textContent = button.dataset.cameraFault;
    return;
  }
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  while (open) {
    const [code] = await detector.detect(video).catch(() => []);
    const kind = code && whole(code.rawValue);
    if (kind) { close(); found(kind, code.rawValue); return; }
    await new Promise(resolve => setTimeout(resolve, 120));
  }
}
