// The editor of entry forms: arrows walk through the outline, and a definition is brought in as a file by HTTP.

export function attach(root, page) {
  root.addEventListener('keydown', event => {
    const node = event.target.closest?.('[data-node]');
    if (!node || event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    // With Alt the server moves the node itself.
    if (event.altKey) return;
    const nodes = [...root.querySelectorAll('[data-node]')];
    nodes[nodes.indexOf(node) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
  });
  const file = document.querySelector('[data-form-file]');
  file?.addEventListener('change', async () => {
    const [chosen] = file.files;
    file.value = '';
    if (!chosen) return;
    try {
      const answer = await fetch(file.dataset.formFile, { method: 'POST', body: await chosen.text(), redirect: 'manual', headers: { 'Content-Type': 'application/json', 'X-Workbench': 'forms' } });
      const said = await answer.json();
      if (answer.ok) await page.invokeMethodAsync('Imported', said.version);
      else await page.invokeMethodAsync('ImportRefused', said.words, said.place ?? null);
    } catch (fault) { await page.invokeMethodAsync('ImportRefused', String(fault.message), null); }
  });
}
