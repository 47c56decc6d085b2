// The examples of a chapter. Controls of one name are one value for the whole chapter, so everything follows.

import { ask, Latest } from "./engine.js";
import { controlsOf, showTrouble } from "./controls.js";
import { Handle } from "./handle.js";

const narrow = matchMedia("(max-width: 32rem)");

/// Puts an answer's values wherever the page quotes them.
export function showValues(example, values) {
  for (const list of document.querySelectorAll(`.worked[data-lines^="${example}."]`)) {
    showLines(list, example, values);
  }
  for (const body of document.querySelectorAll(`tbody[data-rows="${example}"]`)) {
    showRows(body, example, values);
  }
  for (const [name, value] of Object.entries(values)) {
    for (const place of document.querySelectorAll(`[data-value="${example}.${name}"]`)) {
      if (place.classList.contains("math")) window.nablaPage.setMath(place, value);
      else place.textContent = value;
    }
  }
}

// Rows may become more or fewer. A heading names its column as the chapter does: $ before formulas, ~ before words.
function showRows(body, example, values) {
  const columns = [...body.closest("table").querySelectorAll("th")].map((th) => th.dataset.column);
  const rows = new Set();
  for (const name of Object.keys(values)) if (name.includes(".")) rows.add(name.split(".")[0]);
  const names = [...rows];
  while (body.children.length > names.length) body.lastElementChild.remove();
  while (body.children.length < names.length) {
    const row = document.createElement("tr");
    for (const column of columns) {
      const cell = document.createElement("td");
      let place = cell;
      if (column.startsWith("$")) {
        place = document.createElement("span");
        place.className = "math";
        cell.append(place);
      } else if (!column.startsWith("~")) cell.className = "computed";
      place.dataset.value = `${example}.${names[body.children.length]}.${column.replace(/^[$~]/, "")}`;
      row.append(cell);
    }
    body.append(row);
  }
}

// Worked lines may become more or fewer.
function showLines(list, example, values) {
  const names = Object.keys(values)
    .map((name) => `${example}.${name}`)
    .filter((name) => name.startsWith(list.dataset.lines));
  while (list.children.length > names.length) list.lastElementChild.remove();
  while (list.children.length < names.length) {
    const math = document.createElement("span");
    math.className = "math";
    const line = document.createElement("li");
    line.append(math);
    list.append(line);
  }
  names.forEach((name, i) => {
    list.children[i].querySelector(".math").dataset.value = name;
  });
}

class LiveExample {
  #latest = new Latest();
  #announce = 0;

  constructor(element, chapter) {
    this.element = element;
    this.name = element.dataset.example;
    this.chapter = chapter;
    this.seen = false;
    this.stale = false;
    this.problem = null;
    this.told = null;
    this.drawing = element.querySelector(".drawing");
    this.trouble = element.querySelector(".trouble");
    this.status = element.querySelector("[role='status']");
    const form = element.querySelector("form.controls");
    this.controls = form ? controlsOf(form, () => chapter.changed(this)) : [];
    const picture = element.querySelector(".picture");
    this.handles = [...element.querySelectorAll(".handle")].map((handle) => {
      const control = this.controls.find((each) => each.name === handle.dataset.control);
      return new Handle(handle, picture, control, () => chapter.changed(this));
    });
    if (picture) new ResizeObserver(() => this.placeHandles()).observe(picture);
  }

  placeHandles() {
    for (const handle of this.handles) handle.place();
  }

  /// Draws now if it is in view, else when it comes into view.
  refresh() {
    this.stale = true;
    if (this.seen) this.draw();
  }

