// What every page does, with an engine or without: formulas, contents, theme, copying.
(function () {
  const macros = {
    "\\F": "\\htmlClass{in-function}{#1}",
    "\\D": "\\htmlClass{in-derivative}{#1}",
    "\\T": "\\htmlClass{in-tangent}{#1}",
    "\\P": "\\htmlClass{in-point}{#1}",
    "\\N": "\\htmlClass{in-next}{#1}",
  };
  const options = {
    macros,
    throwOnError: false,
    strict: false,
    maxExpand: 2000,
    trust: (context) => context.command === "\\htmlClass",
  };

  // An element of class math holds its LaTeX in data-tex and the same as plain text until it is set.
  function setMath(element, tex) {
    if (tex !== undefined) {
      if (element.dataset.tex === tex && element.dataset.set !== undefined) return;
      element.dataset.tex = tex;
    }
    if (!window.katex) return;
    katex.render(element.dataset.tex, element, {
      ...options,
      displayMode: element.dataset.display !== undefined,
    });
    element.dataset.set = "";
  }

  function setAllMath(root) {
    for (const element of root.querySelectorAll(".math")) setMath(element);
  }

  function watchTheme() {
    const button = document.querySelector("button.theme");
    if (!button) return;
    const root = document.documentElement;
    const dark = () =>
      root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
    const show = () => {
      button.textContent = dark() ? "Light" : "Dark";
      button.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours");
    };
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try {
        localStorage.setItem("nabla-theme", root.dataset.theme);
      } catch {
        // Then the choice lasts as long as the page.
      }
      show();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  }

  // The section whose heading was passed last is the current one.
  function markContents() {
    const links = new Map();
    for (const link of document.querySelectorAll('.contents a[href^="#"]')) {
      const section = document.getElementById(link.hash.slice(1));
      if (section) links.set(section, link);
    }
    if (links.size === 0) return;
    let waiting = false;
    const mark = () => {
      waiting = false;
      let current = null;
      for (const section of links.keys()) {
        if (section.getBoundingClientRect().top < innerHeight * 0.3) current = section;
      }
      for (const [section, link] of links) {
        if (section === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    addEventListener(
      "scroll",
      () => {
        if (!waiting) requestAnimationFrame(mark);
        waiting = true;
      },
      { passive: true },
    );
    mark();
  }

  // Contents stand open where they have a column of their own.
  function foldContents() {
    const fold = document.querySelector(".contents > details");
    if (!fold) return;
    const narrow = matchMedia("(max-width: 68rem)");
    const set = () => (fold.open = !narrow.matches);
    set();
    narrow.addEventListener("change", set);
    fold.addEventListener("click", (event) => {
      if (narrow.matches && event.target.closest("a")) fold.open = false;
    });
  }

  // On paper, and in a copy that nobody answers behind, every derivation is open to its end.
  function openDerivations() {
    const open = () => {
      for (const fold of document.querySelectorAll(".steps > details")) {
        fold.open = true;
        for (const step of fold.querySelectorAll("[hidden].step, .checked[hidden]")) {
          step.hidden = false;
        }
      }
    };
    addEventListener("beforeprint", open);
    if (document.documentElement.dataset.frozen !== undefined) open();
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  function offerCopies() {
    for (const button of document.querySelectorAll("button.copy")) button.hidden = false;
    document.addEventListener("click", async (event) => {
      const button = event.target.closest("button.copy");
      const link = event.target.closest("a.copy-link");
      if (button) {
        const code = button.closest(".shown-code").querySelector("code");
        say(button, (await copy(code.textContent)) ? "Copied" : "Select and copy");
      } else if (link) {
        event.preventDefault();
        history.replaceState(null, "", link.href);
        say(link, (await copy(link.href)) ? "Copied" : "In the address bar");
      }
    });
  }

  function say(element, words) {
    const before = element.dataset.words || element.textContent;
    element.dataset.words = before;
    element.textContent = words;
    setTimeout(() => (element.textContent = before), 1500);
  }

  window.nablaPage = { setMath, setAllMath };
  setAllMath(document);
  watchTheme();
  foldContents();
  markContents();
  offerCopies();
  openDerivations();
})();
