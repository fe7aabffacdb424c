// A person's own answers about the meeting, on their own device, by the rules of score.js: they stand in this tab's session storage under the
// asking they were given in, go to the server's memory when they are sent, and are sent again by themselves after a broken line; they are erased
// here when it is over. The server never says them back: what is marked in the form comes from here alone.
//
// Owns, in [data-evaluation]: data-state, what is checked, the value of [data-remark], [data-evaluation-status]; the hidden of [data-form-late].

import { read, write, kept } from './keep.js';

const RETRY = 1500;   // ms before a form that came at a bad moment is sent again
const NONE = '-----';

export function keepEvaluation(root, server, on) {
  const forms = `form:${root.dataset.desk}:${root.dataset.seat}:`;
  const page = () => root.querySelector('[data-evaluation]');
  const inMemory = new Map();   // where session storage is full or blocked
  const get = (key) => read(key) ?? inMemory.get(key) ?? null;
  const put = (key, value) => { write(key, value); if (value === null) inMemory.delete(key); else inMemory.set(key, value); };
  const keyOf = (form) => forms + form.dataset.evaluation;
  const isDown = () => document.documentElement.dataset.line === 'down';
  const standing = new WeakMap();   // form -> what the server last said of it

  // What is kept: what stands in the form, and what was sent of it last.
  const blank = { answers: NONE, words: '', given: null };
  const isAsGiven = (had) => had.given !== null && had.given.answers === had.answers && had.given.words === had.words;

  function show(form, state, sentence = null) {
    form.dataset.state = state;
    const line = form.querySelector('[data-evaluation-status]');
    const words = sentence ?? line.dataset[`say${state[0].toUpperCase()}${state.slice(1)}`];
    if (line.textContent !== words) line.textContent = words;
  }

  function fill(form, had) {
    for (const box of form.querySelectorAll('[data-answer]')) box.checked = had.answers[Number(box.dataset.answer)] === box.value;
    const words = form.querySelector('[data-remark]');
    if (words.value !== had.words) words.value = had.words;
  }

  function standsIn(form) {
    const answers = [...NONE];
    for (const box of form.querySelectorAll('[data-answer]:checked')) answers[Number(box.dataset.answer)] = box.value;
    return { answers: answers.join(''), words: form.querySelector('[data-remark]').value };
  }

  // One text of one length, whatever was answered and however much was written.
  function packed(form, given) {
    const most = form.querySelector('[data-remark]').maxLength, bytes = new Uint8Array(3 * most);
    bytes.set(new TextEncoder().encode(given.words.slice(0, most)));
    return given.answers + btoa(String.fromCharCode(...bytes));
  }

  function give(form) {
    const had = get(keyOf(form)) ?? blank, now = standsIn(form);
    if (now.answers === NONE && now.words.trim() === '' && had.given === null) { show(form, 'empty'); return; }
    put(keyOf(form), { ...now, given: { ...now, turn: Math.max(Date.now(), (had.given?.turn ?? 0) + 1), sent: false } });
    send(form, true);
  }

  async function send(form, fresh) {
    const key = keyOf(form), given = get(key)?.given;
    if (!given) return;
    show(form, isDown() ? 'unsent' : 'sending');
    if (isDown()) return;   // nobody would answer; the page loads itself anew and sends it then
    let answer;
    try { answer = await server.invokeMethodAsync('Evaluate', form.dataset.evaluation, given.turn, packed(form, given)); } catch { if (get(key)?.given?.turn === given.turn) show(form, 'unsent'); return; }
    const now = get(key);
    if (now?.given?.turn !== given.turn) return;   // another one has been sent meanwhile; its own answer comes
    if (answer.retry) {
      setTimeout(() => { if (form.isConnected && get(key)?.given?.turn === given.turn) send(form, fresh); }, RETRY);
    } else if (answer.saved) {
      put(key, { ...now, given: { ...now.given, sent: true } });
      show(form, isAsGiven(now) ? 'in' : 'changed');
    } else if (answer.turn > 0 && fresh) {
      put(key, { ...now, given: { ...now.given, turn: answer.turn + 1 } });   // this device's clock is behind that of the other one
      send(form, false);
    } else {
      put(key, { ...now, given: null });
      show(form, answer.turn > 0 ? 'elsewhere' : 'none', answer.turn > 0 ? null : answer.sentence);
    }
  }

  // A form that is drawn: take up what this device holds for it.
  function meet(form) {
    const had = get(keyOf(form)) ?? blank;
    fill(form, had);
    standing.delete(form);
    if (had.given) { standing.set(form, form.dataset.standing); send(form, false); } else heed(form);
  }

  // Whether the server has this person's form from here or from another device of theirs. Only news counts.
  function heed(form) {
    if (standing.get(form) === form.dataset.standing) return;
    standing.set(form, form.dataset.standing);
    const had = get(keyOf(form));
    if (form.dataset.standing === 'InElsewhere') { if (had?.given) put(keyOf(form), { ...had, given: null }); show(form, 'elsewhere'); }
    else if (!had?.given) show(form, form.dataset.standing === 'InHere' ? 'in' : 'none');
  }

  function changed(event) {
    const form = event.target.closest('[data-evaluation]');
    if (!form || !event.target.matches('[data-answer],[data-remark]')) return;
    const now = { ...(get(keyOf(form)) ?? blank), ...standsIn(form) };
    put(keyOf(form), now);
    if (form.dataset.state === 'sending' || form.dataset.state === 'unsent') return;
    show(form, now.given === null ? (form.dataset.state === 'elsewhere' ? 'elsewhere' : 'none') : isAsGiven(now) ? 'in' : 'changed');
  }

  on(root, 'input', changed);
  on(root, 'change', changed);
  on(root, 'click', (event) => {
    if (event.target.closest('[data-evaluation-send]')) give(page());
    if (event.target.closest('[data-form-late-close]')) root.querySelector('[data-form-late]').hidden = true;
  });
  on(document, 'line-down', () => { const form = page(); if (form?.dataset.state === 'sending') show(form, 'unsent'); });
  on(document, 'line-up', () => { const form = page(); if (form) send(form, false); });

  // Once it is over the answers go from here. Those that had not arrived are told of.
  function tidy(open) {
    for (const old of new Set([...kept(forms), ...[...inMemory.keys()].map((k) => k.slice(forms.length))])) {
      if (old === open) continue;
      const given = get(forms + old)?.given, late = root.querySelector('[data-form-late]');
      if (given && !given.sent && open === 'none' && late) late.hidden = false;
      put(forms + old, null);
    }
    if (open !== 'none') root.querySelector('[data-form-late]')?.setAttribute('hidden', '');
  }

  const seen = new WeakMap();   // form -> the asking it was met in
  function look() {
    const board = root.querySelector('[data-forms]'), form = page();
    if (board) tidy(board.dataset.forms);
    if (form && seen.get(form) !== form.dataset.evaluation) { seen.set(form, form.dataset.evaluation); meet(form); }
    else if (form) heed(form);
  }

  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-forms', 'data-evaluation', 'data-standing'] });
  look();
  return { forget() { for (const k of kept(forms)) write(forms + k, null); inMemory.clear(); }, dispose: () => watch.disconnect() };
}
