// A stored file on screen: <a href="…" data-view-file data-name="…">. The browser shows pictures and PDFs itself; nothing in them runs here.
let viewer = null;

function make() {
  viewer = document.body.appendChild(document.createElement('dialog'));
  viewer.className = 'sheet viewer';
  viewer.innerHTML = '<div class="sheet-head"><h2></h2><a class="btn small"></a><button type="button" class="btn quiet small" data-close></button></div><div class="viewer-body"></div>';
  viewer.querySelector('h2').id = 'viewer-title';
  viewer.setAttribute('aria-labelledby', 'viewer-title');
  viewer.addEventListener('close', () => viewer.querySelector('.viewer-body').replaceChildren());
  return viewer;
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-view-file]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const { name, type, download, close } = link.dataset;
  const dialog = viewer ?? make();
  const [title, save, shut] = dialog.querySelectorAll('h2, a, button');
  title.textContent = name;
  Object.assign(save, { href: `${link.href}?download=true`, textContent: download, download: '' });
  shut.innerHTML = '<span></span> <kbd aria-hidden="true">Esc</kbd>';
  shut.firstChild.textContent = close;
  const shown = document.createElement(type === 'pdf' ? 'iframe' : 'img');
  shown.src = type === 'pdf' ? `${link.href}#navpanes=0&view=FitH` : link.href;
  shown[type === 'pdf' ? 'title' : 'alt'] = name;
  dialog.querySelector('.viewer-body').replaceChildren(shown);
  dialog.showModal();
  shut.focus();
}, true);
