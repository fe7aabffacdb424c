// The hands of a board: sends what is typed, keeps it until it is saved, answers keys, opens dialogs. The server knows everything that
// matters; what stands here is only what was not saved yet, and it stands in session storage (keep.js).
//
// Owns: the content of [data-light], [data-said] and [data-news], the value of [data-words] boxes once drawn. Everything else is the server's to draw.

import { newOperation, read, write, kept, forget } from './keep.js';
import { attachDrag } from './drag.js';

const HEARTBEAT = 5000;   // ms; a typing lease lasts three of them
const NEWS = 4000;        // ms in which news for a screen reader gathers

export function attach(root, server) {
  const seat = root.dataset.seat;
  const words = `words:${seat}`, outbox = `outbox:${seat}`, editing = `edit:${seat}:`;
  const ends = new AbortController();
  const on = (target, name, act, more) => target.addEventListener(name, act, { signal: ends.signal, ...more });
  let typedAt = 0, typingOn, gone = false;

  // --- the light: it says saved only when nothing of this person's is anywhere but on the server -----------------------------------
  function light() {
    const lamp = root.querySelector('[data-light]');
    if (!lamp) return;
    const waiting = (read(outbox) ?? []).length > 0;
    const unsent = [...root.querySelectorAll('[data-words]')].some((box) => box.value.trim() !== '' && box.dataset.clean !== box.value);
    const down = document.documentElement.dataset.line === 'down';
    const state = down ? 'not' : waiting ? 'saving' : unsent ? 'unsent' : 'saved';
    if (lamp.dataset.saved === state) return;
    lamp.dataset.saved = state;
    lamp.textContent = root.dataset[`light${state[0].toUpperCase()}${state.slice(1)}`];
  }

  // --- what was typed ----------------------------------------------------------------------------------------------------------------
  const said = (form, sentence) => { const line = form?.querySelector('[data-said]'); if (line) line.textContent = sentence ?? ''; };
  const entry = () => root.querySelector('[data-entry]');
  const box = (form) => form.querySelector('[data-words]');

  function tooLong(form, text) {
    const limit = Number(root.dataset.limit);
    if (text.length <= limit) return false;
    said(form, root.dataset.tooLong.replace('{0}', text.length));
    return true;
  }

  function typing(form) {
    const card = form.dataset.edit ?? null;
    if (typingOn === card && Date.now() - typedAt < HEARTBEAT) return;
    [typingOn, typedAt] = [card, Date.now()];
    server.invokeMethodAsync('Typing', card, true).catch(() => {});
  }

  function stopTyping() {
    if (typingOn === undefined) return;
    typingOn = undefined;
    server.invokeMethodAsync('Typing', null, false).catch(() => {});
  }

  on(root, 'input', (event) => {
    const form = event.target.closest('[data-entry],[data-edit]');
    if (!form || !event.target.matches('[data-words]')) return;
    const text = event.target.value;
    if (form.dataset.edit) write(editing + form.dataset.edit, { text, began: Number(form.dataset.base), act: read(editing + form.dataset.edit)?.act ?? newOperation() });
    else write(words, text === '' ? null : { text, column: Number(form.dataset.column), choice: form.dataset.choice });
    said(form, '');
    light();
    typing(form);
  });

  // --- a new card --------------------------------------------------------------------------------------------------------------------
  function add(form) {
    const text = box(form).value;
    if (text.trim() === '') said(form, root.dataset.empty);
    if (text.trim() === '' || tooLong(form, text)) { box(form).focus(); return; }
    const item = { act: newOperation(), text, column: Number(form.dataset.column), choice: form.dataset.choice };
    if (!write(outbox, [...(read(outbox) ?? []), item])) return;
    write(words, null);
    box(form).value = '';
    box(form).focus({ preventScroll: true });
    stopTyping();
    light();
    send(item, false);
  }

  async function send(item, again) {
    let sent;
    try { sent = await server.invokeMethodAsync('AddAsync', item.act, item.column, item.text, again ? item.choice : null); } catch { return; }
    const rest = (read(outbox) ?? []).filter((other) => other.act !== item.act);
    write(outbox, rest.length ? rest : null);
    if (!sent.saved) giveBack(item, sent.sentence); else mine = item.act;
    light();
    show();
  }

  // The card just written comes into sight, whichever arrives first: the card or the word that it is saved.
  let mine = null;
  function show() {
    const card = mine && root.querySelector(`[data-card="${mine}"]`);
    if (!card) return;
    mine = null;
    card.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // Words that were refused go back into the box, before whatever is being typed there by now.
  function giveBack(item, sentence) {
    const form = entry();
    if (!form) return;
    const now = box(form).value;
    box(form).value = now.trim() === '' ? item.text : `${item.text}\n${now}`;
    write(words, { text: box(form).value, column: item.column, choice: item.choice });
    said(form, sentence);
  }

  function sendAgain() { for (const item of read(outbox) ?? []) send(item, true); }

  // --- rewording a card --------------------------------------------------------------------------------------------------------------
  async function save(form) {
    const card = form.dataset.edit, text = box(form).value;
    if (tooLong(form, text)) return;
    const item = { text, began: Number(form.dataset.base), act: read(editing + card)?.act ?? newOperation(), sent: true };
    write(editing + card, item);
    let sent;
    try { sent = await server.invokeMethodAsync('SaveTextAsync', item.act, card, item.began, item.text); } catch { light(); return; }
    if (sent.saved) { write(editing + card, null); typingOn = undefined; }
    else { write(editing + card, { ...item, act: newOperation(), sent: false }); said(form, sent.sentence); }
    light();
  }

  function giveUp(form) {
    write(editing + form.dataset.edit, null);
    stopTyping();
    setTimeout(light);
  }

  on(root, 'submit', (event) => {
    const form = event.target;
    if (form.matches('[data-entry]')) { event.preventDefault(); add(form); }
    else if (form.matches('[data-edit]')) { event.preventDefault(); save(form); }
  });

  on(root, 'click', (event) => {
    const cancel = event.target.closest('[data-cancel]');
    if (cancel) giveUp(cancel.closest('[data-edit]'));
    const toggle = event.target.closest('[data-toggle-details]');
    if (toggle) {
      const form = toggle.closest('form'), open = form.dataset.details !== 'open';
      if (open) form.dataset.details = 'open'; else delete form.dataset.details;
      toggle.setAttribute('aria-expanded', open);
    }
    const skip = event.target.closest('[data-skip]');
    if (skip) {
      event.preventDefault();
      const target = document.getElementById(skip.dataset.skip);
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    }
  });

  // At once, not when the server has drawn it: words may follow faster than a slow line answers.
  on(root, 'change', (event) => {
    const form = event.target.closest('[data-entry]');
    if (form && event.target.matches('[data-key-select]')) form.dataset.column = event.target.value;
  });

  // --- keys --------------------------------------------------------------------------------------------------------------------------
  let picked = null;   // a digit just taken for a column, which may turn out to begin the words: "3 calls"
  function choose(column, choice = null) {
    const form = entry();
    form.dataset.column = column;
    const radio = form.querySelector(`[data-key="${column}"]`);
    if (radio) radio.checked = true;
    server.invokeMethodAsync('Choose', column, choice).catch(() => {});
  }

  on(root, 'keydown', (event) => {
    const form = event.target.closest('[data-entry],[data-edit]');
    if (!form || !event.target.matches('[data-words]') || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (event.key === 'Escape' && form.dataset.edit) { event.stopPropagation(); form.querySelector('[data-cancel]').click(); return; }
    if (!form.matches('[data-entry]')) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey && '1234'.includes(event.key)) { event.preventDefault(); choose(Number(event.key) - 1); return; }
    if (plain && event.target.value === '' && '1234'.includes(event.key) && form.querySelector('[data-key]')) {
      event.preventDefault();
      if (picked === null) { picked = { digit: event.key, before: Number(form.dataset.column) }; choose(Number(event.key) - 1); return; }
      putBack(event.target, picked.digit + event.key);
    } else if (picked && plain && event.target.value === '' && event.key.length === 1 && /[\s\d:./,%-]/.test(event.key)) {
      event.preventDefault();
      putBack(event.target, picked.digit + event.key);
    }
    if (event.key.length === 1) picked = null;
  });

  function putBack(area, text) {
    choose(picked.before);
    picked = null;
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  on(document, 'keydown', (event) => {
    if (event.target.closest('input,textarea,select,[contenteditable]') || document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if ('1234'.includes(event.key) && entry()?.querySelector('[data-key]')) { event.preventDefault(); choose(Number(event.key) - 1); box(entry()).focus(); }
  });

  on(root, 'keydown', (event) => {
    const menu = event.target.closest('[data-menu]');
    if (!menu) return;
    const items = [...menu.querySelectorAll('.menu-item')], at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); items[to % items.length].focus(); }
    if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); const card = menu.closest('.card'); menu.parentElement.querySelector('[data-close]').click(); card.querySelector('.card-menu-button')?.focus(); }
  });

  // --- what the server draws anew ----------------------------------------------------------------------------------------------------
  let opener = null;
  function meet(element) {
    if (!(element instanceof Element)) return;
    const find = (selector) => [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)];
    for (const dialog of find('dialog[data-modal]')) {
      if (dialog.open) continue;
      opener = document.activeElement;
      dialog.showModal();
      dialog.addEventListener('cancel', (event) => { event.preventDefault(); dialog.querySelector('[data-close]').click(); });
    }
    for (const menu of find('[data-menu]')) menu.querySelector('.menu-item')?.focus();
    for (const form of find('[data-edit]')) {
      const had = read(editing + form.dataset.edit), area = box(form);
      area.dataset.clean = area.value;
      if (had) { area.value = had.text; form.dataset.base = had.began; }
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
      if (had?.sent) save(form);   // it was sent, and the line broke before the answer came
    }
    for (const form of find('[data-entry]')) restore(form);
    if (find('[data-gate="Removed"],[data-gate="Left"],[data-gate="Declined"]').length) forgetAll();
  }

  const watch = new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) { meet(node); tell(node); }
    if (changes.some((c) => [...c.removedNodes].some((n) => n instanceof Element && (n.matches('dialog') || n.querySelector?.('dialog'))))) opener?.isConnected && opener.focus();
    show();
    light();
  });
  watch.observe(root, { childList: true, subtree: true });

  // New cards of others are told to a screen reader together, every few seconds, politely.
  let news = 0, telling;
  function tell(node) {
    if (!(node instanceof Element) || !node.matches('[data-cards] > [data-card]:not([data-own])')) return;
    news++;
    telling ??= setTimeout(() => {
      const line = root.querySelector('[data-news]');
      if (line) line.textContent = root.dataset.newCards.replace('{0}', news);
      [news, telling] = [0, undefined];
    }, NEWS);
  }

  function restore(form) {
    const had = read(words);
    if (!had || box(form).value !== '') return;
    box(form).value = had.text;
    if (Number.isInteger(had.column)) choose(had.column, had.choice);
  }

  function forgetAll() {
    write(words, null);
    write(outbox, null);
    forget(editing);
  }

  // Cards that were being edited when the page was left are opened again; what cannot be opened comes back as words.
  async function reopen() {
    const cards = kept(editing);
    if (!cards.length) return;
    let lost = [];
    try { lost = await server.invokeMethodAsync('Reopen', cards); } catch { return; }
    for (const card of lost) {
      giveBack({ text: read(editing + card)?.text ?? '', column: Number(entry()?.dataset.column ?? 0) }, '');
      write(editing + card, null);
    }
  }

  on(document, 'line-up', () => {
    sendAgain();
    for (const form of root.querySelectorAll('[data-edit]')) if (read(editing + form.dataset.edit)?.sent) save(form);
    light();
  });
  on(document, 'line-down', light);
  const drag = attachDrag(root, (card, column, after) => server.invokeMethodAsync('MoveAsync', card, column, after).catch(() => {}));

  meet(root);
  sendAgain();
  reopen();
  light();
  root.dataset.ready = '';
  return { dispose() { if (!gone) { gone = true; ends.abort(); watch.disconnect(); drag.dispose(); } } };
}
