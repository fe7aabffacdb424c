// What a person writes on one screen, from the first key until the server has said that it is saved. Words that were sent wait in an
// outbox under the number of their act; words of a card being edited wait under the card. The server may hear of one act twice, and does
// it once. Nothing here is given up but by its person, or when they have left or were removed.
//
// Owns: the content of [data-light] and [data-said], the value of [data-words] boxes once drawn.

import { newOperation, read, write, kept, forget } from './keep.js';

const RETRY = 1500;   // ms before something that the server could not store, or that came too fast, is sent again

export function keepWords(root, server) {
  // The wall on which the chair writes has keys of its own: what was begun in private must never turn up before the room.
  const seat = `${root.dataset.desk}:${root.dataset.seat}`;
  const words = `words:${seat}`, outbox = `outbox:${seat}`, editing = `edit:${seat}:`, writing = `writing:${root.dataset.seat}:`;
  const waiting = read(outbox) ?? [];   // mirrored in session storage; this list counts where storage is full or blocked
  let mine = null;

  const entry = () => root.querySelector('[data-entry]');
  const box = (form) => form.querySelector('[data-words]');
  const said = (form, sentence) => { const line = form?.querySelector('[data-said]'); if (line) line.textContent = sentence ?? ''; };
  const store = () => write(outbox, waiting.length ? waiting : null);
  const down = () => document.documentElement.dataset.line === 'down';

  // It says saved only when nothing of this person's is anywhere but on the server.
  function light() {
    const lamp = root.querySelector('[data-light]');
    if (!lamp) return;
    const unsent = read(words) !== null || kept(editing).length > 0 || kept(writing).length > 0 || (entry() && box(entry()).value.trim() !== '');
    const state = down() ? 'not' : waiting.length ? 'saving' : unsent ? 'unsent' : 'saved';
    if (lamp.dataset.saved === state) return;
    lamp.dataset.saved = state;
    lamp.textContent = root.dataset[`light${state[0].toUpperCase()}${state.slice(1)}`];
    if (state === 'not') root.querySelector('[data-news]').textContent = lamp.textContent;
  }

  function tooLong(form, text) {
    if (text.length <= Number(root.dataset.limit)) return false;
    said(form, root.dataset.tooLong.replace('{0}', text.length));
    return true;
  }

  const choiceOf = (form) => JSON.parse(form.dataset.choices ?? '[]')[Number(form.dataset.column)] ?? null;

  function typed(form) {
    const text = box(form).value;
    if (form.dataset.edit) {
      const had = read(editing + form.dataset.edit);
      write(editing + form.dataset.edit, { text, began: Number(form.dataset.base), act: had && !had.sent ? had.act : newOperation() });
    } else {
      write(words, text === '' ? null : { text, column: Number(form.dataset.column), choice: choiceOf(form) });
    }
    said(form, '');
    light();
  }

  // --- a new card --------------------------------------------------------------------------------------------------------------------
  function add(form) {
    const text = box(form).value;
    if (text.trim() === '') said(form, root.dataset.empty);
    if (text.trim() === '' || tooLong(form, text)) { box(form).focus({ preventScroll: true }); return false; }
    const item = { act: newOperation(), text, column: Number(form.dataset.column), choice: choiceOf(form) };
    waiting.push(item);
    store();
    write(words, null);
    box(form).value = '';
    box(form).focus({ preventScroll: true });
    said(form, '');
    light();
    send(item, false, form.querySelector('[data-audience]')?.value ?? null);
    return true;
  }

  async function send(item, again, audience = null) {
    let sent;
    try { sent = await server.invokeMethodAsync('AddAsync', item.act, item.column, item.text, again ? item.choice : null, audience); } catch { return; }
    const at = waiting.findIndex((other) => other.act === item.act);
    if (at < 0) return;   // answered before: it was sent twice
    if (sent.retry) {
      said(entry(), sent.sentence);
      setTimeout(() => { if (!down()) send(item, true, audience); }, RETRY);
      return;
    }
    if (sent.saved) mine = item.act; else giveBack(item, sent.sentence);
    waiting.splice(at, 1);
    store();
    light();
    show();
  }

  function sendAgain() { for (const item of [...waiting]) send(item, true); }

  // Words that were refused go back before whatever is being typed by now; they are kept even while there is no box for them.
  function giveBack(item, sentence) {
    if (!item.text) return;
    const form = entry(), now = form ? box(form).value : read(words)?.text ?? '';
    const between = form && box(form).matches('input') ? ' ' : '\n';
    const text = now.trim() === '' ? item.text : `${item.text}${between}${now}`;
    write(words, { text, column: item.column ?? Number(form?.dataset.column ?? 0), choice: item.choice ?? null });
    if (!form) return;
    box(form).value = text;
    if (sentence) said(form, sentence);
  }

  // The words of a card that the chair gave back, to be changed and added again.
  function reuse(text) {
    giveBack({ text }, '');
    const form = entry();
    if (form) box(form).focus({ preventScroll: true });
    light();
  }

  // The card just written comes into sight, whichever arrives first: the card or the word that it is saved.
  function show() {
    const card = mine && root.querySelector(`[data-card="${mine}"]`);
    if (!card) return;
    mine = null;
    card.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // --- rewording a card --------------------------------------------------------------------------------------------------------------
  async function save(form) {
    const card = form.dataset.edit, key = editing + card, text = box(form).value;
    if (tooLong(form, text)) return;
    const had = read(key);
    const item = { text, began: Number(form.dataset.base), act: had?.text === text && had.act || newOperation(), sent: true };
    write(key, item);
    light();
    let sent;
    try { sent = await server.invokeMethodAsync('SaveTextAsync', item.act, card, item.began, item.text); } catch { return; }
    const now = read(key), more = now !== null && now.act !== item.act;
    if (sent.retry) {
      said(form, sent.sentence);
      setTimeout(() => { if (form.isConnected && read(key)?.act === item.act) save(form); }, RETRY);
    } else if (!sent.saved) {
      if (!more) write(key, { ...item, act: newOperation(), sent: false });
      said(form, sent.sentence);
    } else if (more) {
      // They wrote on while it was saved: what they have now began from what was just saved.
      if (sent.revision !== null) { form.dataset.base = sent.revision; write(key, { ...now, began: sent.revision }); }
    } else {
      write(key, null);
      server.invokeMethodAsync('Close', card).catch(() => {});
    }
    light();
  }

  function cancel(form) {
    write(editing + form.dataset.edit, null);
    setTimeout(light);
  }

  // --- what the server draws anew ----------------------------------------------------------------------------------------------------
  function meetEdit(form) {
    const had = read(editing + form.dataset.edit), area = box(form);
    if (had) { area.value = had.text; form.dataset.base = had.began; }
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    if (had?.sent) save(form);   // it was sent, and the line broke before the answer came
  }

  function meetEntry(form, choose) {
    const had = read(words);
    if (!had) { if (box(form).value !== '') typed(form); return; }
    if (box(form).value === had.text) return;
    box(form).value = had.text;
    choose(had.column ?? 0, had.choice);
  }

  // Cards that were being edited when their box went are opened again; what cannot be opened comes back as words.
  async function reopen() {
    const cards = kept(editing);
    if (!cards.length || root.dataset.desk !== 'board') return;
    let lost = [];
    try { lost = await server.invokeMethodAsync('Reopen', cards); } catch { return; }
    for (const card of lost) {
      const draft = read(editing + card);
      if (draft) giveBack(draft, root.dataset.gone);
      write(editing + card, null);
    }
    light();
  }

  function forgetAll() {
    waiting.length = 0;
    for (const place of ['board', 'wall']) {
      const own = `${place}:${root.dataset.seat}`;
      write(`words:${own}`, null);
      write(`outbox:${own}`, null);
      forget(`edit:${own}:`);
    }
  }

  function lineUp() {
    sendAgain();
    for (const form of root.querySelectorAll('[data-edit]')) if (read(editing + form.dataset.edit)?.sent) save(form);
    light();
  }

  return { typed, add, reuse, save, cancel, meetEdit, meetEntry, reopen, forgetAll, lineUp, sendAgain, light, show, isKept: (card) => read(editing + card) !== null };
}
