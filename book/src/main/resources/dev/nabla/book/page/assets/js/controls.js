// The controls of a figure: sliders with typed numbers and marks, typed formulas, and reset.

/// Numbers are shown with a proper minus sign and read with either.
export const shown = (number) => String(number).replace("-", "−");
export const read = (text) => Number(String(text).trim().replace("−", "-"));

/// One slider with its number field.
export class NumberControl {
  constructor(element, changed) {
    this.name = element.dataset.control;
    this.slider = element.querySelector('input[type="range"]');
    this.field = element.querySelector("input.number");
    this.initial = element.dataset.initial;
    this.text = this.initial;
    this.slider.addEventListener("input", () => {
      this.set(this.slider.value);
      changed();
    });
    this.field.addEventListener("input", () => {
      const value = read(this.field.value);
      const usable = this.field.value.trim() !== "" && Number.isFinite(value);
      this.field.setAttribute("aria-invalid", String(!usable));
      if (!usable) return;
      this.text = String(value);
      this.slider.value = this.text;
      changed();
    });
    for (const mark of element.querySelectorAll(".marks button")) {
      const part = (mark.dataset.at - this.slider.min) / (this.slider.max - this.slider.min);
      mark.style.left = `${100 * part}%`;
      mark.addEventListener("click", () => {
        this.set(mark.dataset.at);
        changed();
      });
    }
  }

  get least() {
    return Number(this.slider.min);
  }
  get most() {
    return Number(this.slider.max);
  }
  get step() {
    return Number(this.slider.step);
  }
  get value() {
    return read(this.text);
  }

  /// Takes a value, rounded to what the slider's step can tell apart.
  set(value) {
    const written = String(this.step).split(".")[1] ?? "";
    const digits = Math.max(written.length, Math.ceil(-Math.log10(this.step)), 0);
    this.text = String(Number(read(value).toFixed(digits)));
    this.slider.value = this.text;
    this.slider.setAttribute("aria-valuetext", shown(this.text));
    this.field.value = shown(this.text);
    this.field.setAttribute("aria-invalid", "false");
  }

  reset() {
    this.set(this.initial);
  }
}

/// A typed formula, with the place of an error underlined.
export class FormulaControl {
  constructor(element, changed) {
    this.name = element.dataset.control;
    this.initial = element.dataset.initial;
    this.field = element.querySelector("input");
    this.copy = element.querySelector(".echoed-text");
    this.field.addEventListener("input", () => {
      this.clearTrouble();
      changed();
    });
    this.field.addEventListener("scroll", () => (this.copy.scrollLeft = this.field.scrollLeft));
  }

  get text() {
    return this.field.value;
  }

  set(text) {
    this.field.value = text;
    this.clearTrouble();
  }

  reset() {
    this.set(this.initial);
  }

  clearTrouble() {
    this.field.setAttribute("aria-invalid", "false");
    this.copy.replaceChildren();
  }

  underline(start, end) {
    const text = this.field.value;
    const last = Math.max(end, start + 1);
    const bad = document.createElement("span");
    bad.className = "bad";
    bad.textContent = text.slice(start, last) || " ";
    this.copy.replaceChildren(text.slice(0, start), bad, text.slice(last));
    this.copy.scrollLeft = this.field.scrollLeft;
    this.field.setAttribute("aria-invalid", "true");
  }
}

/// Every control of a form, and its reset button.
export function controlsOf(form, changed) {
  const controls = [];
  for (const element of form.querySelectorAll("[data-control]")) {
    const Kind = element.querySelector('input[type="range"]') ? NumberControl : FormulaControl;
    controls.push(new Kind(element, changed));
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button.reset")?.addEventListener("click", () => {
    for (const control of controls) control.reset();
    changed();
  });
  return controls;
}

/// Says what is wrong with a typed formula: the place underlined, one sentence, and buttons that put it right.
export function showTrouble(place, control, trouble, changed) {
  place.replaceChildren();
  place.hidden = !trouble;
  place.classList.toggle("is-error", Boolean(trouble));
  if (!trouble) return;
  place.append(trouble.message);
  if (control?.underline && trouble.start !== undefined) {
    control.underline(trouble.start, trouble.end);
  }
  for (const fix of trouble.fixes ?? []) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = fix.label;
    button.addEventListener("click", () => {
      control.set(fix.text);
      control.field.focus();
      changed();
    });
    place.append(" ", button);
  }
}
