// The page for a function of one's own: everything follows the typed text, and the address holds it all.

import { ask, Latest } from "./engine.js";
import { FormulaControl, NumberControl, read, showTrouble } from "./controls.js";
import { Handle } from "./handle.js";
import { StepsPanel } from "./steps.js";

const own = document.querySelector(".own");
const form = own.querySelector("form");
const picture = own.querySelector(".picture");
const drawing = own.querySelector(".drawing");
const trouble = own.querySelector(".trouble");
const status = own.querySelector("[role='status']");
const notices = own.querySelector(".notices");
const sliders = own.querySelector(".sliders");
const template = document.getElementById("slider");
const latest = new Latest();
const narrow = matchMedia("(max-width: 32rem)");
let pause = 0;
let announce = 0;

const formula = new FormulaControl(form.querySelector('[data-control="f"]'), changed);
const point = new NumberControl(form.querySelector('.control[data-control="x"]'), changed);
const handle = new Handle(own.querySelector(".handle"), picture, point, changed);
const letters = new Map();
const ends = { from: form.elements.from, to: form.elements.to };
for (const end of Object.values(ends)) {
  end.addEventListener("input", () => {
    const usable = end.value.trim() !== "" && Number.isFinite(read(end.value));
    end.setAttribute("aria-invalid", String(!usable));
    if (usable) changed();
  });
}
for (const element of sliders.querySelectorAll("[data-control]")) adopt(element);
const steps = new StepsPanel(own.querySelector(".steps"), () => question());

function adopt(element) {
  letters.set(element.dataset.control, new NumberControl(element, changed));
}

function question() {
  const asked = { f: formula.text, x: point.text };
  for (const [name, end] of Object.entries(ends)) asked[name] = String(read(end.value));
  for (const [letter, control] of letters) asked[letter] = control.text;
  return asked;
}

function changed() {
  const asked = question();
  point.slider.min = asked.from;
  point.slider.max = asked.to;
  if (narrow.matches) asked.narrow = "1";
  latest.run(async (signal) => {
    own.classList.add("working");
    try {
      show(await ask("try.json", asked, signal));
    } catch (failure) {
      if (failure.name !== "AbortError") own.classList.add("unfinished");
      throw failure;
    } finally {
      own.classList.remove("working");
    }
  });
}

function show(answer) {
  clearTimeout(pause);
  own.classList.toggle("unfinished", answer.state !== "ok");
  const say = () => showTrouble(trouble, formula, answer.trouble, changed);
  if (answer.state === "incomplete") pause = setTimeout(say, 700);
  else say();
  if (answer.state !== "ok") return;

  drawing.innerHTML = answer.svg;
  for (const place of own.querySelectorAll("[data-value]")) {
    const value = answer.values[place.dataset.value] ?? "";
    if (place.classList.contains("math")) window.nablaPage.setMath(place, value);
    else place.textContent = value;
  }
  form.querySelector('.control[data-control="x"] .label').textContent = answer.variable;
  showLetters(answer.letters);
  showNotices(answer.notices);
  showReceipts(answer.receipts);
  steps.follow();
  history.replaceState(null, "", `?${new URLSearchParams(question())}`);
  requestAnimationFrame(() => handle.place());
  clearTimeout(announce);
  announce = setTimeout(() => (status.textContent = answer.message), 700);
}

// A letter that nobody declared gets a slider; one that is gone loses it.
function showLetters(wanted) {
  for (const [letter, control] of [...letters]) {
    if (wanted.some((each) => each.name === letter)) continue;
    control.slider.closest("[data-control]").remove();
    letters.delete(letter);
  }
  for (const { name, value } of wanted) {
    if (letters.has(name)) continue;
    const element = template.content.firstElementChild.cloneNode(true);
    element.dataset.control = name;
    element.dataset.initial = value;
    element.querySelector(".label").textContent = name;
    const [slider, field] = element.querySelectorAll("input");
    slider.name = name;
    slider.setAttribute("aria-label", `Slider for ${name}`);
    field.setAttribute("aria-label", `Value of ${name}`);
    sliders.append(element);
    adopt(element);
    letters.get(name).set(value);
  }
}

// What the reading took for granted, with the other readings as buttons.
function showNotices(list) {
  notices.replaceChildren();
  for (const notice of list) {
    const item = document.createElement("li");
    item.append(notice.message);
    for (const reading of notice.readings) {
      const button = document.createElement("button");
      const math = document.createElement("span");
      button.type = "button";
      button.setAttribute("aria-label", `Read it as ${reading.text}`);
      button.setAttribute("aria-pressed", String(reading.chosen));
      window.nablaPage.setMath(math, reading.latex);
      button.append(math);
      button.addEventListener("click", () => {
        formula.set(reading.text);
        changed();
      });
      item.append(button);
    }
    notices.append(item);
  }
}

function showReceipts(receipts) {
  const query = new URLSearchParams(question()).toString();
  for (const link of own.querySelectorAll(".receipts a[data-kind]")) {
    link.setAttribute("href", `${link.getAttribute("href").split("?")[0]}?${query}`);
  }
  for (const code of own.querySelectorAll(".receipts code[data-kind]")) {
    code.textContent = receipts[code.dataset.kind] ?? "";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
});
form.querySelector("button.reset").addEventListener("click", () => {
  location.href = location.pathname;
});
for (const link of own.querySelectorAll(".examples a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    formula.set(link.textContent);
    changed();
    formula.field.focus();
  });
}
notices.addEventListener("click", (event) => {
  const reading = event.target.closest("a[data-reading]");
  if (!reading) return;
  event.preventDefault();
  formula.set(reading.dataset.reading);
  changed();
});
narrow.addEventListener("change", changed);
addEventListener("engine-back", changed);
new ResizeObserver(() => handle.place()).observe(picture);
if (own.classList.contains("unfinished")) changed();
else handle.place();
