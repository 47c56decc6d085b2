// Derivations that open step by step. The page has them whole; this hides what the reader has not asked for yet.

import { ask, Latest } from "./engine.js";

export class StepsPanel {
  #latest = new Latest();
  #stale = false;
  #shown = 0;
  #asked = "";

  /// @param question what to ask the engine for when the function changed; none if it cannot
  constructor(element, question = null) {
    this.element = element;
    this.question = question;
    this.fold = element.querySelector("details");
    this.derivation = element.querySelector(".derivation");
    this.hint = element.querySelector(".hint");
    this.status = element.querySelector("[role='status']");
    this.detail = element.querySelector("select");
    this.next = element.querySelector("button.next");
    this.hinting = element.querySelector("button.ask-hint");
    this.all = element.querySelector("button.all");
    this.next.addEventListener("click", () => this.show(this.#shown + 1));
    this.all.addEventListener("click", () => this.show(Infinity));
    this.hinting.addEventListener("click", () => this.giveHint());
    element.querySelector("button.again").addEventListener("click", () => {
      this.show(0);
      this.next.focus();
    });
    this.detail.addEventListener("change", () => this.fetch());
    this.fold.addEventListener("toggle", () => {
      if (this.fold.open && this.#stale) this.fetch();
    });
    this.show(0);
    this.#asked = this.#address();
  }

  get steps() {
    return [...this.derivation.querySelectorAll(".step")];
  }

  /// Shows so many steps and marks the last of them; says it aloud if it is new.
  show(count) {
    const steps = this.steps;
    const before = this.#shown;
    this.#shown = Math.min(count, steps.length);
    steps.forEach((step, i) => {
      step.hidden = i >= this.#shown;
      step.classList.toggle("newest", i === this.#shown - 1);
    });
    const ended = this.#shown >= steps.length;
    const checked = this.derivation.querySelector(".checked");
    if (checked) checked.hidden = !ended;
    this.hint.hidden = true;
    this.next.disabled = ended;
    this.hinting.disabled = ended;
    this.all.disabled = ended;
    if (ended && before < this.#shown && document.activeElement === document.body) {
      this.element.querySelector("button.again").focus();
    }
    const left = steps.length - this.#shown;
    this.next.textContent = this.#shown === 0 ? "First step" : "Next step";
    if (this.#shown === before + 1) {
      const { spoken } = steps[this.#shown - 1].dataset;
      this.status.textContent = `${spoken} ${left ? `${left} more.` : "That is the derivative."}`;
    } else if (ended && count === Infinity) {
      this.status.textContent = `All ${steps.length} steps are shown.`;
    }
  }

  /// The name of the next rule and what it acts on, without its result.
  giveHint() {
    const step = this.steps[this.#shown];
    if (!step) return;
    const first = step.querySelector(".first") ?? step.querySelector(".why");
    this.hint.replaceChildren(first.cloneNode(true));
    this.hint.hidden = false;
    this.status.textContent = step.dataset.hint;
  }

  /// The function changed: the steps are asked for now if they are in view, else when they are.
  follow() {
    if (this.#asked === this.#address()) return;
    if (this.fold.open) this.fetch();
    else this.#stale = true;
  }

  #parameters() {
    const own = { f: this.element.dataset.f, wrt: this.element.dataset.wrt };
    const asked = this.question ? this.question() : own;
    return { ...asked, detail: this.detail.value };
  }

  #address() {
    const asked = this.#parameters();
    if (this.question) delete asked.x;
    return new URLSearchParams(asked).toString();
  }

  fetch() {
    const address = this.#address();
    const sameFunction = new URLSearchParams(address).get("f") === new URLSearchParams(this.#asked).get("f");
    this.#latest.run(async (signal) => {
      const answer = await ask("steps.json", new URLSearchParams(address), signal);
      this.#stale = false;
      this.#asked = address;
      if (answer.state !== "ok") {
        this.derivation.textContent = answer.trouble?.message ?? "";
      } else {
        const all = this.#shown > 0 && this.#shown === this.steps.length;
        this.derivation.innerHTML = answer.html;
        window.nablaPage.setAllMath(this.derivation);
        this.show(sameFunction ? (all ? Infinity : Math.min(this.#shown, 1)) : 0);
        return;
      }
      this.show(0);
    });
  }
}

for (const element of document.querySelectorAll(".steps[data-f]")) {
  if (element.closest(".own")) continue;
  const panel = new StepsPanel(element);
  element.addEventListener("retyped", () => panel.follow());
}
