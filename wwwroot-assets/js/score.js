// A person's own ballot, on their own device. The choice stands in this tab's session storage under the round it was made in, goes to the
// server's memory, and is sent again by itself after a broken line; it is erased here when the round is over. The server never says it back:
// what is pressed on the pad comes from here alone.
//
// Owns, on [data-score]: data-state, data-cover, data-bare, the aria-pressed of its keys, [data-status]; [data-note-status], the value of
// [data-note-words]; the hidden of [data-too-late].

import { read, write, kept } from './keep.js';
import { stepOnPad } from './keys.js';

const RETRY = 1500;          // ms before a ballot that came at a bad moment is sent again
const DELIBERATE = 400;      // ms after uncovering in which no key is taken: a double tap must not score
const COVER_AGAIN = 20_000;  // ms

export function keepScore(root, server, on) {
  const seat = `${root.dataset.desk}:${root.dataset.seat}`;
  const ballots = `ballot:${seat}:`, notes = `note:${seat}:`, cover = `cover:${seat}`;
  const pad = () => root.querySelector('[data-score]');
  const inMemory = new Map();   // where session storage is full or blocked
  const get = (key) => read(key) ?? inMemory.get(key) ?? null;
  const put = (key, value) => { write(key, value); if (value === null) inMemory.delete(key); else inMemory.set(key, value); };
  const standing = new WeakMap();   // pad -> what the server last said of it
  const isDown = () => document.documentElement.dataset.line === 'down';
  let uncoveredAt = 0, recover, thrownAway = false;
  let noteIn = null;   // the note that the server has, as it stands in the box

  // --- the ballot ---------------------------------------------------------------------------------------------------------------------
  const keyOf = (section) => ballots + section.dataset.score;

  function show(section, state, sentence = null) {
    const ballot = get(keyOf(section));
    for (const key of section.querySelectorAll('[data-mark]')) key.setAttribute('aria-pressed', String(ballot !== null && key.dataset.mark === ballot.mark));
    const covered = section.dataset.cover === 'on';
    const said = state === 'in' && ballot?.mark === '--' && !covered ? 'passed' : state;
    section.dataset.state = said === 'passed' ? 'passed' : state === 'elsewhere' ? 'none' : state;
    const line = section.querySelector('[data-status]');
    const words = sentence ?? line.dataset[`say${said[0].toUpperCase()}${said.slice(1)}`];
    if (line.textContent !== words) line.textContent = words;
  }

  function choose(section, mark) {
    const had = get(keyOf(section));
    put(keyOf(section), { mark, turn: Math.max(Date.now(), (had?.turn ?? 0) + 1), sent: false });
    coverAgain(section);
    send(section, true);
  }

  async function send(section, fresh) {
    const key = keyOf(section), ballot = get(key);
    if (ballot === null) return;
    show(section, isDown() ? 'unsent' : 'sending');
    if (isDown()) return;   // nobody would answer; the page loads itself anew and sends it then
    let answer;
    try { answer = await server.invokeMethodAsync('Score', section.dataset.score, ballot.turn, ballot.mark); } catch { if (get(key)?.turn === ballot.turn) show(section, 'unsent'); return; }
    const now = get(key);
    if (now?.turn !== ballot.turn) return;   // another choice has been made meanwhile; its own answer comes
    if (answer.retry) {
      setTimeout(() => { if (section.isConnected && get(key)?.turn === ballot.turn) send(section, fresh); }, RETRY);
    } else if (answer.saved) {
      put(key, { ...now, sent: true });
      show(section, 'in');
    } else if (answer.turn > 0 && fresh) {
      put(key, { ...now, turn: answer.turn + 1 });   // this device's clock is behind that of the other one
      send(section, false);
    } else {
      put(key, null);
      if (answer.turn > 0) show(section, 'elsewhere'); else show(section, 'none', answer.sentence);
    }
  }

  // A pad that is drawn: take up what this device holds for its round.
  function meetPad(section) {
    const had = get(keyOf(section));
    section.dataset.cover = read(cover) ? 'on' : 'off';
    section.querySelector('[data-cover-switch]').checked = read(cover) === true;
    standing.delete(section);
    if (had) { standing.set(section, section.dataset.standing); send(section, false); } else heed(section);
    if (thrownAway) show(section, 'none', section.querySelector('[data-status]').dataset.sayAgain);
    thrownAway = false;
    const area = root.querySelector('[data-note-words]'), note = read(notes + section.dataset.score);
    if (!area) return;
    if (note) {
      area.value = note.text;
      if (note.sent !== null) writeNote(note.sent);   // a server that was killed has forgotten it
      return;
    }
    if (area.value === noteIn) area.value = '';   // of a round that was started again: it is thrown away, and only half-written words stay
    noteIn = null;
    noteSaid('none', '');
  }

  // Whether the server has this person's ballot from here or from another device of theirs. Only news counts: what stands there may be older
  // than a choice just made here.
  function heed(section) {
    if (standing.get(section) === section.dataset.standing) return;
    standing.set(section, section.dataset.standing);
    if (section.dataset.standing === 'InElsewhere') { put(keyOf(section), null); show(section, 'elsewhere'); }
    else if (get(keyOf(section)) === null) show(section, section.dataset.standing === 'InHere' ? 'in' : 'none');
  }

  // --- the note -----------------------------------------------------------------------------------------------------------------------
  function noteSaid(what, sentence = null) {
    const line = root.querySelector('[data-note-status]');
    if (line) line.textContent = sentence ?? line.dataset[`say${what[0].toUpperCase()}${what.slice(1)}`];
  }

  const isNoted = () => { const area = root.querySelector('[data-note-words]'); return area !== null && area.value === noteIn; };

  async function writeNote(again = null) {
    const section = pad(), area = root.querySelector('[data-note-words]');
    if (!section || !area) return;
    const text = again ?? area.value, key = notes + section.dataset.score;
    write(key, { text: area.value, sent: text });
    if (isDown()) { noteSaid('unsent'); return; }
    noteSaid('sending', '');   // what stands there is of the note before
    let answer;
    try { answer = await server.invokeMethodAsync('Note', section.dataset.score, text); } catch { noteSaid('unsent'); return; }
    if (answer.retry) { setTimeout(() => writeNote(text), RETRY); return; }
    if (answer.saved) noteIn = text;
    if (!answer.saved) noteSaid('in', answer.sentence);
    else if (isNoted()) noteSaid(text.trim() === '' ? 'taken' : 'in');
  }

  // --- cover --------------------------------------------------------------------------------------------------------------------------
  function coverAgain(section) {
    clearTimeout(recover);
    if (section.dataset.cover !== 'on' || !section.hasAttribute('data-bare')) return;
    section.removeAttribute('data-bare');
    if (section.contains(document.activeElement)) { document.activeElement.blur(); section.querySelector('[data-uncover]').focus({ preventScroll: true }); }
  }

  function uncover(section) {
    section.setAttribute('data-bare', '');
    uncoveredAt = Date.now();
    clearTimeout(recover);
    recover = setTimeout(() => { if (section.isConnected) coverAgain(section); }, COVER_AGAIN);
    (section.querySelector('[aria-pressed="true"]') ?? section.querySelector('[data-mark]')).focus({ preventScroll: true });
  }

  // --- what happens -------------------------------------------------------------------------------------------------------------------
  on(root, 'click', (event) => {
    const section = event.target.closest('[data-score]'), key = event.target.closest('[data-mark]');
    if (section && key && Date.now() - uncoveredAt > DELIBERATE) choose(section, key.dataset.mark);
    else if (section && event.target.closest('[data-uncover]')) uncover(section);
    if (event.target.closest('[data-note-send]')) writeNote();
    if (event.target.closest('[data-too-late-close]')) root.querySelector('[data-too-late]').hidden = true;
  });

  // A note that is being written survives a reload as well; only what was sent is said to be in.
  on(root, 'input', (event) => {
    const section = pad();
    if (!section || !event.target.matches('[data-note-words]')) return;
    const key = notes + section.dataset.score;
    write(key, { text: event.target.value, sent: read(key)?.sent ?? null });
    noteSaid('none', '');
  });

  on(root, 'change', (event) => {
    if (!event.target.matches('[data-cover-switch]')) return;
    const section = pad();
    write(cover, event.target.checked || null);
    section.dataset.cover = event.target.checked ? 'on' : 'off';
    section.removeAttribute('data-bare');
    show(section, section.dataset.state === 'passed' ? 'in' : section.dataset.state);
  });

  on(root, 'keydown', stepOnPad);
  const hide = () => { const section = pad(); if (section) coverAgain(section); };
  on(document, 'visibilitychange', () => { if (document.hidden) hide(); });
  on(window, 'pagehide', hide);
  on(document, 'line-down', () => { const section = pad(); if (section?.dataset.state === 'sending') show(section, 'unsent'); });
  on(document, 'line-up', () => { const section = pad(); if (section && get(keyOf(section))) send(section, false); });

  // Once the round is over its ballot goes from here. One that had not arrived is told of.
  function tidy(board) {
    const round = board.dataset.round;
    for (const old of new Set([...kept(ballots), ...[...inMemory.keys()].filter((k) => k.startsWith(ballots)).map((k) => k.slice(ballots.length))])) {
      if (old === round) continue;
      const ballot = get(ballots + old);
      if (ballot && !ballot.sent && round === 'none') { const late = root.querySelector('[data-too-late]'); if (late) late.hidden = false; }
      if (ballot && round !== 'none') thrownAway = true;
      put(ballots + old, null);
    }
    for (const old of kept(notes)) if (old !== round) write(notes + old, null);
    if (round !== 'none') { const late = root.querySelector('[data-too-late]'); if (late) late.hidden = true; }
  }

  const seen = new WeakMap();   // pad -> the round it was met in
  function look() {
    const board = root.querySelector('[data-round]'), section = pad();
    if (board) tidy(board);
    if (section && seen.get(section) !== section.dataset.score) { seen.set(section, section.dataset.score); meetPad(section); }
    else if (section) heed(section);
  }

  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-round', 'data-score', 'data-standing'] });
  look();
  return { forget() { for (const prefix of [ballots, notes]) for (const k of kept(prefix)) write(prefix + k, null); inMemory.clear(); }, dispose() { watch.disconnect(); clearTimeout(recover); } };
}
