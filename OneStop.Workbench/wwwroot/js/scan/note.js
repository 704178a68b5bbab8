// What became of a scan, said once and calmly, and the choice where it is not clear whose card it is. The words come from the server.

const place = () => document.getElementById('scan-note');
export const words = () => place()?.dataset ?? {};

let leaving = null;

const button = ({ label, key, work, primary }) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = primary ? 'btn small primary' : 'btn small';
  if (key) made.dataset.key = key;
  made.append(label);
  if (key) { const shown = document.createElement('kbd'); shown.textContent = key; made.append(' ', shown); }
  made.addEventListener('click', work);
  return made;
};

/** @param tone ok | soon | late
 *  @returns what was said, for unsay */
export function say(text, { tone = 'ok', actions = [], stay = 12000 } = {}) {
  const note = place();
  if (!note) return null;
  clearTimeout(leaving);
  const said = document.createElement('span');
  said.textContent = text;
  note.dataset.tone = tone;
  note.replaceChildren(said, ...actions.map(action => button({ ...action, work: () => { hush(); action.work(); } })), close());
  note.hidden = false;
  if (stay) leaving = setTimeout(hush, stay);
  return said;
}

/** What was said is over, unless something else was said since. */
export function unsay(said) {
  if (said?.isConnected) hush();
}

const close = () => {
  const made = button({ label: '×', work: hush });
  made.classList.add('quiet', 'cross');
  made.setAttribute('aria-label', words().close ?? '');
  return made;
};

export function hush() {
  const note = place();
  if (!note) return;
  clearTimeout(leaving);
  note.hidden = true;
  note.replaceChildren();
}

/** Resolves with the choice taken, or null. Digits choose, Esc leaves everything as it is. */
export const ask = (question, details, choices) => new Promise(resolve => {
  hush();
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet scan-ask';
  dialog.setAttribute('aria-labelledby', 'scan-ask-title');
  const head = document.createElement('div');
  head.className = 'sheet-head';
  const title = document.createElement('h2');
  title.id = 'scan-ask-title';
  title.textContent = question;
  head.append(title);
  const body = document.createElement('div');
  body.className = 'sheet-body stack';
  for (const line of details) { const said = document.createElement('p'); said.textContent = line; body.append(said); }
  const done = choice => { dialog.close(); dialog.remove(); resolve(choice); };
  choices.forEach((choice, at) => body.append(button({ label: choice.label, key: String(at + 1), primary: at === 0, work: () => done(choice) })));
  body.append(button({ label: words().leave ?? '', key: 'Esc', work: () => done(null) }));
  dialog.append(head, body);
  dialog.addEventListener('cancel', event => { event.preventDefault(); done(null); });
  dialog.addEventListener('keydown', event => {
    const chosen = /^[1-9]$/.test(event.key) && choices[Number(event.key) - 1];
    if (chosen) { event.preventDefault(); event.stopPropagation(); done(chosen); }
  });
  document.body.append(dialog);
  dialog.showModal();
  body.querySelector('button').focus();
});
