import { startConnection } from './connection.js';
import { watchOutstanding } from './intake/outstanding.js';
import './signout.js';
import './scan.js';
import './keys.js';
import './palette.js';
import './live.js';
import './viewer.js';
import { open as openCopyOut } from './copyout.js';
import { landBeside, printPaper } from './paper.js';
import { rowsThatFit } from './rows.js';

const pressThemeChoices = () => {
  for (const button of document.querySelectorAll('[data-theme-set]')) button.setAttribute('aria-pressed', String(button.dataset.themeSet === workbenchTheme.choice));
};

const pathOf = () => location.pathname;
let landedAt = null;

globalThis.workbench = {
  // After navigation: a field that asks for focus first, else the heading; never away from a field where somebody already types.
  landFocus(first) {
    if (landedAt === pathOf()) return;
    landedAt = pathOf();
    const main = document.querySelector('main');
    if (!main) return;
    const land = () => {
      const active = document.activeElement;
      if (active && active !== document.body && main.contains(active) && active.tagName !== 'H1' && active !== main) return true;
      const target = main.querySelector('[autofocus], [data-autofocus]') ?? main.querySelector('h1');
      if (!target) return false;
      target.focus({ preventScroll: true });
      return true;
    };
    if (land()) return;
    const wait = new MutationObserver(() => { if (land()) wait.disconnect(); });
    wait.observe(main, { childList: true, subtree: true });
    setTimeout(() => wait.disconnect(), 3000);
  },
  // A small form that opens takes the cursor to its first field.
  focusFirst: form => form?.querySelector('select, textarea, input:not([type=radio], [type=checkbox])')?.focus(),
  openSheet: id => document.getElementById(id)?.showModal(),
  copyOut: openCopyOut,
  printPaper,
  landBeside,
  rowsThatFit,
  closeSheet: id => document.getElementById(id)?.close(),
};

document.addEventListener('click', event => {
  const hit = selector => event.target.closest?.(selector);
  const theme = hit('[data-theme-set]');
  if (theme) { workbenchTheme.choose(theme.dataset.themeSet); pressThemeChoices(); }
  const sheet = hit('[data-opens]');
  if (sheet) workbench.openSheet(sheet.dataset.opens);
  if (hit('[data-close]')) hit('dialog')?.close();
  if (event.target.matches?.('dialog.sheet')) event.target.close();
  if (hit('[data-reload]')) location.reload();
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target) || hit('.menu-item')) menu.open = false;
  }
  // Links that must reach the server, such as the choice of language, are kept from the client's router.
  const full = hit('a[data-full-load]');
  if (full && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); event.stopPropagation(); location.assign(full.href); }
  if (hit('[data-print]')) print();
  const skip = hit('a.skip');
  if (skip) { event.preventDefault(); event.stopPropagation(); document.getElementById('page')?.focus(); }
}, true);

document.addEventListener('toggle', pressThemeChoices, true);
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = event.target.closest?.('details[data-menu][open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); event.preventDefault(); }
});

// A form pressed twice is sent once.
document.addEventListener('submit', event => {
  if (!event.target.matches('form[data-once]') || event.defaultPrevented) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});
addEventListener('pageshow', () => { for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent; });

pressThemeChoices();
startConnection();
if (document.getElementById('components-reconnect-modal')) watchOutstanding();
