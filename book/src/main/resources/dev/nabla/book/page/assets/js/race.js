// The race of the ways to differentiate: started here, run by the engine, shown while it goes on.

import { ask } from "./engine.js";
import { showTrouble } from "./controls.js";

const PAUSE = 300;

class RaceView {
  constructor(element) {
    this.element = element;
    this.table = element.querySelector(".table");
    this.trouble = element.querySelector(".trouble");
    this.starts = [...element.querySelectorAll("button.start")];
    this.stop = element.querySelector("button.stop");
    this.progress = element.querySelector("progress");
    this.now = element.querySelector(".race-now");
    this.state = element.querySelector(".race-state");
    this.status = element.querySelector("[role='status']");
    this.id = null;
    for (const button of this.starts) button.addEventListener("click", () => this.start(button));
    this.stop.addEventListener("click", () => this.end());
  }

  async start(button) {
    const own = document.querySelector('[data-control="f"] input');
    const asked = button.dataset.course === "own" && own ? { f: own.value } : {};
    this.began = button;
    await this.follow(() => ask("race", asked, undefined, "POST"));
  }

  async end() {
    if (this.id === null) return;
    this.now.textContent = "stopping";
    await this.follow(() => ask(`race/${this.id}/stop`, {}, undefined, "POST"));
  }

  /// Asks once, shows the answer, and goes on asking while the race runs.
  async follow(question) {
    clearTimeout(this.timer);
    try {
      this.show(await question());
    } catch (failure) {
      this.rest("Nobody answers, so the race is lost.");
      throw failure;
    }
  }

  show(answer) {
    showTrouble(this.trouble, null, answer.trouble ?? null, () => {});
    if (answer.id === undefined) return;
    this.id = answer.id;
    const running = answer.state === "running";
    if (this.shown !== answer.html) {
      this.table.innerHTML = answer.html;
      window.nablaPage.setAllMath(this.table);
      this.shown = answer.html;
    }
    this.progress.value = answer.share;
    if (running) {
      this.busy(true);
      this.now.textContent = answer.now;
      this.state.textContent = `Being measured on this machine: ${answer.machine}.`;
      this.timer = setTimeout(() => this.follow(() => ask(`race/${this.id}.json`)), PAUSE);
      return;
    }
    const words = { done: "Measured", stopped: "Stopped before the end", failed: "Not finished" };
    this.rest(`${words[answer.state]} on this machine: ${answer.machine}.`);
  }

  busy(running) {
    const focused = this.element.contains(document.activeElement);
    for (const button of this.starts) button.hidden = running;
    this.progress.hidden = !running;
    this.stop.hidden = !running;
    // The button that was pressed goes away: the one in its place takes over.
    if (focused && document.activeElement === document.body) {
      (running ? this.stop : (this.began ?? this.starts[0])).focus();
    }
  }

  rest(words) {
    this.busy(false);
    this.id = null;
    this.now.textContent = "";
    this.state.textContent = words;
    this.status.textContent = words;
  }
}

for (const element of document.querySelectorAll("[data-race]")) new RaceView(element);
