// A register may be large: it goes over HTTP and not through the circuit; the page is only told what came of it.
export function watch(input, page) {
  const send = async () => {
    const file = input.files[0];
    if (!file) return;
    input.disabled = true;
    await page.invokeMethodAsync('Sending');
    let refused = null;
    try {
      const answer = await fetch(`${input.dataset.to}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'X-Workbench': 'register-import' }, redirect: 'manual' });
      ({ refused } = await answer.json());
    } catch {
      refused = input.dataset.lost;
    } finally {
      input.disabled = false;
      input.value = '';
    }
    await page.invokeMethodAsync('Sent', refused);
  };
  input.addEventListener('change', send);
  return { stop: () => input.removeEventListener('change', send) };
}
