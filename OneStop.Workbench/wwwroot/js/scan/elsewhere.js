// A scan that no page has taken: a dossier opens, a card or a ticket leads to its sitting.

import { say, words } from './note.js';
import { addressOf } from './shapes.js';

const go = address => globalThis.Blazor?.navigateTo ? Blazor.navigateTo(address) : location.assign(address);

export async function elsewhere({ kind, text }) {
  if (kind === 'dossier') { go(addressOf(text)); return; }
  try {
    const answer = await fetch('/intake/scans', {
      method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json', 'X-Workbench': 'scan' }, body: JSON.stringify({ text }),
    });
    if (answer.status === 403 || answer.type === 'opaqueredirect') { say(words().notHere, { tone: 'soon' }); return; }
    if (!answer.ok) throw new Error(answer.statusText);
    const found = await answer.json();
    if (found.say) say(found.say, { tone: found.refused ? 'late' : 'ok' });
    if (found.address) go(found.address);
  } catch { say(words().away, { tone: 'soon' }); }
}
