// A list that opens under a text field while typing: marks are not needed, words may come in any order, first letters of
// words will do ("dk khai sinh"). The list itself lies outside what the server renders.

import { sought, startsChosen } from './address.js';

export const fold = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

const lists = new Map();

/** A named list of { value, label, note, key, frequent }, kept by the page; or one that stands in it. */
export async function options(input) {
  const source = input.dataset.options ?? input.dataset.list;
  if (!lists.has(source)) lists.set(source, input.dataset.options ? Promise.resolve(prepared(JSON.parse(source))) : fetched(source));
  return await lists.get(source);
}

async function fetched(source) {
  for (const wait of [0, 300, 1200]) {
    if (wait) await new Promise(resolve => setTimeout(resolve, wait));
    const list = await asked(source);
    if (list) return list;
  }
  // The field still takes free text; the next key asks again.
  lists.delete(source);
  return [];
}

async function asked(source) {
  try {
    const answer = await fetch(source, { headers: { 'X-Workbench': 'lists' } });
    return answer.ok ? prepared(await answer.json()) : null;
  } catch { return null; }
}

/** With each sitting: a page stays open all day, while procedures change and the office's habit orders them anew. What is known serves until then. */
export async function renew(input) {
  const source = input.dataset.list;
  if (!lists.has(source)) { await options(input); return; }
  const list = await asked(source);
  if (list) lists.set(source, Promise.resolve(list));
}

function prepared(entries) {
  for (const entry of entries) {
    entry.words = fold(`${entry.label} ${entry.key ?? ''} ${entry.value}`).split(/[\s,–-]+/).filter(Boolean);
    entry.initials = fold(entry.label).split(/[\s,–-]+/).map(word => word[0] ?? '').join('');
  }
  return entries;
}

export function labelOf(entries, value) {
  return entries.find(entry => entry.value === value)?.label;
}

export function matches(entries, typed) {
  const query = fold(typed).split(/\s+/).filter(Boolean);
  if (!query.length) return entries.some(entry => entry.frequent) ? entries.filter(entry => entry.frequent) : entries;
  const scored = [];
  for (const entry of entries) {
    let score = 0;
    for (const word of query) {
      const whole = entry.words.includes(word), start = whole || entry.words.some(other => other.startsWith(word));
      const first = !start && word.length > 1 && entry.initials.includes(word);
      if (!start && !first) { score = -1; break; }
      score += whole ? 3 : start ? 2 : 1;
    }
    if (score < 0) continue;
    if (fold(entry.label).startsWith(fold(typed))) score += 4;
    if (entry.value === typed.trim()) score += 9;
    if (entry.frequent) score += 1;
    scored.push({ entry, score: score - entry.words.length / 100 });
  }
  return scored.sort((a, b) => b.score - a.score).map(found => found.entry);
}

const most = 60;

export class Listbox {
  constructor(root, choose) {
    this.choose = choose;
    this.list = document.createElement('ul');
    this.list.id = 'entry-options';
    this.list.className = 'entry-options';
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    this.list.addEventListener('mousedown', event => {
      event.preventDefault();
      const item = event.target.closest('[role=option]');
      if (item) this.pick(Number(item.dataset.at));
    });
    root.ownerDocument.body.append(this.list);
  }

  get isOpen() { return !this.list.hidden; }

  async open(input, everything = false) {
    this.input = input;
    const entries = await options(input);
    if (document.activeElement !== input) return;
    const number = input.dataset.strict && /^[1-9]$/.test(input.value.trim()) ? Number(input.value) : 0;
    const typed = everything || number ? '' : sought(input);
    if (typed === null) { this.close(); return; }
    this.found = matches(entries, typed).slice(0, most);
    const numbered = typed.trim() === '' && input.dataset.strict;
    this.at = typed.trim() === '' && !input.dataset.strict || !startsChosen(input) ? -1 : Math.min(Math.max(number - 1, 0), this.found.length - 1);
    if (!this.found.length) { this.close(); return; }
    this.list.replaceChildren(...this.found.map((entry, at) => {
      const item = document.createElement('li');
      item.id = `entry-option-${at}`;
      item.dataset.at = at;
      item.setAttribute('role', 'option');
      const label = document.createElement('span');
      label.textContent = entry.label;
      if (numbered && at < 9) { const key = document.createElement('kbd'); key.textContent = at + 1; item.append(key); }
      item.append(label);
      if (entry.note) { const note = document.createElement('small'); note.textContent = entry.note; item.append(note); }
      return item;
    }));
    this.list.setAttribute('aria-label', input.labels?.[0]?.textContent.trim() ?? '');
    this.list.hidden = false;
    this.#place();
    this.#mark();
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', this.list.id);
  }

  move(by) {
    if (!this.isOpen) return;
    this.at = this.at < 0 ? (by > 0 ? 0 : this.found.length - 1) : (this.at + by + this.found.length) % this.found.length;
    this.#mark();
  }

  pick(at = this.at) {
    const entry = this.found?.[at];
    const input = this.input;
    this.close();
    if (entry) this.choose(input, entry);
    return Boolean(entry);
  }

  close() {
    this.list.hidden = true;
    this.input?.setAttribute('aria-expanded', 'false');
    this.input?.removeAttribute('aria-activedescendant');
  }

  /** Something scrolled: the list stays with its field for as long as that is in the window. Its own rows may scroll as they like. */
  follow({ target }) {
    if (!this.isOpen || target === this.list) return;
    const { top, bottom } = this.input.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) this.close(); else this.#place();
  }

  remove() { this.list.remove(); }

  #mark() {
    for (const item of this.list.children) item.setAttribute('aria-selected', String(Number(item.dataset.at) === this.at));
    const item = this.list.children[this.at];
    if (!item) { this.input.removeAttribute('aria-activedescendant'); return; }
    this.input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  }

  #place() {
    const box = this.input.closest('.entry-box')?.getBoundingClientRect() ?? this.input.getBoundingClientRect();
    const below = window.innerHeight - box.bottom - 12;
    const up = below < 180 && box.top > below;
    Object.assign(this.list.style, {
      left: `${box.left}px`, minWidth: `${box.width}px`, maxWidth: `${Math.max(box.width, Math.min(640, window.innerWidth - box.left - 16))}px`,
      top: up ? 'auto' : `${box.bottom + 3}px`, bottom: up ? `${window.innerHeight - box.top + 3}px` : 'auto',
      maxHeight: `${Math.max(140, Math.min(340, up ? box.top - 12 : below))}px`,
    });
  }
}
