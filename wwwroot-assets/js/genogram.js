// The picture of the family: pan, zoom, drag, keys; and on the wall, fitting it so that every name can be read. The server draws everything;
// this owns the viewBox of the picture, the transform of what is dragged, the text of [data-geno-zoom="one"] and of [data-side].
// No state here matters: a reload fits the picture again.

const HALF = 31;              // half of a symbol with its outline, in drawing units (Layout/Measures.cs)
const LEAST = .12, MOST = 4;  // px per drawing unit
const READABLE = .6;          // below this a first look does not go: it begins at the middle person instead
const STEP = 1.25;
const FAR = 6;                // px a pointer moves before it drags

export function attach(root, server) {
  const ends = new AbortController();
  const on = (target, name, act, options = {}) => target.addEventListener(name, act, { signal: ends.signal, ...options });
  const svg = root.querySelector('svg.geno-svg');
  const onWall = root.dataset.genoCanvas === 'wall';
  const page = root.closest('[data-geno]') ?? root;
  let scale = 0, x = 0, y = 0, fitted = true;   // px per unit, and the drawing's point in the middle

  const bounds = () => svg.dataset.bounds.split(' ').map(Number);
  const middle = () => svg.dataset.middle ? svg.dataset.middle.split(' ').map(Number) : null;
  const size = () => [root.clientWidth || 1, root.clientHeight || 1];
  const foot = onWall ? 0 : 56;   // px at the bottom that buttons cover
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  function fitScale() {
    const [, , w, h] = bounds(), [width, height] = size();
    return Math.min(width / w, Math.max(height - foot, 1) / h);
  }

  /** The least scale at which the smallest words of the picture are as large as the wall's least letters. */
  function wallScale() {
    const probe = root.closest('[data-geno-wall]');
    const smallest = Math.min(...[...svg.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize)));
    return probe && Number.isFinite(smallest) ? parseFloat(getComputedStyle(probe).fontSize) / smallest : LEAST;
  }

  function show() {
    const [width, height] = size(), [left, top, w, h] = bounds();
    const [vw, vh] = [width / scale, height / scale];
    x = vw >= w ? left + w / 2 : clamp(x, left + vw / 2, left + w - vw / 2);
    const under = foot / scale;
    y = vh >= h + under ? top + (h + under) / 2 : clamp(y, top + vh / 2, top + h + under - vh / 2);
    svg.setAttribute('viewBox', `${x - vw / 2} ${y - vh / 2} ${vw} ${vh}`);
    const words = root.querySelector('[data-geno-zoom="one"]');
    if (words) words.textContent = `${Math.round(scale * 100)} %`;
    if (onWall) tellMore(x - vw / 2, x + vw / 2, y - vh / 2, y + vh / 2);
  }

  function fit() {
    const [left, top, w, h] = bounds(), all = fitScale();
    fitted = true;
    scale = onWall ? Math.max(Math.min(all, 3 * wallScale()), wallScale()) : clamp(Math.min(all, 1.6), LEAST, MOST);
    [x, y] = [left + w / 2, top + h / 2];
    if (!onWall && all < READABLE) scale = Math.max(all, READABLE);
    const at = middle();
    if (at && scale > all + .001) [x, y] = at;
    show();
  }

  function zoom(to, px = null, py = null) {
    const [width, height] = size(), before = scale;
    const [dx, dy] = [(px ?? width / 2) - width / 2, (py ?? height / 2) - height / 2];
    scale = clamp(to, LEAST, MOST);
    x += dx / before - dx / scale;
    y += dy / before - dy / scale;
    fitted = false;
    show();
  }

  function move(px, py) { x -= px / scale; y -= py / scale; fitted = false; show(); }

  // --- the wall: how many are out of sight --------------------------------------------------------------------------------------------
  /** Whose symbol or name is cut at an edge, or stands under the words that say how many are beyond it, is out of sight too. */
  function tellMore(...edges) {
    const wall = root.closest('[data-geno-wall]'), sides = [...wall?.querySelectorAll('[data-side]') ?? []];
    const names = new Map([...svg.querySelectorAll('.label.person')].map(label => [label.dataset.of, label.getBBox()]));
    const people = [...svg.querySelectorAll('.person[data-x]')].map(person => {
      const [px, py, name] = [Number(person.dataset.x), Number(person.dataset.y), names.get(person.dataset.fact)];
      return [Math.min(px - HALF, name?.x ?? px), Math.max(px + HALF, name ? name.x + name.width : px), Math.min(py - HALF, name?.y ?? py), Math.max(py + HALF, name ? name.y + name.height : py)];
    });
    for (const side of sides) side.hidden = true;
    for (let pass = 0; pass <= sides.length; pass++) {
      const under = side => sides.filter(s => s.dataset.side === side && !s.hidden).map(s => (['left', 'right'].includes(side) ? s.offsetWidth : s.offsetHeight) / scale)[0] ?? 0;
      const [left, right, top, bottom] = [edges[0] + under('left'), edges[1] - under('right'), edges[2] + under('top'), edges[3] - under('bottom')];
      const beyond = { left: 0, right: 0, top: 0, bottom: 0 };
      for (const [from, to, above, below] of people) {
        const side = from < left ? 'left' : to > right ? 'right' : above < top ? 'top' : below > bottom ? 'bottom' : null;
        if (side) beyond[side]++;
      }
      let more = false;
      for (const side of sides) {
        const count = beyond[side.dataset.side], words = wall.dataset.more.replace('{0}', count);
        more ||= side.hidden && count > 0;
        if (side.textContent !== words) side.textContent = words;
        side.dataset.count = count;
      }
      for (const side of sides) side.hidden = more ? side.hidden && side.dataset.count === '0' : side.dataset.count === '0';
      if (!more) break;
    }
  }

  // --- what the server draws anew -----------------------------------------------------------------------------------------------------
  const watch = new MutationObserver(() => {
    if (fitted || onWall) fit();
    else { show(); follow(); }
  });
  watch.observe(svg, { attributeFilter: ['data-bounds', 'data-middle'] });
  const resize = new ResizeObserver(() => { if (fitted || onWall) fit(); else show(); });
  resize.observe(root);

  // Someone chosen out of sight is brought into it.
  function follow() {
    const at = middle();
    if (!at) return;
    const [width, height] = size(), [vw, vh] = [width / scale / 2 - 60, height / scale / 2 - 60];
    if (Math.abs(at[0] - x) > vw || Math.abs(at[1] - y) > vh) { [x, y] = at; show(); }
  }

  if (onWall) {
    fit();
    document.fonts?.ready.then(() => { if (!ends.signal.aborted) fit(); });
    return { dispose };
  }

  // --- pointers -----------------------------------------------------------------------------------------------------------------------
  const touching = new Map();
  let dragged = null, pinch = null, swallow = false;

  const shapesOf = id => svg.querySelectorAll(`[data-fact="${CSS.escape(id)}"].geno-person, [data-of="${CSS.escape(id)}"]`);

  on(root, 'pointerdown', event => {
    if (event.button !== 0 || event.target.closest('.geno-zoom, .geno-key, .geno-ask, [data-geno-fold]')) return;
    touching.set(event.pointerId, [event.clientX, event.clientY]);
    swallow = false;
    if (touching.size === 2) { dragged = drop(dragged, false); pinch = { apart: apart(), scale }; return; }
    const person = event.target.closest('.geno-person');
    dragged = { id: person?.dataset.fact ?? null, from: [event.clientX, event.clientY], on: false, pointer: event.pointerId };
  });

  const apart = () => { const [a, b] = [...touching.values()]; return Math.hypot(a[0] - b[0], a[1] - b[1]); };

  on(root, 'pointermove', event => {
    const was = touching.get(event.pointerId);
    if (!was) return;
    const now = [event.clientX, event.clientY];
    touching.set(event.pointerId, now);
    if (pinch && touching.size === 2) {
      const box = root.getBoundingClientRect(), [a, b] = [...touching.values()];
      zoom(pinch.scale * apart() / pinch.apart, (a[0] + b[0]) / 2 - box.left, (a[1] + b[1]) / 2 - box.top);
      return;
    }
    if (!dragged) return;
    const [dx, dy] = [now[0] - dragged.from[0], now[1] - dragged.from[1]];
    if (!dragged.on && Math.hypot(dx, dy) < FAR) return;
    if (!dragged.on) { dragged.on = swallow = true; root.setPointerCapture(event.pointerId); }
    if (dragged.id === null) { move(now[0] - was[0], now[1] - was[1]); return; }
    dragged.by = [dx / scale, dy / scale];
    for (const shape of shapesOf(dragged.id)) shape.style.transform = `translate(${dragged.by[0]}px, ${dragged.by[1]}px)`;
  });

  const up = event => {
    if (!touching.delete(event.pointerId)) return;
    if (touching.size < 2) pinch = null;
    dragged = drop(dragged, event.type === 'pointerup');
  };
  on(root, 'pointerup', up);
  on(root, 'pointercancel', up);

  // A drag is no press. The click comes right after it, before anything else.
  on(root, 'click', event => { if (swallow) { event.stopPropagation(); event.preventDefault(); swallow = false; } }, { capture: true });

  function drop(drag, keep) {
    if (!drag?.by || drag.id === null) return null;
    const clear = () => { for (const shape of shapesOf(drag.id)) shape.style.transform = ''; };
    const person = svg.querySelector(`.geno-person[data-fact="${CSS.escape(drag.id)}"]`);
    if (!keep || !person) { clear(); return null; }
    const [px, py] = [Number(person.dataset.x) + drag.by[0], Number(person.dataset.y) + drag.by[1]];
    server.invokeMethodAsync('PlaceAsync', drag.id, px, py).then(clear, clear);
    return null;
  }

  on(root, 'wheel', event => {
    event.preventDefault();
    const box = root.getBoundingClientRect();
    if (event.ctrlKey || !event.shiftKey) zoom(scale * Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
    else move(-event.deltaY, 0);
  }, { passive: false });

  const line = () => document.querySelector('[data-geno-line]');

  // --- buttons and keys ---------------------------------------------------------------------------------------------------------------
  const acts = { in: () => zoom(scale * STEP), out: () => zoom(scale / STEP), one: () => zoom(1), fit };
  on(root, 'click', event => { const button = event.target.closest('[data-geno-zoom]'); if (button) acts[button.dataset.genoZoom](); });
  on(page, 'click', event => {
    if (event.target.closest('[data-geno-print]')) setTimeout(() => window.print());
    if (event.target.closest('[data-geno-add]')) line()?.focus();
  });

  let kept = null;
  on(window, 'beforeprint', () => { kept = svg.getAttribute('viewBox'); svg.setAttribute('viewBox', svg.dataset.bounds); });
  on(window, 'afterprint', () => { if (kept) svg.setAttribute('viewBox', kept); });

  // Left and right in the row, up and down to the nearest in the next one: what an eye would do.
  function next(person, key) {
    const [px, py] = [Number(person.dataset.x), Number(person.dataset.y)];
    const others = [...svg.querySelectorAll('.geno-person')].filter(other => other !== person)
      .map(other => ({ other, dx: Number(other.dataset.x) - px, dy: Number(other.dataset.y) - py }));
    const ahead = {
      ArrowLeft: o => o.dx < 0 && Math.abs(o.dy) < 30 && [-o.dx, 0], ArrowRight: o => o.dx > 0 && Math.abs(o.dy) < 30 && [o.dx, 0],
      ArrowUp: o => o.dy < -30 && [-o.dy, Math.abs(o.dx)], ArrowDown: o => o.dy > 30 && [o.dy, Math.abs(o.dx)],
    }[key];
    return others.map(o => ({ ...o, far: ahead(o) })).filter(o => o.far)
      .sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1])[0]?.other ?? null;
  }

  on(page, 'keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [role="menu"], dialog')) return;
    const person = event.target.closest('.geno-person, [data-geno-fold]');
    if (person && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); person.dispatchEvent(new MouseEvent('click', { bubbles: true })); return; }
    if (event.key.startsWith('Arrow') && event.target.closest('.geno-person')) {
      event.preventDefault();
      const to = next(event.target.closest('.geno-person'), event.key);
      if (to) { to.focus({ preventScroll: true }); bring(to); }
      return;
    }
    const pan = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (pan && event.target.closest('[data-geno-zoom]')) { event.preventDefault(); move(...pan); return; }
    const act = { '+': acts.in, '=': acts.in, '-': acts.out, 0: fit, 1: acts.one }[event.key];
    if (act) { event.preventDefault(); act(); return; }
    if (event.key === 'Escape') { document.querySelector('[data-geno-close]')?.click(); return; }
    const button = event.key.length === 1 && document.querySelector(`[data-geno-key="${CSS.escape(event.key.toUpperCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    if (!'TL'.includes(event.key.toUpperCase())) line()?.focus();
  });

  // From the line that adds people back to the one they are added to.
  on(document, 'keydown', event => {
    if (event.key === 'Escape' && event.target === line()) svg.querySelector('.geno-person[tabindex="0"]')?.focus({ preventScroll: true });
  });

  function bring(person) {
    const [px, py] = [Number(person.dataset.x), Number(person.dataset.y)], [width, height] = size();
    if (Math.abs(px - x) < width / scale / 2 - 60 && Math.abs(py - y) < height / scale / 2 - 60) return;
    [x, y, fitted] = [px, py, false];
    show();
  }

  fit();
  function dispose() { ends.abort(); watch.disconnect(); resize.disconnect(); }
  return { dispose };
}