  draw() {
    this.stale = false;
    const question = { ...this.chapter.valuesFor(this.element) };
    if (narrow.matches) question.narrow = "1";
    this.#latest.run(async (signal) => {
      this.element.classList.add("working");
      try {
        this.show(await ask(`figure/${this.name}.json`, question, signal));
      } catch (failure) {
        // Nobody answered: what is seen is not what the controls say.
        if (failure.name !== "AbortError") {
          this.stale = true;
          this.element.classList.add("unfinished");
        }
        throw failure;
      } finally {
        this.element.classList.remove("working");
      }
    });
  }

  show(answer) {
    const ok = answer.state === "ok";
    this.element.classList.toggle("unfinished", !ok);
    this.problem = ok ? null : answer;
    this.chapter.tellTroubles();
    if (!ok) return;
    if (this.drawing && answer.svg) this.drawing.innerHTML = answer.svg;
    showValues(this.name, answer.values);
    this.#passOn(answer.values.typed);
    this.#showReceipts(answer);
    requestAnimationFrame(() => this.placeHandles());
    clearTimeout(this.#announce);
    this.#announce = setTimeout(() => {
      if (this.status) this.status.textContent = answer.message;
    }, 700);
  }

  // The derivation below the lines is of the same function.
  #passOn(typed) {
    const steps = this.element.querySelector(".steps[data-f]");
    if (!steps || typed === undefined) return;
    steps.dataset.f = typed;
    steps.dispatchEvent(new Event("retyped"));
  }

  /// Says what is wrong with what was typed.
  tell(problem) {
    if (this.told === problem) return;
    this.told = problem;
    clearTimeout(this.pause);
    const control = this.controls.find((each) => each.name === problem?.control);
    const say = () =>
      showTrouble(this.trouble, control, problem?.trouble, () => this.chapter.changed(this));
    if (problem?.state === "incomplete") this.pause = setTimeout(say, 700);
    else say();
  }

  /// Says where it is said what is wrong.
  pointTo(other) {
    if (this.told === other) return;
    this.told = other;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const link = document.createElement("a");
      link.href = `#${other.element.id}`;
      link.textContent = "what is wrong";
      this.trouble.replaceChildren("This picture waits: ", link, ".");
      this.trouble.classList.remove("is-error");
      this.trouble.hidden = false;
    }, 700);
  }

  #showReceipts(answer) {
    const query = new URLSearchParams(this.chapter.valuesFor(this.element)).toString();
    for (const link of this.element.querySelectorAll(".receipts a[data-kind]")) {
      const path = link.getAttribute("href").split("?")[0];
      if (link.dataset.kind === "link") link.setAttribute("href", `?${query}#${this.element.id}`);
      else link.setAttribute("href", `${path}?${query}`);
    }
    for (const code of this.element.querySelectorAll(".receipts code[data-kind]")) {
      const text = answer.receipts[code.dataset.kind];
      if (text) code.textContent = text;
    }
  }
}

class Chapter {
  constructor(elements) {
    this.values = {};
    this.examples = elements.map((element) => new LiveExample(element, this));
    for (const example of this.examples) {
      for (const control of example.controls) this.values[control.name] ??= control.text;
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const example = this.examples.find((each) => each.element === entry.target);
          example.seen = entry.isIntersecting;
          if (example.seen && example.stale) example.draw();
        }
      },
      { rootMargin: "200px" },
    );
    for (const example of this.examples) watcher.observe(example.element);
    narrow.addEventListener("change", () => this.examples.forEach((each) => each.refresh()));
    addEventListener("engine-back", () => {
      for (const example of this.examples) if (example.stale) example.draw();
    });
  }

  /// The values that an example depends on.
  valuesFor(element) {
    const names = (element.dataset.parameters ?? "").split(" ").filter(Boolean);
    return Object.fromEntries(names.map((name) => [name, this.values[name]]));
  }

  /// Takes over what an example's controls say, for every example.
  changed(source) {
    this.source = source;
    const changes = source.controls.filter((each) => this.values[each.name] !== each.text);
    for (const { name, text } of changes) this.values[name] = text;
    this.#spread(new Set(changes.map((each) => each.name)), source);
    this.#keepAddress();
  }

  #spread(names, source) {
    for (const example of this.examples) {
      if (example !== source) {
        for (const control of example.controls) {
          if (names.has(control.name) && control.text !== this.values[control.name]) {
            control.set(this.values[control.name]);
          }
        }
      }
      const uses = Object.keys(this.valuesFor(example.element));
      if (example === source || uses.some((name) => names.has(name))) example.refresh();
    }
    // Prose quotes examples that are out of sight: they follow once the reader pauses.
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      for (const example of this.examples) if (example.stale) example.draw();
    }, 500);
  }

  /// One problem is told once: where the reader is typing, else where it comes up first.
  tellTroubles() {
    const told = new Map();
    const speaking = this.examples.filter((each) => each.trouble);
    for (const example of new Set([this.source, ...speaking])) {
      if (!speaking.includes(example)) continue;
      const message = example.problem?.trouble.message;
      if (!message) example.tell(null);
      else if (told.has(message)) example.pointTo(told.get(message));
      else {
        told.set(message, example);
        example.tell(example.problem);
      }
    }
  }

  #keepAddress() {
    clearTimeout(this.addressTimer);
    this.addressTimer = setTimeout(() => {
      const query = new URLSearchParams(this.values).toString();
      history.replaceState(null, "", `?${query}${location.hash}`);
    }, 300);
  }

  /// What the address says takes the place of what the page was served with.
  readAddress() {
    const names = new Set();
    for (const [name, text] of new URLSearchParams(location.search)) {
      if (!(name in this.values) || this.values[name] === text) continue;
      this.values[name] = text;
      names.add(name);
    }
    if (names.size > 0) this.#spread(names, null);
  }
}

const elements = [...document.querySelectorAll("[data-example][data-parameters]")];
if (elements.length > 0) {
  const chapter = new Chapter(elements);
  chapter.readAddress();
  chapter.examples.forEach((example) => example.placeHandles());
}
