// Drags a card by mouse, pen or (after a short press) finger. Only shows where it would land; the server moves it.
// Every drag has a twin, "Move to…", so nothing here is the only way.

const PRESS = 350;      // ms a finger rests before it drags rather than scrolls
const SLACK = 6;        // px a mouse moves before a click becomes a drag

/** moved(cardId, columnNumber, afterCardId | null) */
export function attachDrag(root, moved) {
  const ends = new AbortController();
  let held = null;      // { card, x, y, pointer, ghost, mark, timer }

  const options = { signal: ends.signal };
  root.addEventListener('pointerdown', press, options);
  root.addEventListener('pointermove', move, options);
  root.addEventListener('pointerup', drop, options);
  root.addEventListener('pointercancel', cancel, options);
  root.addEventListener('touchmove', (event) => { if (held?.ghost) event.preventDefault(); }, { ...options, passive: false });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') cancel(); }, options);

  function press(event) {
    const card = event.target.closest('[data-card][data-may-move]');
    if (!card || event.button !== 0 || event.target.closest('button,a,textarea,input,select,.menu')) return;
    held = { card, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    if (event.pointerType === 'touch') held.timer = setTimeout(() => lift(event), PRESS);
  }

  function lift(event) {
    if (!held || held.ghost) return;
    const box = held.card.getBoundingClientRect();
    held.ghost = held.card.cloneNode(true);
    held.ghost.className += ' drag-ghost';
    held.ghost.removeAttribute('data-card');
    Object.assign(held.ghost.style, { inlineSize: `${box.width}px`, left: `${box.left}px`, top: `${box.top}px` });
    held.ghost.setAttribute('aria-hidden', 'true');
    held.mark = document.createElement('div');
    held.mark.className = 'drag-mark';
    document.body.append(held.ghost, held.mark);
    held.card.classList.add('is-dragged');
    try { root.setPointerCapture(held.pointer); } catch { /* the pointer is gone already */ }
    follow(event);
  }

  function move(event) {
    if (!held || event.pointerId !== held.pointer) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLACK;
    if (!held.ghost && far) {
      if (event.pointerType === 'touch') { cancel(); return; }
      lift(event);
    }
    if (held?.ghost) { event.preventDefault(); follow(event); }
  }

  function follow(event) {
    held.ghost.style.transform = `translate(${event.clientX - held.x}px, ${event.clientY - held.y}px)`;
    const place = placeAt(event.clientX, event.clientY);
    held.place = place;
    held.mark.hidden = !place;
    if (place) Object.assign(held.mark.style, { left: `${place.x}px`, top: `${place.y}px`, inlineSize: `${place.width}px` });
    scrollNear(event.clientX, event.clientY);
  }

  function placeAt(x, y) {
    const column = document.elementsFromPoint(x, y).map((e) => e.closest('[data-column]:not(form)')).find((e) => e && root.contains(e));
    if (!column) return null;
    const list = column.querySelector('[data-cards]');
    const cards = [...list.querySelectorAll(':scope > [data-card]')].filter((c) => c !== held.card);
    const below = cards.findIndex((c) => { const r = c.getBoundingClientRect(); return y < r.top + r.height / 2; });
    const after = below < 0 ? cards.at(-1) : cards[below - 1];
    const box = list.getBoundingClientRect();
    const edge = after ? after.getBoundingClientRect().bottom : (cards[0]?.getBoundingClientRect().top ?? box.top) - 4;
    return { column: Number(column.dataset.column), after: after?.dataset.card ?? null, x: box.left, y: Math.min(Math.max(edge, box.top), box.bottom) + 1, width: box.width };
  }

  function scrollNear(x, y) {
    const list = document.elementsFromPoint(x, y).map((e) => e.closest('[data-cards]')).find(Boolean);
    if (!list) return;
    const box = list.getBoundingClientRect();
    if (y < box.top + 40) list.scrollTop -= 12;
    if (y > box.bottom - 40) list.scrollTop += 12;
  }

  function drop() {
    const done = held;
    cancel();
    if (done?.ghost && done.place) moved(done.card.dataset.card, done.place.column, done.place.after);
  }

  function cancel() {
    if (!held) return;
    clearTimeout(held.timer);
    held.ghost?.remove();
    held.mark?.remove();
    held.card.classList.remove('is-dragged');
    held = null;
  }

  // A card that went from the page, with its person or by the chair's hand, is not carried on.
  function check() { if (held && !held.card.isConnected) cancel(); }

  return { check, dispose() { cancel(); ends.abort(); } };
}
