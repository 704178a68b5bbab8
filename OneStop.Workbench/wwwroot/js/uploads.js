// Files on their way to the server. Each waits in the browser (IndexedDB) until the server has said that it keeps it, so a server that
// is away, a closed tab or a dead browser loses none. Sent again it is the same file: its number is made here, once. It bears the person
// who chose it: at a shared machine a colleague's files wait until she signs in again.

import { staff } from './intake/store.js';

const storeName = 'waiting';
const first = 1000, slowest = 15000, day = 86_400_000;
const oldest = () => (Number(document.documentElement.dataset.keepDays) || 30) * day;

const open = new Promise(resolve => {
  try {
    const request = indexedDB.open('onestop-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => resolve(null);
  } catch { resolve(null); }
});

async function run(mode, work) {
  const db = await open;
  if (!db) return null;
  return await new Promise(resolve => {
    try {
      const transaction = db.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request?.result ?? true);
      transaction.onerror = transaction.onabort = () => resolve(null);
    } catch { resolve(null); }
  });
}

/** A number like any other, also where the page does not come over HTTPS. */
export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return Array.from(bytes, (byte, at) => ([4, 6, 8, 10].includes(at) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
};

const mine = file => !file.staff || file.staff === staff;

/** How many files of this person wait for the server in this browser. */
export const waiting = async () => (await run('readonly', store => store.getAll()) ?? []).filter(mine).length;

class Queue {
  constructor() {
    this.files = new Map();     // id → { id, url, paper, name, blob, at, sent, state: waiting | sending | away | signed-out | refused, words }
    this.watchers = new Set();
    this.wait = first;
    addEventListener('online', () => this.soon(0));
    this.loaded = this.load();
  }

  async load() {
    for (const file of await run('readonly', store => store.getAll()) ?? []) {
      if (Date.now() - file.at > oldest()) { run('readwrite', store => store.delete(file.id)); continue; }
      if (mine(file) && !this.files.has(file.id)) this.files.set(file.id, { ...file, state: 'waiting', sent: 0 });
    }
    this.tell();
    this.soon(0);
  }

  async add(url, paper, name, blob) {
    const file = { id: newId(), url, paper, name, blob, at: Date.now(), staff };
    this.files.set(file.id, { ...file, state: 'waiting', sent: 0 });
    this.tell();
    await run('readwrite', store => store.put(file));
    this.soon(0);
    return file.id;
  }

  forget(id) {
    this.files.delete(id);
    run('readwrite', store => store.delete(id));
    this.tell();
  }

  refuse(url, paper, name, words) {
    const id = newId();
    this.files.set(id, { id, url, paper, name, state: 'refused', words, sent: 0 });
    this.tell();
  }

  tell() { for (const watcher of this.watchers) watcher(); }

  soon(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pump(), wait);
  }

  async pump() {
    if (this.pumping) return;
    this.pumping = true;
    const tried = new Set();
    try {
      for (let file; (file = [...this.files.values()].find(other => !tried.has(other.id) && (other.state === 'waiting' || other.state === 'away' || other.state === 'signed-out')));) {
        tried.add(file.id);
        file.state = 'sending';
        this.tell();
        const answer = await this.send(file);
        if (answer === 'kept') { this.wait = first; this.forget(file.id); continue; }
        if (answer.words) {
          // The file itself was refused: trying again would not help.
          Object.assign(file, { state: 'refused', words: answer.words });
          run('readwrite', store => store.delete(file.id));
          this.tell();
          continue;
        }
        file.state = answer;
        this.tell();
        // Nobody answers: the others need not try. What is not for this person now holds up none of the others.
        if (answer === 'away') break;
      }
      if ([...this.files.values()].some(file => file.state === 'away' || file.state === 'signed-out')) {
        this.wait = Math.min(slowest, this.wait * 2);
        this.soon(this.wait);
      }
    } finally { this.pumping = false; }
  }

  send(file) {
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      request.open('PUT', `${file.url}/${file.id}?${new URLSearchParams({ paper: file.paper, name: file.name })}`);
      request.setRequestHeader('X-Workbench', 'files');
      if (staff) request.setRequestHeader('X-Staff', staff);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.onprogress = event => { file.sent = event.loaded / event.total; this.tell(); };
      request.onerror = request.onabort = request.ontimeout = () => resolve('away');
      request.onload = () => {
        const ours = request.getResponseHeader('Content-Type')?.includes('json');
        const words = () => { try { return JSON.parse(request.responseText).words; } catch { return null; } };
        // A session that has ended answers with the sign-in page.
        if (request.status === 200) resolve(ours ? 'kept' : 'signed-out');
        else if (request.status === 401 || request.status === 403 || request.status === 409 && !ours) resolve('signed-out');
        else if (request.status < 500 && ours && words()) resolve({ words: words() });
        else if (request.status === 400 || request.status === 404 || request.status === 405) resolve({ words: `HTTP ${request.status}` });
        else resolve('away');
      };
      request.send(file.blob);
    });
  }
}

