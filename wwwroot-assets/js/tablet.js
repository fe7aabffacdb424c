// The tablet that goes round. One person after another: take it, choose, hand in, pass it on. A choice stands in this page until it is handed
// in, never in storage, and is cleared when it is, when the next person takes the tablet, and when nobody touches it for a while.
//
// Owns: data-at on the root ("next", "score", "thanks", "all"), aria-pressed of the keys, disabled of [data-hand], [data-said], [data-note-words].

import { newOperation, read, write } from './keep.js';
import { stepOnPad } from './keys.js';

const UNANSWERED = 'tablet-unanswered';   // the number of a ballot whose answer did not come; never its value

const ALONE = 90_000;   // ms

export function attach(root, server) {
  const ends = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: ends.signal });
  let mark = null, act = null, round = null, alone;

  const all = (selector) => root.querySelectorAll(selector);
  const said = (words) => { for (const line of all('[data-said]')) line.textContent = words; };

  const isFull = () => root.hasAttribute('data-full');

  function clear() {
    [mark, act] = [null, null];
    write(UNANSWERED, null);
    for (const key of all('[data-mark]')) key.setAttribute('aria-pressed', 'false');
    for (const area of all('[data-note-words]')) area.value = '';
    for (const button of all('[data-hand]')) button.disabled = true;
    said('');
  }

  function go(to) {
    clearTimeout(alone);
    if (to === 'score') alone = setTimeout(next, ALONE);
    root.dataset.at = to;
    root.querySelector(`[data-stage="${to}"] :is(h1[tabindex], button)`)?.focus({ preventScroll: true });
  }

  const again = (on) => { for (const line of all('[data-again]')) line.hidden = !on; };

  function next() { again(false); clear(); go(isFull() ? 'all' : 'next'); }

  async function handIn(button) {
    if (mark === null) return;
    act ??= newOperation();
    button.disabled = true;
    const sent = act;
    write(UNANSWERED, { round, act });
    try {
      const answer = await server.invokeMethodAsync('HandIn', round, act, mark, root.querySelector('[data-note-words]').value);
      if (act !== sent) return;
      if (answer.saved) { clear(); go('thanks'); return; }
      said(answer.sentence ?? root.querySelector('[data-said]').dataset.sayUnsent);
    } catch { said(root.querySelector('[data-said]')?.dataset.sayUnsent ?? ''); }
    button.disabled = mark === null;
  }

  on(root, 'click', (event) => {
    const key = event.target.closest('[data-mark]'), hand = event.target.closest('[data-hand]');
    if (root.dataset.at === 'score') { clearTimeout(alone); alone = setTimeout(next, ALONE); }
    if (event.target.closest('[data-take]')) { again(false); clear(); go('score'); }
    if (event.target.closest('[data-done]')) next();
    if (key) {
      mark = key.dataset.mark;
      for (const other of all('[data-mark]')) other.setAttribute('aria-pressed', String(other === key));
      for (const button of all('[data-hand]')) button.disabled = false;
      said('');
    }
    if (hand) handIn(hand);
  });
  on(root, 'input', () => { clearTimeout(alone); alone = setTimeout(next, ALONE); });
  on(root, 'keydown', stepOnPad);

  // A new round begins with the next person; a count that was full may have room again after a restart of the server.
  function look() {
    if (root.dataset.round !== round) { round = root.dataset.round ?? null; next(); }
    else if (['next', 'all'].includes(root.dataset.at)) root.dataset.at = isFull() ? 'all' : 'next';
  }
  const watch = new MutationObserver(look);
  watch.observe(root, { attributes: true, attributeFilter: ['data-round', 'data-full'] });
  round = root.dataset.round ?? null;
  const open = read(UNANSWERED);
  next();
  if (open && open.round === round) {
    server.invokeMethodAsync('HasHandedIn', round, open.act).then((isIn) => { if (isIn) go('thanks'); else again(true); }, () => again(true));
  }
  root.dataset.ready = '';
  return { dispose() { ends.abort(); watch.disconnect(); clearTimeout(alone); } };
}
