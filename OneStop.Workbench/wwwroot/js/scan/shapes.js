// What scanners read at a counter, known by its first characters and whole by its form.

// On the Windows layout "Vietnamese" the digit row types these; the number can still be read back.
const digit = '[0-9đăâêôĐĂÂÊÔ\\u0300\\u0309\\u0303\\u0301\\u0323]';
// A dossier's number; on a receipt with its version and the hash of what it says.
const dossier = /^((?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}(?:\.[A-Z0-9]{1,6})*-\d{6}-\d{4,8})(?:\?v=(\d{1,4})&h=([0-9A-F]{8}))?$/i;
const ticket = /^PHIEN-[A-Z0-9][A-Z0-9-]{2,30}$/i;

const beginnings = [
  { kind: 'card', shape: new RegExp(`(${digit}{9,14}|[A-Z]{2}\\d{13})\\|$`, 'iu') },
  { kind: 'ticket', shape: /PHIEN-$/i },
  { kind: 'web', shape: /https?:\/\/$/i },
  { kind: 'dossier', shape: /(\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}\.[A-Z0-9]{1,6}[.-]$/i },
];

/** The kind that these keys can only be, and where in them it begins. */
export function kindOf(text) {
  for (const { kind, shape } of beginnings) {
    const found = shape.exec(text);
    if (found) return { kind, from: found.index };
  }
  return null;
}

/** The kind of a text that was read at once; null for what belongs to nobody here. */
export function whole(text) {
  const read = text.trim();
  if (dossier.test(read)) return 'dossier';
  if (ticket.test(read)) return 'ticket';
  if (/^https?:/i.test(read)) return 'web';
  return read.includes('|') ? 'card' : null;
}

/** The page of a scanned dossier; a receipt's version goes along, so that the page says whether it still holds. */
export function addressOf(text) {
  const [, number, version, hash] = dossier.exec(text.trim());
  return `/dossiers/${encodeURIComponent(number.toUpperCase())}${version ? `?v=${version}&h=${hash.toUpperCase()}` : ''}`;
}

/** Still short enough to turn out to be a scan. */
export const mayBecome = text => text.length <= 24;

export function complete({ kind, text }) {
  if (kind === 'dossier') return dossier.test(text.trim());
  if (kind === 'ticket') return ticket.test(text.trim());
  if (kind === 'card') return text.split('|').length >= 7 && /(\|\s*\d{8}|\||\$)\s*$/.test(text);
  return true;
}
