// The hands of a board: keys, dialogs, focus, drags, and (words.js) what is written. The server knows everything that matters; all that
// stands here is what was not saved yet. Owns the content of [data-news]; everything else on the page is the server's to draw.

import { keepWords } from './words.js';
import { keepScore } from './score.js';
import { keepEvaluation } from './evaluation.js';
import { keepTurning } from './turn.js';
import { keepClosing } from './closing.js';
import { keepDrafts } from './drafts.js';
import { keepPlain } from './plain.js';
import { keepWriting } from './writing.js';
import { keepPng } from './png.js';
import { attachPaper } from './paper.js';
import { attachDrag } from './drag.js';
import { attachKeys } from './keys.js';

const HEARTBEAT = 5000;   // ms; a typing lease lasts three of them
const NEWS = 4000;        // ms in which news for a screen reader gathers
const AWAKE = 3000;       // ms in which a page that wakes up must hear from the server

export function attach(root, server) {
  const ends = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: ends.signal });
  const words = keepWords(root, server);
  const score = keepScore(root, server, on);
  const evaluation = keepEvaluation(root, server, on);
  const turning = keepTurning(root, on);
  keepClosing(root, server, on);
  keepPng(root, on);
  const drafts = keepDrafts(root, on);
  const plain = keepPlain(root, server, on);
  const writing = keepWriting(root, server, on, words.light);
  const entry = () => root.querySelector('[data-entry]');
  let typedAt = 0, typingOn, gone = false;

  // --- writing -----------------------------------------------------------------------------------------------------------------------
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

  let chosen = null;   // a column picked here that the server has not answered yet
  function choose(column, choice = null) { hold(column, () => server.invokeMethodAsync('Choose', column, choice)); }

  function hold(column, ask) {
    const form = entry();
    if (!form) return;
    form.dataset.column = column;
    const radio = form.querySelector(`[data-key="${column}"]`);
    if (radio) radio.checked = true;
    const mine = chosen = { column: String(column) };
    const answered = () => { if (chosen === mine) chosen = null; };
    ask().then(answered, answered);
  }

  // The server's answer to one key comes while the next has been pressed already: "12 times" is a 1 for the column and then no column at all.
  const holdColumn = new MutationObserver(() => {
    const form = entry();
    if (form && chosen && form.dataset.column !== chosen.column) form.dataset.column = chosen.column;
  });
  holdColumn.observe(root, { subtree: true, attributeFilter: ['data-column'] });

  on(root, 'input', (event) => {
    const form = event.target.closest('[data-entry],[data-edit]');
    if (!form || !event.target.matches('[data-words]')) return;
    words.typed(form);
    typing(form);
  });

  on(root, 'submit', (event) => {
    const form = event.target;
    if (form.matches('[data-entry]')) { event.preventDefault(); if (words.add(form)) { stopTyping(); plain.forget(form); } }
    else if (form.matches('[data-edit]')) { event.preventDefault(); words.save(form); typingOn = undefined; }
  });

  // At once, not when the server has drawn it: words may follow faster than a slow line answers.
  on(root, 'change', (event) => {
    const form = event.target.closest('[data-entry]');
    if (form && event.target.matches('[data-key],[data-key-select]')) { chosen = null; form.dataset.column = event.target.value; }
  });

  on(root, 'click', (event) => {
    const cancel = event.target.closest('[data-cancel]');
    if (cancel) { words.cancel(cancel.closest('[data-edit]')); stopTyping(); }
    const toggle = event.target.closest('[data-toggle-details]');
    if (toggle) {
      const form = toggle.closest('form'), open = form.dataset.details !== 'open';
      if (open) form.dataset.details = 'open'; else delete form.dataset.details;
      toggle.setAttribute('aria-expanded', open);
    }
    const reuse = event.target.closest('[data-reuse]');
    if (reuse) words.reuse(reuse.closest('[data-card]').querySelector('.card-text').textContent);
    // A tab with which the line turns to another column; the server hears of the press first, and of the question after it.
    const turn = event.target.closest('[data-turn-column]');
    if (turn) hold(turn.dataset.turnColumn, () => new Promise((then) => setTimeout(then)).then(() => server.invokeMethodAsync('Here')));
    const skip = event.target.closest('[data-skip]');
    if (skip) {
      event.preventDefault();
      const target = document.getElementById(skip.dataset.skip);
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    }
  });

  attachKeys(root, on, choose);
  attachPaper(root, on);

  // --- what the server draws anew ----------------------------------------------------------------------------------------------------
  let lastCard = null, opener = null, menuOpener = null, focused = null, homes = [];
  const cardOf = (element) => element.closest('[data-card]')?.dataset.card ?? null;
  const inMenu = (element) => element === document.body || element.closest('[data-menu]') !== null;

  function meet(element) {
    const find = (selector) => [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)];
    for (const dialog of find('dialog[data-modal]')) {
      if (dialog.open) continue;
      opener = inMenu(document.activeElement) && menuOpener || document.activeElement;
      dialog.showModal();
      dialog.addEventListener('cancel', (event) => {
        if (document.documentElement.dataset.line === 'down') return;   // nobody would answer; the page loads anew when the line is back
        event.preventDefault();
        dialog.querySelector('[data-close]').click();
      });
    }
    for (const menu of find('[data-menu]')) {
      lastCard = cardOf(menu);
      menuOpener = lastCard ? null : menu.parentElement.querySelector('[aria-haspopup="menu"]');
      menu.querySelector('.menu-item')?.focus();
    }
    for (const form of find('[data-edit]')) { lastCard = form.dataset.edit; words.meetEdit(form); }
    for (const box of find('[data-draft]')) drafts.meet(box);
    find('[data-focus]')[0]?.focus();
    for (const box of find('[data-writing]')) writing.meet(box);
    for (const form of find('[data-entry]')) words.meetEntry(form, choose);
    if (find('[data-gate="Removed"],[data-gate="Left"],[data-gate="Declined"]').length) { words.forgetAll(); score.forget(); evaluation.forget(); drafts.forget(); writing.forget(); }
  }

  on(root, 'focusin', (event) => {
    [focused, homes] = [event.target, []];
    for (let home = focused.closest('[data-home]'); home; home = home.parentElement.closest('[data-home]')) homes.push(home);
  });

  // Where people were being added, and the box went because one was: the next one is written there.
  const nextPerson = () => (focused?.matches('[data-draft^="geno:"]') || focused?.closest('form')?.querySelector('[data-draft^="geno:"]')) && root.querySelector('[data-geno-line]');

  // Focus that fell to nowhere because its place went comes back to where the person was working: the card, the genogram's line, the
  // round that goes on, or the nearest of what stands around it.
  function catchFocus() {
    if (document.activeElement !== document.body || root.querySelector('dialog[open]')) return;
    const card = lastCard && root.querySelector(`[data-card="${lastCard}"]`);
    const back = nextPerson() || (opener?.isConnected && opener !== document.body && opener) || card?.querySelector('.card-menu-button, .card-actions button') || (menuOpener?.isConnected && menuOpener) || root.querySelector('[data-round-head]') || homes.find((home) => home.isConnected);
    opener = null;
    back?.focus({ preventScroll: true });
  }

  const draftsIn = (node) => [...(node.matches('[data-draft]') ? [node] : []), ...node.querySelectorAll('[data-draft]')];

  // What went is forgotten before what came is met: a box that is drawn anew because its words were taken begins empty.
  const watch = new MutationObserver((changes) => {
    let left = false, orphan = false;
    for (const node of changes.flatMap((change) => [...change.removedNodes])) if (node instanceof Element) for (const box of draftsIn(node)) drafts.left(box);
    for (const change of changes) if ([...change.removedNodes].some((node) => node.matches?.('[data-drafted]'))) for (const box of draftsIn(change.target)) drafts.left(box);
    for (const change of changes) {
      for (const node of change.addedNodes) if (node instanceof Element) { meet(node); tell(node); }
      for (const node of change.removedNodes) {
        if (!(node instanceof Element)) continue;
        const had = (selector) => node.matches(selector) || node.querySelector(selector) !== null;
        left ||= node.contains(focused) || had('dialog') || had('[data-menu]') || had('[data-edit]') || had('[data-card]');
        const form = node.matches('[data-edit]') ? node : node.querySelector('[data-edit]');
        orphan ||= form !== null && words.isKept(form.dataset.edit);
      }
    }
    if (left) catchFocus();
    if (orphan) words.reopen();
    drag.check();
    words.show();
    words.light();
  });
  watch.observe(root, { childList: true, subtree: true });

  // New cards of others are told to a screen reader together, every few seconds, politely.
  let news = 0, telling;
  function tell(node) {
    if (!node.matches('[data-cards] > [data-card]:not([data-own])')) return;
    news++;
    telling ??= setTimeout(() => {
      root.querySelector('[data-news]').textContent = root.dataset.newCards.replace('{0}', news);
      [news, telling] = [0, undefined];
    }, NEWS);
  }

  // --- the line ----------------------------------------------------------------------------------------------------------------------
  on(document, 'line-up', words.lineUp);
  on(document, 'line-down', words.light);

  // A phone that slept may hold a line that is long dead and does not know it.
  on(document, 'visibilitychange', () => {
    if (document.hidden || document.documentElement.dataset.line === 'down') return;
    const late = setTimeout(() => document.dispatchEvent(new CustomEvent('line-lost')), AWAKE);
    server.invokeMethodAsync('Here').then(() => clearTimeout(late), () => {});
  });

  const drag = attachDrag(root, (card, column, after) => server.invokeMethodAsync('MoveAsync', card, column, after).catch(() => {}));
  meet(root);
  words.sendAgain();
  words.reopen();
  words.light();
  if (writing.waiting().length) server.invokeMethodAsync('Unsent', writing.waiting()).catch(() => {});
  document.dispatchEvent(new CustomEvent('desk-ready'));
  root.dataset.ready = '';
  return { dispose() { if (!gone) { gone = true; ends.abort(); watch.disconnect(); holdColumn.disconnect(); drag.dispose(); score.dispose(); evaluation.dispose(); turning.dispose(); writing.dispose(); } } };
}
