// A point of a picture that can be dragged, or moved with the arrow keys. It stands for one number control.

import { shown } from "./controls.js";

export class Handle {
  #picture;
  #control;
  #changed;
  #dragged = null;

  /// @param element the handle over the picture
  /// @param picture the element that holds handle and drawing
  /// @param control the number that the handle stands for
  /// @param changed called after each move
  constructor(element, picture, control, changed) {
    this.element = element;
    this.#picture = picture;
    this.#control = control;
    this.#changed = changed;
    element.addEventListener("pointerdown", (event) => this.#grab(event));
    element.addEventListener("pointermove", (event) => this.#drag(event));
    element.addEventListener("pointerup", () => (this.#dragged = null));
    element.addEventListener("pointercancel", () => (this.#dragged = null));
    element.addEventListener("keydown", (event) => this.#key(event));
  }

  /// Puts the handle over the mark that carries its control's name. Where the function has no value there is no mark,
  /// and the handle stays where it was, so that it can be moved back.
  place() {
    const { element } = this;
    const control = this.#control;
    const mark = this.#mark();
    if (mark || element.hasAttribute("aria-valuenow")) {
      element.setAttribute("aria-valuemin", control.least);
      element.setAttribute("aria-valuemax", control.most);
      element.setAttribute("aria-valuenow", control.value);
      element.setAttribute("aria-valuetext", `${element.dataset.says} ${shown(control.text)}`);
    }
    if (!mark) return;
    const frame = this.#picture.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    element.style.top = `${box.top + box.height / 2 - frame.top}px`;
    const unit = this.#unitsPerPixel();
    if (this.#dragged && this.#dragged.unit === unit) return;
    element.style.left = `${box.left + box.width / 2 - frame.left}px`;
    // The picture got another scale: the drag goes on from where the point is now.
    if (this.#dragged) this.#startFrom(this.#dragged.last, unit);
  }

  #mark() {
    return this.#visible(`[data-mark="${this.#control.name}"]`);
  }

  // The picture is there twice, once for narrow pages; one of the two is shown.
  #visible(selector) {
    const found = this.#picture.querySelectorAll(selector);
    return [...found].find((each) => each.getBoundingClientRect().width > 0);
  }

  // How much of the axis one pixel of the page is.
  #unitsPerPixel() {
    const plot = this.#visible("[data-x-min]");
    const drawing = plot?.closest("svg");
    if (!drawing) return 0;
    const { xMin, xMax, width } = plot.dataset;
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    return (xMax - xMin) / (width * scale);
  }

  #grab(event) {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    this.element.focus();
    this.#startFrom(event.clientX, this.#unitsPerPixel());
    event.preventDefault();
  }

  #startFrom(pointer, unit) {
    const left = parseFloat(this.element.style.left);
    this.#dragged = { pointer, last: pointer, value: this.#control.value, left, unit };
  }

  #drag(event) {
    const from = this.#dragged;
    if (!from) return;
    from.last = event.clientX;
    const moved = event.clientX - from.pointer;
    this.#move(from.value + moved * from.unit);
    if (from.unit > 0) {
      this.element.style.left = `${from.left + (this.#control.value - from.value) / from.unit}px`;
    }
  }

  #key(event) {
    const coarse = event.shiftKey ? 10 : 1;
    const step = this.#control.step * coarse;
    const value = this.#control.value;
    const target = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + 10 * step,
      PageDown: value - 10 * step,
      Home: this.#control.least,
      End: this.#control.most,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#move(target);
  }

  #move(value) {
    const { least, most } = this.#control;
    this.#control.set(Math.min(most, Math.max(least, value)));
    this.#changed();
  }
}
