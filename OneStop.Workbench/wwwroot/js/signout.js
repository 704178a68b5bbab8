// Signing out waits until the server has what was typed here. What cannot be sent is told by number of fields and sitting, never by
// its contents; it stays on this machine for the same person, and one may stay signed in.
import { reachable } from './connection.js';
import { sendRest, waiting } from './intake/outstanding.js';
import { searched, place } from './intake/journal.js';
import { dossierOf } from './intake/wire.js';
import { waiting as filesWaiting } from './uploads.js';

const patience = 4000;
const door = new BroadcastChannel('onestop-door');

const within = (work, time) => Promise.race([work, new Promise(done => setTimeout(done, time))]);

async function left() {
  const open = [];
  document.dispatchEvent(new CustomEvent('workbench:settle', { detail: open }));
  await within(Promise.all([...open, sendRest()]), patience);
  const drafts = await waiting();
  return [...drafts].map(([draft, fields]) => ({ draft, count: [...fields.keys()].filter(field => field !== place && !searched.of(field)).length })).filter(rest => rest.count > 0);
}

/** A sitting's number begins with the moment it was opened. */
const begun = draft => new Date(parseInt(draft.replaceAll('-', '').slice(0, 12), 16));

function tell(sheet, rest, files, answers) {
  const list = sheet.querySelector('ul');
  list.replaceChildren(...rest.map(({ draft, count }) => {
    const line = document.createElement('li'), dossier = dossierOf(draft);
    line.textContent = (dossier ? list.dataset.correction : list.dataset.line).replace('{0}', count).replace('{1}', dossier ?? begun(draft).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }));
    return line;
  }));
  if (files) list.append(Object.assign(document.createElement('li'), { textContent: list.dataset.files.replace('{0}', files) }));
  sheet.querySelector('[data-sign-out-anyway]').hidden = !answers;
  sheet.querySelector('[data-sign-out-later]').hidden = answers;
  sheet.showModal();
}

const leave = form => { door.postMessage('left'); form.submit(); };

document.addEventListener('submit', async event => {
  const form = event.target.closest?.('form[data-sign-out]');
  if (!form) return;
  event.preventDefault();
  const sheet = document.getElementById('sign-out-waits');
  const rest = await left(), files = await filesWaiting(), answers = await reachable();
  if (!sheet || rest.length === 0 && files === 0 && answers) { leave(form); return; }
  const anyway = sheet.querySelector('[data-sign-out-anyway]');
  anyway.onclick = () => leave(form);
  tell(sheet, rest, files, answers);
});

// The other tabs of this browser end with the session; what they typed is in the browser's store.
door.onmessage = () => location.assign(`/account/login?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
