// A scanner types like a keyboard, only faster than any hand. Its burst is known by pace and shape wherever the focus is, taken out of
// the field it began in, and handed on as "workbench:scan" { kind: card | dossier | ticket | web, text }. Slow typing and pasting never are.

import { offerCamera } from './scan/camera.js';
import { Field } from './scan/field.js';
import { elsewhere } from './scan/elsewhere.js';
import { complete, kindOf, mayBecome } from './scan/shapes.js';

const gap = 60;         // ms of silence after which a run of keys is another run
const quick = 45;       // ms for which a key pressed outside fields is kept back
const pace = 35;        // ms a character: the mean of a run above it is a hand
const ended = 80;       // ms of silence that end a burst which is whole
const broken = 1500;    // ms of silence after which a burst that is not whole is given up: a busy machine may hold keys back that long
const endings = 150;    // ms in which a second line end (CR LF) belongs to the burst before it

let run = [];           // keys of the present run: { char, at, field } – the field as it was before the key
let burst = null;       // { kind, text, field, timer }
let letters = [];       // letters and digits pressed outside fields, kept back until it is known that no scanner types them
let waiting = null;
let over = -Infinity;   // when the last burst ended
let rest = -Infinity;   // when the last key of a burst that was given up was pressed

const modifier = key => key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta' || key === 'CapsLock';
const commanding = event => (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState?.('AltGraph');

function swallow(event) { event.preventDefault(); event.stopImmediatePropagation(); }

function forget() { run = []; }

/** Nobody scans: letters kept back go where they were pressed. */
function giveBack() {
  clearTimeout(waiting);
  const back = letters;
  letters = [];
  for (const { target, init } of back) (target.isConnected ? target : document.body).dispatchEvent(new KeyboardEvent('keydown', init));
}

function keepBack(event) {
  swallow(event);
  const { key, code, shiftKey } = event;
  letters.push({ target: event.target, init: { key, code, shiftKey, bubbles: true, cancelable: true, composed: true } });
}

const text = () => run.map(key => key.char).join('');

function follow(event) {
  const { key: char, timeStamp: at } = event;
  const field = Field.of(event.target);
  if (run.length && (at - run.at(-1).at >= gap || run.at(-1).field.element !== field.element)) { giveBack(); forget(); }
  run.push({ char, at, field });
  if (run.length > 40) run.shift();
  if (!field.typed && /^[\p{L}\d?/]$/u.test(char)) keepBack(event);
  clearTimeout(waiting);
  waiting = setTimeout(giveBack, quick);
  if (run.length < 2 || (at - run[0].at) / (run.length - 1) > pace) return;
  const typed = text(), found = kindOf(typed);
  if (found) begin(event, found, typed);
  else if (mayBecome(typed)) field.hold();
}

function begin(event, { kind, from }, typed) {
  swallow(event);
  const { field } = run[from];
  letters = [];
  clearTimeout(waiting);
  forget();
  field.restore();
  burst = { kind, text: typed.slice(from), field, timer: null, at: event.timeStamp };
  arm();
}

function arm() {
  clearTimeout(burst.timer);
  burst.timer = setTimeout(() => {
    // A busy page runs its timers before the keys that came meanwhile.
    if (navigator.scheduling?.isInputPending?.()) arm(); else end();
  }, complete(burst) ? ended : broken);
}

function during(event) {
  // Scanners that write by Alt codes: the letter itself arrives as a key press.
  if (modifier(event.key) || event.altKey && event.code.startsWith('Numpad')) { event.stopImmediatePropagation(); arm(); return; }
  if (commanding(event)) { end(); return; }
  swallow(event);
  burst.at = event.timeStamp;
  if (event.key === 'Enter' || event.key === 'Tab') { end(); return; }
  if (event.key === 'Backspace') burst.text = burst.text.slice(0, -1);
  else if (event.key.length === 1) burst.text += event.key;
  arm();
}

function end() {
  const { kind, text: scanned, field, timer, at } = burst;
  clearTimeout(timer);
  const whole = complete(burst);
  if (!whole) rest = at;
  burst = null;
  over = performance.now();
  if (!whole && (kind === 'dossier' || kind === 'ticket')) { field.insert(scanned); return; }
  tell(kind, scanned);
}

function tell(kind, scanned) {
  const event = new CustomEvent('workbench:scan', { detail: { kind, text: scanned, at: performance.now() }, cancelable: true });
  if (document.dispatchEvent(event)) elsewhere(event.detail);
}

addEventListener('keydown', event => {
  if (!event.isTrusted) return;
  if (burst) { during(event); return; }
  if (event.isComposing || event.keyCode === 229) { giveBack(); forget(); return; }
  if (modifier(event.key)) return;
  if ((event.key === 'Enter' || event.key === 'Tab') && performance.now() - over < endings) { swallow(event); return; }
  // Whoever types again ends their own line.
  over = -Infinity;
  // Pressed with the burst and delivered after it was given up: no hand is that quick.
  const since = event.timeStamp - rest;
  if (since >= 0 && since < pace) { swallow(event); rest = event.timeStamp; return; }
  if (commanding(event) || event.repeat || event.key.length !== 1) { giveBack(); forget(); return; }
  follow(event);
}, true);

addEventListener('keypress', event => {
  if (!burst || !event.isTrusted) return;
  swallow(event);
  if (event.key.length === 1) { burst.text += event.key; arm(); }
}, true);

// Letters that some keyboards and drivers commit without a key.
addEventListener('beforeinput', event => {
  if (!burst || !event.isTrusted || !event.data || event.isComposing) return;
  swallow(event);
  burst.text += event.data;
  arm();
}, true);

addEventListener('compositionstart', () => { giveBack(); forget(); }, true);

offerCamera(tell);
