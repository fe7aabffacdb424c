// Longer writing that saves itself: a rationale, a summary, a form before the meeting. Every key is kept in this tab at once; at a pause,
// and when the box or the page is left, the words go to the server, and are kept here until it has said that they are stored. What others
// write meanwhile never runs over what is being typed: where the two cannot be put together, both stand there until the person chooses.
//
// Owns: the value of [data-writing] boxes, and what stands in the [data-writing-said] beside each.

import { newOperation, read, write, kept, forget } from './keep.js';

const PAUSE = 900;    // ms without a key before the words are sent
const RETRY = 1500;   // ms before words that could not be stored, or came too fast, are sent again

/** What words began from, in short: FNV-1a of their letters. The server makes the same of what it has. */
export function markOf(text) {
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return mark;
}

/** The same words, however they were spaced: the server tidies blanks. */
const plain = (text) => text.normalize('NFC').split(/\s+/).filter(Boolean).join(' ');

export function keepWriting(root, server, on, changed) {
  const timers = new Map();   // place → timer
  const sending = new Map();  // place → when its words have arrived, or not
  const met = new Set();      // places that were on this page: the server knows them, also when their box has gone
  const kind = `writing:${root.dataset.seat}:`;
  const boxOf = (name) => root.querySelector(`[data-writing="${CSS.escape(name)}"]`);
  const key = (box) => kind + box.dataset.writing;
  const place = (box) => box?.closest('[data-writing-place]');
  const text = (box) => box.dataset.text ?? '';
  const down = () => document.documentElement.dataset.line === 'down';

  function keep(name, item) { write(kind + name, item); changed(); }

  function say(box, state, sentence = '') {
    const said = place(box)?.querySelector('[data-writing-said]');
    if (!said) return;
    said.dataset.state = state;
    said.textContent = sentence || root.dataset[`light${state[0].toUpperCase()}${state.slice(1)}`] || '';
  }

  function typed(box) {
    const had = read(key(box));
    keep(box.dataset.writing, { text: box.value, seen: had?.seen ?? Number(box.dataset.seen), from: had?.from ?? markOf(text(box)), most: Number(box.dataset.most), act: newOperation() });
    say(box, 'unsent');
    later(box.dataset.writing, PAUSE);
  }

  function later(name, time) {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(() => { timers.delete(name); save(name); }, time));
  }

  // What was typed goes to the server also when its box has gone meanwhile: a row was closed, another child turned to, a break began.
  function save(name) {
    if (!sending.has(name)) sending.set(name, send(name).finally(() => sending.delete(name)));
    return sending.get(name);
  }

  async function send(name) {
    const item = read(kind + name), before = boxOf(name);
    if (!item || !met.has(name) || place(before)?.querySelector('[data-theirs]:not([hidden])')) return;
    if (down()) return say(before, 'not');
    if (item.text.length > item.most) return say(before, 'over', before?.dataset.tooLong.replace('{0}', item.text.length));
    say(before, 'saving');
    let sent;
    try { sent = await server.invokeMethodAsync('KeepWritingAsync', name, item.act, item.seen, item.from, item.text); } catch { return say(boxOf(name), 'not'); }
    const box = boxOf(name), now = read(kind + name), more = now !== null && now.act !== item.act;
    if (sent.retry) { say(box, 'unsent', sent.sentence); later(name, RETRY); }
    else if (sent.theirs !== null && sent.theirs !== undefined) contest(box, sent);
    else if (!sent.saved && !box) giveBack(name, sent.sentence, now?.text ?? item.text);
    else if (!sent.saved) { say(box, 'over', sent.sentence); if (more) later(name, PAUSE); }
    else if (more) {
      // They wrote on: from what was just stored, unless that was put together with somebody else's.
      if (plain(sent.text) === plain(item.text)) keep(name, { ...now, seen: sent.revision, from: markOf(sent.text) });
      later(name, box ? PAUSE : 0);
    } else {
      keep(name, null);
      if (!box) return;
      box.dataset.seen = sent.revision;
      box.dataset.text = sent.text;
      show(box, sent.text);
      say(box, 'saved');
    }
  }

  // Words that are refused and have no box any more are shown once, to be copied: nothing that was typed goes without a sentence.
  function giveBack(name, sentence, words) {
    const notice = root.querySelector('[data-given]');
    notice.querySelector('[data-given-why]').textContent = sentence;
    notice.querySelector('[data-given-words]').textContent = words;
    notice.dataset.given = name;
    notice.hidden = false;
  }

  // Puts words into a box that nobody has changed here, with the caret where it was.
  function show(box, words) {
    if (box.value === words || (document.activeElement === box && box.value.trimEnd() === words)) return;   // a space that is not followed by a word yet
    const [from, to] = [box.selectionStart, box.selectionEnd], held = document.activeElement === box;
    box.value = words;
    if (held) box.setSelectionRange(Math.min(from, words.length), Math.min(to, words.length));
  }

  // Both stand there: theirs beside the box, mine in it. Where the box has gone, it is asked when it is there again.
  function contest(box, sent) {
    const beside = place(box)?.querySelector('[data-theirs]');
    if (!beside) return;
    beside.querySelector('[data-theirs-words]').textContent = sent.theirs;
    beside.hidden = false;
    beside.dataset.revision = sent.revision;
    say(box, 'over', sent.sentence);
  }

  function choose(box, mine) {
    const beside = place(box).querySelector('[data-theirs]'), theirs = beside.querySelector('[data-theirs-words]').textContent;
    const had = read(key(box)) ?? { text: box.value };
    beside.hidden = true;
    if (mine) {
      keep(box.dataset.writing, { text: had.text, seen: Number(beside.dataset.revision), from: markOf(theirs), most: Number(box.dataset.most), act: newOperation() });
      save(box.dataset.writing);
    } else {
      keep(box.dataset.writing, null);
      [box.dataset.seen, box.dataset.text] = [beside.dataset.revision, theirs];
      show(box, theirs);
      say(box, 'saved');
    }
    box.focus();
  }

  function meet(box) {
    met.add(box.dataset.writing);
    const had = read(key(box));
    box.value = had ? had.text : text(box);
    if (!had) return;
    say(box, 'unsent');
    later(box.dataset.writing, 0);
  }

  const saveAll = () => { for (const name of kept(kind)) save(name); };

  on(root, 'input', (event) => { if (event.target.matches('[data-writing]')) typed(event.target); });
  on(root, 'focusout', (event) => { if (event.target.matches('[data-writing]') && read(key(event.target))) save(event.target.dataset.writing); });
  on(root, 'click', (event) => {
    const button = event.target.closest('[data-take]');
    if (button) choose(place(button).querySelector('[data-writing]'), button.dataset.take === 'mine');
    const given = event.target.closest('[data-given-close]')?.closest('[data-given]');
    if (given) { given.hidden = true; keep(given.dataset.given, null); }
    const quote = event.target.closest('[data-quote-into]');
    if (quote) insert(quote);
  });
  const act = (event) => { const button = event.target.closest('[data-when-saved]'); if (button) hold(button, event); };
  root.addEventListener('click', act, { capture: true });

  // What seals words waits for those that are not stored yet: they go there first, and where they cannot, their box is gone to instead.
  function hold(button, event) {
    const say = (yes) => { for (const line of root.querySelectorAll('[data-unsaved]')) line.hidden = !yes; };
    const left = unsaved();
    say(false);
    if (left.length === 0) return;
    event.stopImmediatePropagation();   // the server does not hear of this press
    Promise.all(left.map(save)).then(() => {
      const still = unsaved();
      if (still.length === 0) return button.click();
      say(true);
      const first = still.map(boxOf).find(Boolean);
      if (!first) return root.querySelector(`[data-writings="${CSS.escape(still[0].split(':')[1])}"]`).click();   // of another child: they are shown, and go on their way
      first.scrollIntoView({ block: 'center' });
      first.focus({ preventScroll: true });
    });
  }

  /** What is kept here of the children that the page is about. */
  const unsaved = () => kept(kind).filter((name) => root.querySelector(`[data-writings="${CSS.escape(name.split(':')[1])}"]`));

  // Words quoted by one press go in where the caret was, on a line of their own.
  function insert(button) {
    const box = boxOf(button.dataset.quoteInto);
    if (!box) return;
    const before = box.value.slice(0, box.selectionStart), after = box.value.slice(box.selectionEnd);
    const words = `${before && !before.endsWith('\n') ? '\n' : ''}${button.dataset.quote}\n`;
    box.setRangeText(words, before.length, box.value.length - after.length, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  }

  on(document, 'line-up', saveAll);
  on(document, 'visibilitychange', () => { if (document.hidden) saveAll(); });

  // The server's words come as attributes, so that they never fight the keys.
  const watch = new MutationObserver((changes) => {
    for (const { target: box } of changes) if (box.matches('[data-writing]') && !read(key(box))) show(box, text(box));
  });
  watch.observe(root, { subtree: true, attributeFilter: ['data-text'] });

  /** Places that hold words which are not stored, and are not on this page. */
  const waiting = () => kept(kind).filter((at) => !boxOf(at));

  return { meet, waiting, forget: () => forget(kind), dispose: () => { watch.disconnect(); root.removeEventListener('click', act, { capture: true }); } };
}
