// An exercise: the engine decides whether what was typed is the answer, in whatever form it was written.

import { ask, Latest } from "./engine.js";
import { FormulaControl, showTrouble } from "./controls.js";

function start(element) {
  const form = element.querySelector("form");
  const verdict = element.querySelector(".verdict");
  const trouble = element.querySelector(".trouble");
  const latest = new Latest();
  let pause = 0;

  const control = new FormulaControl(form.querySelector("[data-control]"), check);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });

  function check() {
    clearTimeout(pause);
    const typed = control.text.trim();
    if (typed === "") {
      say("", "");
      return;
    }
    latest.run(async (signal) => {
      const answer = await ask(`exercise/${element.dataset.exercise}.json`, { answer: typed }, signal);
      if (control.text.trim() !== typed) return;
      showTrouble(trouble, control, answer.state === "error" ? answer.trouble : null, check);
      if (answer.state === "right") say("is-right", answer.message);
      else say("", "");
      // A wrong answer may be half typed: it is called wrong only after a pause.
      if (answer.state === "wrong") pause = setTimeout(() => say("is-wrong", answer.message), 900);
    });
  }

  function say(kind, message) {
    verdict.className = `verdict ${kind}`;
    verdict.textContent = message;
  }
}

for (const element of document.querySelectorAll("[data-exercise]")) start(element);
