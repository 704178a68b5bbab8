// What leaving a field does to its text. Only then: never while somebody types in it or composes a letter.

const two = number => String(number).padStart(2, '0');

const exists = (day, month, year) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && year <= 2200 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

function century(year, month, day, ahead) {
  if (String(year).length === 4) return Number(year);
  const latest = new Date();
  latest.setFullYear(latest.getFullYear() + ahead);
  const recent = Math.floor(latest.getFullYear() / 100) * 100 + Number(year);
  return new Date(recent, month - 1, day) <= latest ? recent : recent - 100;
}

function whole(day, month, year, ahead) {
  const full = century(year, Number(month), Number(day), ahead);
  return exists(Number(day), Number(month), full) ? `${two(Number(day))}/${two(Number(month))}/${full}` : null;
}

function monthOf(month, year) {
  return Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1800 && Number(year) <= 2200 ? `${two(Number(month))}/${year}` : null;
}

export function date(text, ahead = 0) {
  const parts = text.trim().split(/[\/\-. ]+/);
  if (!parts.every(part => /^\d+$/.test(part))) return text;
  const [a, b, c] = parts;
  if (parts.length === 3) return (a.length === 4 ? whole(c, b, a, ahead) : whole(a, b, c, ahead)) ?? text;
  if (parts.length === 2) return (a.length === 4 ? monthOf(b, a) : b.length === 4 ? monthOf(a, b) : null) ?? text;
  if (a.length === 8) return a.startsWith('0000') ? a.slice(4) : whole(a.slice(0, 2), a.slice(2, 4), a.slice(4), ahead) ?? text;
  if (a.length === 6) return whole(a.slice(0, 2), a.slice(2, 4), a.slice(4), ahead) ?? monthOf(a.slice(0, 2), a.slice(2)) ?? text;
  return text;
}

export function name(text) {
  const tidy = text.trim().replace(/\s+/g, ' ');
  // Typed all small: somebody in a hurry. Any capital in it means the case was meant.
  return tidy === tidy.toLocaleLowerCase('vi') ? tidy.replace(/(^|[\s'-])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase('vi')) : tidy;
}

export function phone(text) {
  let digits = text.replace(/[\s.\-()]/g, '').replace(/^(\+84|0084)/, '0');
  if (/^0[35789]\d{8}$/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  if (/^02\d{9}$/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}`;
  return text.trim();
}

const money = text => /^[\d.,\s]+$/.test(text.trim()) ? text.replace(/\D/g, '').replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.') : text.trim();

const identity = text => /^[\d\s.\-]+$/.test(text) ? text.replace(/\D/g, '') : text.trim();

const tidied = {
  'date': text => date(text, 10), 'partial-date': text => date(text), name, phone, money, identity,
  'multiline': text => text.replace(/[ \t]+$/gm, ''),
};

/** Signs that nobody sees or typed: pages and other programs leave them in what is pasted. */
export const visible = text => text.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF\0]/g, '').replace(/[\u00A0\u202F]/g, ' ');

export const leave = (kind, text) => text === '' ? '' : (tidied[kind] ?? (value => value.trim()))(visible(text)).normalize('NFC');
