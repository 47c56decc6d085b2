// The page where a derivative is guessed: the guess is read while it is typed, drawn, and judged after a pause.

import { ask, Latest } from "./engine.js";
import { FormulaControl, showTrouble } from "./controls.js";
import { StepsPanel } from "./steps.js";

const PAUSE = 900;
const page = document.querySelector(".guess");
const form = page.querySelector("form");
const drawing = page.querySelector(".drawing");
const verdict = page.querySelector(".verdict");
const status = form.querySelector(":scope > [role='status'].unseen");
const place = page.querySelector(".place");
const hinting = page.querySelector("button.give-hint");
const hints = page.querySelector(".hints");
const next = page.querySelector("a.next-function");
const choose = page.querySelector(".choose");
const latest = new Latest();
const narrow = matchMedia("(max-width: 32rem)");
const troubles = {
  f: page.querySelector("#guess-f-trouble"),
  guess: page.querySelector("#guess-trouble"),
};
let pause = 0;
let known = null;
let given = 0;
let shownFor = null;

const guess = new FormulaControl(form.querySelector('[data-control="guess"]'), changed);
const own = new FormulaControl(form.querySelector('[data-control="f"]'), () => {
  guess.set("");
  changed();
});
const steps = new StepsPanel(page.querySelector(".steps"), () => ({ f: own.text }));

/// @param typing whether the reader is at it, so that a wrong guess may be half of a right one
function changed(typing = true) {
  const asked = { f: own.text, guess: guess.text };
  if (narrow.matches) asked.narrow = "1";
  if (shownFor !== asked.f) asked.hints = "1";
  clearTimeout(pause);
  if (typing) say("", "");
  latest.run(async (signal) => {
    page.classList.add("working");
    try {
      const answer = await ask("guess.json", asked, signal);
      if (asked.f === own.text && asked.guess === guess.text) show(answer, asked, typing);
    } catch (failure) {
      if (failure.name !== "AbortError") page.classList.add("unfinished");
      throw failure;
    } finally {
      page.classList.remove("working");
    }
  });
}

function show(answer, asked, typing) {
  const about = answer.control === "guess" ? "guess" : "f";
  const troubled = answer.state !== "ok";
  page.classList.toggle("unfinished", troubled);
  for (const [name, element] of Object.entries(troubles)) {
    const trouble = troubled && name === about ? answer.trouble : null;
    const tell = () => showTrouble(element, name === "f" ? own : guess, trouble, changed);
    if (trouble && answer.state === "incomplete") pause = setTimeout(tell, PAUSE);
    else tell();
  }
  for (const [name, value] of Object.entries(answer.values)) {
    if (troubled && name === "guess") continue;
    window.nablaPage.setMath(page.querySelector(`[data-value="${name}"]`), value);
  }
  if (answer.svg && !(troubled && asked.f === shownFor)) drawing.innerHTML = answer.svg;
  if (answer.hints) takeHints(answer.hints, asked.f);
  if (answer.svg) moveOn(answer, asked.f);
  if (!answer.verdict) say("", "");
  if (answer.verdict === "right") say("is-right", answer.html, answer.spoken);
  // A wrong guess may be half typed: it is called wrong only after a pause.
  if (answer.verdict === "wrong") {
    pause = setTimeout(() => say("is-wrong", answer.html, answer.spoken), typing ? PAUSE : 0);
  }
}

function say(kind, html, spoken = "") {
  verdict.className = `verdict ${kind}`;
  verdict.innerHTML = html;
  window.nablaPage.setAllMath(verdict);
  if (status.textContent !== spoken) status.textContent = spoken;
}

function moveOn(answer, f) {
  place.textContent = answer.place;
  next.setAttribute("href", `guess.html?${new URLSearchParams({ f: answer.next })}`);
  next.dataset.f = answer.next;
  for (const link of choose.querySelectorAll("a")) {
    if (link.dataset.f === f) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  steps.follow();
  const query = new URLSearchParams({ f, guess: guess.text });
  if (guess.text === "") query.delete("guess");
  const address = `?${query}${location.hash}`;
  // Another function is a new entry of the history; more of the same guess is not.
  if (shownFor !== null && shownFor !== f) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  shownFor = f;
}

function takeHints(list, f) {
  if (shownFor === f) return;
  known = list;
  given = 0;
  hints.replaceChildren();
  hinting.disabled = list.length === 0;
  hinting.textContent = "Hint";
}

function giveHint() {
  if (!known || given >= known.length) return;
  const hint = known[given++];
  const item = document.createElement("li");
  item.innerHTML = hint.html;
  window.nablaPage.setAllMath(item);
  hints.append(item);
  status.textContent = hint.spoken;
  hinting.textContent = given < known.length ? "Next hint" : "No more hints";
  hinting.disabled = given >= known.length;
  if (hinting.disabled) guess.field.focus({ preventScroll: true });
}

function take(f) {
  own.set(f);
  guess.set("");
  changed();
  guess.field.focus({ preventScroll: true });
  page.querySelector(".task").scrollIntoView({ block: "nearest" });
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  own.set(query.get("f") ?? own.initial);
  guess.set(query.get("guess") ?? "");
  shownFor = null;
  changed(false);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
});
hinting.addEventListener("click", giveHint);
next.dataset.f = new URL(next.href).searchParams.get("f");
page.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-f]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  take(link.dataset.f);
});
addEventListener("popstate", readAddress);
addEventListener("engine-back", () => changed(false));
narrow.addEventListener("change", () => changed(false));
changed(false);
