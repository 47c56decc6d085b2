"use strict";
(() => {
  const figure = document.querySelector("figure");
  const labels = JSON.parse(figure.dataset.labels);
  const pause = Number(figure.dataset.seconds) * 1000;
  const groups = [...figure.querySelectorAll("[data-frame]")];
  const controls = figure.querySelector(".player");
  const [play, back, forward] = controls.querySelectorAll("button");
  const slider = controls.querySelector("input");
  const label = controls.querySelector("output");
  const spoken = figure.querySelector("[role=status]");
  const last = labels.length - 1;
  let timer = 0;

  const show = (index) => {
    for (const group of groups) {
      if (Number(group.dataset.frame) === index) {
        group.removeAttribute("display");
      } else {
        group.setAttribute("display", "none");
      }
    }
    slider.value = String(index);
    slider.setAttribute("aria-valuetext", labels[index]);
    label.textContent = labels[index];
    back.disabled = index === 0;
    forward.disabled = index === last;
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  };

  const go = (index) => {
    stop();
    show(Math.min(last, Math.max(0, index)));
    spoken.textContent = label.textContent;
  };

  const tick = () => {
    const next = Number(slider.value) + 1;
    show(next);
    if (next === last) {
      stop();
      spoken.textContent = label.textContent;
    }
  };

  const start = () => {
    if (Number(slider.value) === last) {
      show(0);
    }
    spoken.textContent = "";
    play.textContent = "Pause";
    timer = setInterval(tick, pause);
  };

  play.addEventListener("click", () => (timer ? go(Number(slider.value)) : start()));
  back.addEventListener("click", () => go(Number(slider.value) - 1));
  forward.addEventListener("click", () => go(Number(slider.value) + 1));
  slider.addEventListener("input", () => {
    stop();
    show(Number(slider.value));
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target === slider) {
      return;
    }
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(Number(slider.value) + step);
    } else if (event.key === " " && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      play.click();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && timer) {
      stop();
    }
  });
  controls.hidden = last === 0;
  show(last);
})();
