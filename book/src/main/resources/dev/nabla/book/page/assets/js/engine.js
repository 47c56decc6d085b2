// Questions to the engine behind the page, and what the page says when it is gone.

let banner = null;
let waiting = null;

/// Nobody answered.
class EngineGone extends Error {}

/// The engine's answer to a question, as an object. An aborted question throws an AbortError.
export async function ask(path, parameters, signal, method = "GET") {
  const query = new URLSearchParams(parameters).toString();
  let response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { signal, method });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    sayGone();
    throw new EngineGone();
  }
  sayBack();
  if (!response.ok) throw new Error(`The engine answered ${response.status}`);
  return response.json();
}

/// Runs one question at a time. A newer one waits briefly for the answer on its way, then cancels it, so that
/// dragging shows every answer that comes quickly and typing never waits for one that does not.
export class Latest {
  static PATIENCE = 60;
  #running = null;
  #next = null;

  run(task) {
    if (!this.#running) {
      this.#start(task);
      return;
    }
    this.#next = task;
    const age = performance.now() - this.#running.since;
    clearTimeout(this.#running.timer);
    this.#running.timer = setTimeout(
      () => this.#running?.controller.abort(),
      Math.max(0, Latest.PATIENCE - age),
    );
  }

  async #start(task) {
    const run = { controller: new AbortController(), since: performance.now(), timer: 0 };
    this.#running = run;
    try {
      await task(run.controller.signal);
    } catch (failure) {
      const expected = failure.name === "AbortError" || failure instanceof EngineGone;
      if (!expected) console.error(failure);
    }
    clearTimeout(run.timer);
    this.#running = null;
    if (this.#next) {
      const next = this.#next;
      this.#next = null;
      this.#start(next);
    }
  }
}

function sayGone() {
  if (banner) return;
  banner = document.createElement("p");
  banner.className = "gone";
  banner.setAttribute("role", "status");
  banner.append("The engine has stopped. The page stays readable; start it again with ");
  const command = document.createElement("code");
  command.textContent = "./nabla book";
  banner.append(command, ".");
  document.body.prepend(banner);
  waiting = setInterval(() => {
    fetch("alive").then(sayBack, () => {});
  }, 4000);
}

function sayBack() {
  clearInterval(waiting);
  if (!banner) return;
  banner.remove();
  banner = null;
  // What could not be asked meanwhile is asked now.
  dispatchEvent(new Event("engine-back"));
}
