'use strict';
(() => {
  const STEP = Math.PI / 24;
  const ZOOM = 1.15;
  const NEAREST = 1.05;
  const FARTHEST = 12;
  const STEEPEST = 0.995;
  const NARROW = 560;

  const plot = document.getElementById('plot');
  const controls = document.getElementById('controls');
  const figure = JSON.parse(document.getElementById('figure').textContent);
  const looks = JSON.parse(document.getElementById('looks').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const home = JSON.stringify(figure.layout.scene.camera);
  const shownAtFirst = figure.data.map(trace => trace.visible);

  function set(object, path, value) {
    const names = path.split('.');
    const last = names.pop();
    names.reduce((inner, name) => (inner[name] ??= {}), object)[last] = value;
  }

  function paint() {
    const look = dark.matches ? looks.dark : looks.light;
    look.layout.forEach(([path, value]) => set(figure.layout, path, value));
    look.traces.forEach((colors, i) =>
      colors.forEach(([path, value]) => set(figure.data[i], path, value)));
  }

  const plus = (a, b, factor) => ({x: a.x + factor * b.x, y: a.y + factor * b.y, z: a.z + factor * b.z});
  const times = (a, factor) => ({x: factor * a.x, y: factor * a.y, z: factor * a.z});
  const dot = (a, b) => a.x * b.x + a.y * b.y + a.z * b.z;
  const cross = (a, b) =>
    ({x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x});
  const length = a => Math.sqrt(dot(a, a));
  const unit = a => times(a, 1 / length(a));

  /** Turns a vector about an axis of length 1. */
  function turned(vector, axis, angle) {
    const along = times(axis, dot(axis, vector));
    const across = plus(vector, along, -1);
    return plus(plus(along, across, Math.cos(angle)), cross(axis, vector), Math.sin(angle));
  }

  function moved(camera, key) {
    const up = unit(camera.up);
    const eye = camera.eye;
    const side = cross(up, eye);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      return {...camera, eye: turned(eye, up, key === 'ArrowLeft' ? -STEP : STEP)};
    }
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const higher = turned(eye, unit(side), key === 'ArrowUp' ? -STEP : STEP);
      return Math.abs(dot(unit(higher), up)) < STEEPEST ? {...camera, eye: higher} : camera;
    }
    const distance = length(eye) * (key === '-' ? ZOOM : 1 / ZOOM);
    return distance < NEAREST || distance > FARTHEST
      ? camera
      : {...camera, eye: times(unit(eye), distance)};
  }

  function press(key) {
    const camera = key === 'Home'
      ? JSON.parse(home)
      : moved(structuredClone(plot.layout.scene.camera), key === '=' ? '+' : key);
    Plotly.relayout(plot, {'scene.camera': camera});
  }

  function show(group) {
    const visible = figure.data.map((trace, i) =>
      group === '' ? shownAtFirst[i] : trace.legendgroup === group ? true : 'legendonly');
    Plotly.restyle(plot, {visible});
    controls.querySelectorAll('[data-group]').forEach(button =>
      button.setAttribute('aria-pressed', String(button.dataset.group === group)));
  }

  async function library() {
    const packed = atob(document.getElementById('plotly').textContent);
    const bytes = Uint8Array.from(packed, sign => sign.charCodeAt(0));
    const unpacking = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(unpacking).text();
    document.head.append(script);
  }

  async function start() {
    if (!document.createElement('canvas').getContext('webgl')) {
      throw new Error('no WebGL');
    }
    await library();
    paint();
    if (plot.clientWidth < NARROW) {
      Object.assign(figure.layout.legend, {orientation: 'h', x: 0, y: 0, yanchor: 'top'});
    }
    plot.replaceChildren();
    await Plotly.newPlot(plot, figure.data, figure.layout,
      {responsive: true, displaylogo: false, modeBarButtonsToRemove: ['toImage']});
    plot.tabIndex = 0;
    plot.setAttribute('role', 'application');
    plot.setAttribute('aria-roledescription', 'figure to turn with the arrow keys');
    plot.setAttribute('aria-label', document.title);
    plot.setAttribute('aria-describedby', 'description');
    controls.hidden = false;
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', 'Home'];
    plot.addEventListener('keydown', event => {
      if (keys.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        press(event.key);
      }
    });
    controls.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button?.dataset.key) {
        press(button.dataset.key);
      } else if (button) {
        show(button.dataset.group);
      }
    });
    dark.addEventListener('change', () => {
      paint();
      Plotly.react(plot, figure.data, figure.layout);
    });
    plot.dataset.ready = '';
  }

  const first = plot.innerHTML;
  start().catch(() => {
    plot.innerHTML = first;
    document.getElementById('trouble').hidden = false;
  });
})();
