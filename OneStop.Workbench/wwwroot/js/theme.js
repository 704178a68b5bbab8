// Runs before the first paint: "auto" follows the system, so the page never flashes in the wrong colours.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const choice = root.dataset.themeChoice;
    root.dataset.theme = choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
  };
  system.addEventListener('change', paint);
  // A page that arrives by enhanced navigation brings the server's attributes, in which "auto" is still to be decided.
  new MutationObserver(() => { if (root.dataset.theme === 'auto') paint(); }).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  globalThis.workbenchTheme = {
    get choice() { return root.dataset.themeChoice; },
    choose(choice) {
      root.dataset.themeChoice = choice;
      document.cookie = `theme=${choice};path=/;max-age=31536000;samesite=lax`;
      paint();
    },
  };
  paint();
})();