export const queue = new Queue();

/** Shows what is on its way in the places marked with data-uploads="paper" below a root whose files go to one address. */
export class UploadList {
  constructor(root, url) {
    Object.assign(this, { root, url, words: root.dataset });
    this.show = this.show.bind(this);
    queue.watchers.add(this.show);
    this.watch = new MutationObserver(() => this.show());
    this.watch.observe(root, { childList: true, subtree: true });
    this.show();
  }

  stop() {
    queue.watchers.delete(this.show);
    this.watch.disconnect();
  }

  show() {
    const mine = [...queue.files.values()].filter(file => file.url === this.url);
    const places = [...this.root.querySelectorAll('[data-uploads]')];
    const others = places.find(place => place.dataset.uploads === '');
    for (const place of places) {
      const here = mine.filter(file => (places.find(other => other.dataset.uploads === file.paper) ?? others) === place);
      const shown = new Map([...place.children].map(item => [item.dataset.id, item]));
      for (const [id, item] of shown) if (!here.some(file => file.id === id)) item.remove();
      for (const file of here) this.item(place, shown.get(file.id), file);
    }
  }

  item(place, known, file) {
    const item = known ?? place.appendChild(this.blank(file));
    const [name, bar, words] = item.querySelectorAll('.upload-name, progress, .upload-words');
    const state = file.state === 'sending' || file.state === 'refused' ? file.state : file.state === 'signed-out' ? 'signedOut' : file.state === 'away' ? 'away' : 'waiting';
    const said = state === 'refused' ? file.words : this.words[`upload${state[0].toUpperCase()}${state.slice(1)}`] ?? '';
    item.classList.toggle('refused', state === 'refused');
    bar.hidden = state !== 'sending';
    bar.value = file.sent;
    bar.setAttribute('aria-label', file.name);
    if (name.textContent !== file.name) name.textContent = file.name;
    if (words.textContent !== said) words.textContent = said;
    item.querySelector('button').hidden = state !== 'refused' && state !== 'away';
  }

  blank(file) {
    const item = document.createElement('div');
    item.className = 'upload';
    item.dataset.id = file.id;
    item.setAttribute('role', 'status');
    const make = (tag, css) => { const element = item.appendChild(document.createElement(tag)); if (css) element.className = css; return element; };
    make('span', 'upload-name');
    make('progress').max = 1;
    make('span', 'upload-words');
    const drop = make('button', 'btn quiet small square cross');
    drop.type = 'button';
    drop.textContent = '×';
    drop.setAttribute('aria-label', `${this.words.uploadDrop ?? ''} ${file.name}`);
    drop.addEventListener('click', () => queue.forget(file.id));
    return item;
  }
}

/** Takes chosen files: what is plainly too large is refused before a byte travels. */
export function take(root, url, paper, files) {
  const limit = Number(root.dataset.uploadLimit);
  for (const file of files) {
    const name = file.name && file.name !== 'image.png' ? file.name : `${root.dataset.uploadPasted ?? 'scan'} ${new Date().toTimeString().slice(0, 8).replaceAll(':', '')}.png`;
    if (limit && file.size > limit) queue.refuse(url, paper, name, root.dataset.uploadLarge);
    else queue.add(url, paper, name, file);
  }
}

// A file dropped beside its place must not take the page away.
for (const kind of ['dragover', 'drop']) addEventListener(kind, event => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); });
