// Turns a device to the scale that the chair has opened or shows, and back: at once, but never away from what someone is typing. Board and
// scale both stay in the page, so nothing typed is lost.
//
// Owns data-turned (the scale is in sight) and data-turning ("later", "back") on the root.

import { read, write } from './keep.js';

export function keepTurning(root, on) {
  const place = `turned:${root.dataset.desk}:${root.dataset.seat}`;
  const page = () => root.querySelector('[data-turns]');
  const isTyping = () => root.querySelector('[data-edit]') !== null || root.querySelector('dialog[open]') !== null
    || [...root.querySelectorAll('[data-entry] [data-words]')].some((box) => box.value.trim() !== '')
    || document.activeElement?.matches('[data-draft]') === true;
  let wasAt = 0, met = null;

  function turn(to) {
    const it = page();
    if (!it) return;
    write(place, { key: it.dataset.turns, to });
    if (to === 'scale') {
      if (root.hasAttribute('data-turned')) return;
      wasAt = scrollY;
      root.setAttribute('data-turned', '');
      scrollTo(0, 0);
      it.querySelector('[data-turned-to]')?.focus({ preventScroll: true });
    } else {
      root.removeAttribute('data-turned');
      root.dataset.turning = to;
      scrollTo(0, wasAt);
      if (to === 'back') root.querySelector('[data-turn-to]')?.focus({ preventScroll: true });
    }
  }

  // A scale that is new here. Someone who had gone back to the board and had to load the page anew stays there.
  function look() {
    const it = page(), key = it?.dataset.turns ?? null;
    if (key === met) { if (root.dataset.turning === 'later') finished(); return; }
    met = key;
    if (key === null) { root.removeAttribute('data-turned'); delete root.dataset.turning; return; }
    const before = read(place);
    turn(before?.key === key && before.to === 'back' ? 'back' : isTyping() ? 'later' : 'scale');
  }

  // Someone who was in the middle of a sentence is turned once it is sent or given up.
  function finished() {
    setTimeout(() => { if (root.dataset.turning === 'later' && !root.hasAttribute('data-turned') && page() && !isTyping()) turn('scale'); });
  }

  on(root, 'click', (event) => {
    if (event.target.closest('[data-turn-back]')) turn('back');
    if (event.target.closest('[data-turn-to]')) turn('scale');
    if (event.target.closest('[data-cancel]')) finished();
  });
  on(root, 'submit', finished);

  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-turns'] });
  look();
  return { dispose: () => watch.disconnect() };
}
