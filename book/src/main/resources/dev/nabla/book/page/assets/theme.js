// Runs before the first paint: the reader's choice of light or dark, and whether an engine stands behind the page.
(function () {
  const root = document.documentElement;
  try {
    const chosen = localStorage.getItem("nabla-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // A browser that keeps nothing follows its own setting.
  }
  if (document.querySelector('meta[name="engine"]')) root.dataset.live = "";
})();
