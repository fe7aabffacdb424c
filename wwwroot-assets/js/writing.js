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

export function keepWriting(root, server, on) {
  const timers = new Map();   // box → timer
  const sending = new Set();  // boxes whose words are on their way
  const key = (box) => `writing:${root.dataset.seat}:${box.dataset.writing}`;
  const place = (box) => box.closest('[data-writing-place]');
  const text = (box) => box.dataset.text ?? '';
  const down = () => document.documentElement.dataset.line === 'down';

  function say(box, state, sentence = '') {
    const said = place(box)?.querySelector('[data-writing-said]');
    if (!said) return;
    said.dataset.state = state;
    said.textContent = sentence || root.dataset[`light${state[0].toUpperCase()}${state.slice(1)}`] || '';
  }

  function typed(box) {
    const had = read(key(box));
    write(key(box), { text: box.value, seen: had?.seen ?? Number(box.dataset.seen), from: had?.from ?? markOf(text(box)), act: newOperation() });
    say(box, 'unsent');
    later(box, PAUSE);
  }

  function later(box, time) {
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(() => { timers.delete(box); save(box); }, time));
  }

  async function save(box) {
    const item = read(key(box));
    if (!item || !box.isConnected || sending.has(box) || place(box)?.querySelector('[data-theirs]:not([hidden])')) return;
    if (down()) return say(box, 'not');
    const most = Number(box.dataset.most);
    if (item.text.length > most) return say(box, 'over', box.dataset.tooLong.replace('{0}', item.text.length));
    sending.add(box);
    say(box, 'saving');
    let sent;
    try { sent = await server.invokeMethodAsync('KeepWritingAsync', box.dataset.writing, item.act, item.seen, item.from, item.text); } catch { say(box, 'not'); return; } finally { sending.delete(box); }
    const now = read(key(box)), more = now !== null && now.act !== item.act;
    if (sent.retry) { say(box, 'unsent', sent.sentence); later(box, RETRY); }
    else if (sent.theirs !== null && sent.theirs !== undefined) contest(box, sent);
    else if (!sent.saved) { say(box, 'over', sent.sentence); if (more) later(box, PAUSE); }
    else if (more) {
      // They wrote on: from what was just stored, unless that was put together with somebody else's.
      if (plain(sent.text) === plain(item.text)) write(key(box), { ...now, seen: sent.revision, from: markOf(sent.text) });
      later(box, PAUSE);
    } else {
      write(key(box), null);
      box.dataset.seen = sent.revision;
      box.dataset.text = sent.text;
      show(box, sent.text);
      say(box, 'saved');
    }
  }

  // Puts words into a box that nobody has changed here, with the caret where it was.
  function show(box, words) {
    if (box.value === words || (document.activeElement === box && box.value.trimEnd() === words)) return;   // a space that is not followed by a word yet
    const [from, to] = [box.selectionStart, box.selectionEnd], held = document.activeElement === box;
    box.value = words;
    if (held) box.setSelectionRange(Math.min(from, words.length), Math.min(to, words.length));
  }

  // Both stand there: theirs beside the box, mine in it.
  function contest(box, sent) {
    const beside = place(box).querySelector('[data-theirs]');
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
      write(key(box), { text: had.text, seen: Number(beside.dataset.revision), from: markOf(theirs), act: newOperation() });
      save(box);
    } else {
      write(key(box), null);
      [box.dataset.seen, box.dataset.text] = [beside.dataset.revision, theirs];
      show(box, theirs);
      say(box, 'saved');
    }
    box.focus();
  }

  function meet(box) {
    const had = read(key(box));
    box.value = had ? had.text : text(box);
    if (!had) return;
    say(box, 'unsent');
    later(box, 0);
  }

  on(root, 'input', (event) => { if (event.target.matches('[data-writing]')) typed(event.target); });
  on(root, 'focusout', (event) => { if (event.target.matches('[data-writing]') && read(key(event.target))) save(event.target); });
  on(root, 'click', (event) => {
    const button = event.target.closest('[data-take]');
    if (button) choose(place(button).querySelector('[data-writing]'), button.dataset.take === 'mine');
    const quote = event.target.closest('[data-quote-into]');
    if (quote) insert(quote);
  });

  // Words quoted by one press go in where the caret was, on a line of their own.
  function insert(button) {
    const box = root.querySelector(`[data-writing="${CSS.escape(button.dataset.quoteInto)}"]`);
    if (!box) return;
    const before = box.value.slice(0, box.selectionStart), after = box.value.slice(box.selectionEnd);
    const words = `${before && !before.endsWith('\n') ? '\n' : ''}${button.dataset.quote}\n`;
    box.setRangeText(words, before.length, box.value.length - after.length, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  }

  const boxes = () => root.querySelectorAll('[data-writing]');
  const saveAll = () => { for (const box of boxes()) save(box); };
  on(document, 'line-up', saveAll);
  on(document, 'visibilitychange', () => { if (document.hidden) saveAll(); });

  // The server's words come as attributes, so that they never fight the keys.
  const watch = new MutationObserver((changes) => {
    for (const { target: box } of changes) if (box.matches('[data-writing]') && !read(key(box))) show(box, text(box));
  });
  watch.observe(root, { subtree: true, attributeFilter: ['data-text'] });

  /** Places that hold words which are not stored, and are not on this page. */
  const waiting = () => kept(`writing:${root.dataset.seat}:`).filter((at) => !root.querySelector(`[data-writing="${CSS.escape(at)}"]`));

  return { meet, waiting, forget: () => forget(`writing:${root.dataset.seat}:`), dispose: () => watch.disconnect() };
}
