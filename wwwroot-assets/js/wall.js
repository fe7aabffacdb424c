// Pages the wall's columns. The browser sets the cards side by side in pages (wall.css); this says where a page
// begins, turns to the one with the newest card, says where we are, and now and then turns a column nobody is
// working on. Pages are filled from the end, so that the last one, where a column mostly rests, is as full as it
// can be. The first would hold what is left over, perhaps a single card: it shows the next ones below, as many
// as fit, so that the room never sees a page mostly empty.
//
// It owns the content of [data-wall-count], [data-wall-pages] and [data-wall-clock], the style attribute of
// .wall-list, the attribute data-break of a card, and the attribute data-open of a column. It reads, and never
// writes, everything else. No state here matters: a reload begins again at the newest card.

const TURN_AFTER = 15_000;     // a page of a resting column stays at least this long ...
const WORDS_A_SECOND = 2.2;    // ... and as long as a slow reader needs
const HOLD_AFTER_NEWS = 30_000;
const HOLD_AFTER_HAND = 90_000;
const BETWEEN_TURNS = 4_000;   // never two columns at once: the eye can follow one
const MOST_DOTS = 7;
const HAIR = .05;              // px: what rounding of heights may add up to
const SIZES = [3.2, 2.8, 2.4, 2.1, 1.8, 1.55, 1.3, 1.15, 1];

// A browser that cannot break before a card fills its pages from the beginning.
const canBreak = CSS.supports("break-before", "column");

/** Begins to page the wall in `root` (the .wall element). Returns turn, turnAll, positions and dispose. */
export function attach(root) {
  const memory = new Map();    // column name -> { page, pages, anchor, newest, known, due, inUse }
  let frame = 0, lastTurn = 0;
  let open = null;             // where the resting columns share one place: the name of the one that has it

  const columns = () => [...root.querySelectorAll("[data-column]:has(> .wall-window > .wall-list)")];
  const inUse = column => column.hasAttribute("data-in-use") || column.hasAttribute("data-alone");
  const listOf = column => column.querySelector(":scope > .wall-window > .wall-list");

  function recall(column) {
    const name = column.dataset.column;
    if (!memory.has(name)) memory.set(name, { page: null, pages: 1, anchor: null, newest: null, known: new Set(), due: 0, inUse: false });
    return memory.get(name);
  }

  // Reads what the browser made of the cards: the height of each, or of each part of one that is higher than a
  // page and so is broken. These do not depend on where a card stands, so one reading is enough to place them all.
  function measure(column) {
    const list = listOf(column), box = list.getBoundingClientRect();
    const cards = [...list.children].map(element => ({ element, rects: [...element.getClientRects()] }));
    if (!cards[0]?.rects.length) return { list, cards, isShut: true };
    const between = parseFloat(getComputedStyle(list).columnGap) || 0;
    const gap = parseFloat(getComputedStyle(cards[0].element).marginBlockEnd) || 0;
    const abreast = Math.max(1, Math.round((box.width + between) / (cards[0].rects[0].width + between)));
    for (const card of cards) card.parts = card.rects.map(rect => rect.height);
    return { list, cards, abreast, room: box.height - HAIR, gap, ...divide(cards, box.height - HAIR, gap, abreast) };
  }

  // Going back from the end, finds the page each card belongs to, and whether the page begins with it.
  function divide(cards, room, gap, abreast) {
    let column = 0, free = room;                  // text columns, counted from the end, `abreast` of them to a page
    for (let n = cards.length - 1; n >= 0; n--) {
      const card = cards[n], below = cards[n + 1], { parts } = card;
      if (below && parts.at(-1) > free) { column++; free = room; }
      else if (below) below.leads = false;        // this one stands above it
      column += parts.length - 1;
      free = parts.length > 1 ? 0 : free - parts[0] - gap;   // a broken card begins at the top
      card.column = column;
      card.leads = (column + 1) % abreast === 0;
    }
    const pages = Math.ceil((column + 1) / abreast);
    if (!canBreak) flow(cards, room, gap, () => false);
    for (const card of cards) card.page = canBreak ? pages - 1 - Math.floor(card.column / abreast) : Math.floor(card.first / abreast);
    return { pages, missing: canBreak ? pages * abreast - (column + 1) : 0 };
  }

  // Going forward, as the browser does, finds the text columns each card stands in. Filling a page from its first
  // card, one more card at its end moves the others only when it does not fit.
  function flow(cards, room, gap, leads) {
    let column = -1, free = -1;
    for (const card of cards) {
      card.breaks = leads(card) || card.parts.length > 1 || card.parts[0] > free;
      if (card.breaks) { column++; free = room; }
      card.first = column;
      card.last = column += card.parts.length - 1;
      free -= card.parts.at(-1) + gap;
    }
  }

  // A card alone on the wall is as large as one page lets it be.
  function fit(column) {
    if (!column.hasAttribute("data-fit")) return;
    const list = listOf(column);
    for (const size of SIZES) {
      list.style.setProperty("--fit", size);
      if (size === 1 || (measure(column).pages === 1 && list.scrollWidth <= list.clientWidth + 1)) return;
    }
  }

  // Which column has news: a newest card it did not have before, or the room's attention.
  function news(column) {
    const state = recall(column), cards = [...listOf(column).children].map(card => card.dataset.card);
    const newest = listOf(column).querySelector(":scope > [data-newest]")?.dataset.card ?? null;
    const arrived = newest !== null && newest !== state.newest && !state.known.has(newest);
    const taken = newest !== null && !state.inUse && inUse(column);
    Object.assign(state, { newest, known: new Set(cards), inUse: inUse(column) });
    return { column, state, arrived, taken };
  }

  const resting = () => columns().filter(column => !inUse(column));
  const isStacked = () => resting().length > 0 && getComputedStyle(resting()[0].parentElement).getPropertyValue("--wall-layout").trim() === "stack";
  const filled = column => listOf(column).childElementCount > 0;

  // On a wall with little room the resting columns share one place. Opens one of them, shuts the others.
  function share(arrivals) {
    const candidates = resting(), stacked = isStacked();
    const arrived = arrivals.filter(item => item.arrived && candidates.includes(item.column)).map(item => item.column);
    const chosen = arrived.find(column => listOf(column).querySelector('[data-newest="wall"]'))
      ?? candidates.find(column => column.dataset.column === open) ?? candidates.find(filled) ?? candidates[0];
    open = chosen?.dataset.column ?? null;
    for (const column of columns()) column.toggleAttribute("data-open", stacked && column === chosen);
  }

  function update() {
    frame = 0;
    const all = columns().map(news);
    share(all);
    for (const { column } of all) fit(column);
    for (const item of all) item.layout = measure(item.column);
    for (const { column, state, arrived, taken, layout } of all) {
      const find = name => layout.cards.find(card => card.element.dataset.card === name);
      const newest = find(state.newest), anchor = find(state.anchor);
      const turned = newest && (arrived || taken);
      if (turned) state.due = performance.now() + HOLD_AFTER_NEWS;
      const page = (turned ? newest : anchor)?.page ?? state.page ?? newest?.page ?? 0;
      show(column, state, layout, page, newest?.page === page ? state.newest : state.anchor);
    }
    tick();
  }

  // The anchor is the card that stays in sight when the layout changes: the newest if it is on this page,
  // so that a late font or a narrower column does not lose it, else the one it was, else the first.
  function show(column, state, layout, page, follow = null) {
    const { list, cards, pages, missing, abreast, room, gap, isShut } = layout;
    if (isShut) return shut(column, state, cards.length);
    state.pages = pages;
    state.page = Math.min(Math.max(page, 0), pages - 1);
    flow(cards, room, gap, card => canBreak && pages > 1 && card.leads && (state.page > 0 || card.page !== 1));
    const from = Math.max(0, state.page * abreast - missing), here = cards.filter(card => card.first < from + abreast && card.last >= from);
    const kept = here.find(card => card.element.dataset.card === follow) ?? here.find(card => card.page === state.page) ?? here[0];
    state.anchor = kept?.element.dataset.card ?? null;
    state.words = here.reduce((sum, card) => sum + card.element.textContent.split(/\s+/).length, 0);
    for (const card of cards) card.element.toggleAttribute("data-break", pages > 1 && card.breaks);
    if (list.style.getPropertyValue("--page") !== String(from / abreast)) list.style.setProperty("--page", from / abreast);
    write(column.querySelector("[data-wall-count]"), count(here.length, cards.length, pages));
    mark(column.querySelector("[data-wall-pages]"), state.page, pages);
  }

  function shut(column, state, all) {
    if (!all) Object.assign(state, { page: null, pages: 1, anchor: null });
    write(column.querySelector("[data-wall-count]"), count(all, all, 1));
    mark(column.querySelector("[data-wall-pages]"), 0, 1);
  }

  const count = (here, all, pages) => all === 0 ? "" : pages === 1 || here === all ? String(all) : say("count", "{0} of {1}", here, all);
  const say = (name, otherwise, ...values) => (root.dataset[`text${name[0].toUpperCase()}${name.slice(1)}`] ?? otherwise).replace(/\{(\d)\}/g, (_, n) => values[n]);
  const write = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };

  function mark(element, page, pages) {
    const key = pages > 1 ? `${page}/${pages}` : "";
    if (!element || (element.dataset.shown ?? "") === key) return;
    element.dataset.shown = key;
    if (pages < 2) return element.replaceChildren();
    const marks = pages <= MOST_DOTS ? Array.from({ length: pages }, (_, n) => dot(n === page)) : [track(page, pages)];
    const words = document.createElement("span");
    words.textContent = say("page", "page {0} of {1}", page + 1, pages);
    element.replaceChildren(...marks, words);
  }

  function dot(on) {
    const element = document.createElement("i");
    element.className = "wall-dot";
    element.toggleAttribute("data-on", on);
    return element;
  }

  function track(page, pages) {
    const element = document.createElement("span");
    element.className = "wall-track";
    element.style.setProperty("--at", page / pages);
    element.style.setProperty("--part", 1 / pages);
    element.append(document.createElement("i"));
    return element;
  }

  function go(column, page) {
    const state = recall(column), layout = measure(column), before = state.page;
    show(column, state, layout, page);
    lastTurn = performance.now();
    state.due = lastTurn + Math.max(TURN_AFTER, state.words / WORDS_A_SECOND * 1000);
    const turning = parseFloat(getComputedStyle(root).getPropertyValue("--motion-turn")) || 0;
    if (turning && state.page !== before) layout.list.animate([{ opacity: 0 }, { opacity: 1 }], { duration: turning, easing: "ease-out" });
    return { page: state.page + 1, pages: state.pages };
  }

  // Once a second: the clock, and at most one page.
  function tick() {
    const zone = root.dataset.timeZone || undefined;
    const time = new Intl.DateTimeFormat(document.documentElement.lang || "en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format();
    root.querySelectorAll("[data-wall-clock]").forEach(element => write(element, time));

    const now = performance.now();
    if (root.hasAttribute("data-still") || document.hidden || now - lastTurn < BETWEEN_TURNS) return;
    if (isStacked()) return shareOut(now);
    const several = resting().map(column => [column, recall(column)]).filter(([, state]) => state.pages > 1);
    for (const [, state] of several) state.due ||= now + TURN_AFTER;
    const next = several.filter(([, state]) => state.due <= now).sort((a, b) => a[1].due - b[1].due)[0];
    if (next) go(next[0], (next[1].page + 1) % next[1].pages);
  }

  // After the last page of the open column, the next column that has anything in it.
  function shareOut(now) {
    const candidates = resting().filter(column => filled(column) || column.dataset.column === open);
    const at = candidates.findIndex(column => column.dataset.column === open);
    if (at < 0) return;
    const state = recall(candidates[at]);
    state.due ||= now + TURN_AFTER;
    if (state.due > now) return;
    if (state.page + 1 < state.pages) return go(candidates[at], state.page + 1);
    const next = candidates[(at + 1) % candidates.length];
    unfold(next);
    go(next, 0);
  }

  function unfold(column) {
    open = column.dataset.column;
    recall(column).due = 0;
    share([]);
    update();
  }

  /** Turns a column by hand, stopping at its first and last page. Returns { page, pages }, counted from 1. */
  function turn(name, delta) {
    const column = columns().find(candidate => candidate.dataset.column === name);
    if (!column) return { page: 0, pages: 0 };
    const shut = !listOf(column).clientWidth;
    if (shut) unfold(column);
    const place = go(column, recall(column).page + (shut ? 0 : delta));
    recall(column).due = performance.now() + HOLD_AFTER_HAND;
    return place;
  }

  /** Turns every list of a page of the wall by hand. */
  const turnAll = delta => { for (const column of columns()) turn(column.dataset.column, delta); };

  /** Where each column stands, for the chair's picture of the wall and for tests. */
  function positions() {
    return columns().map(column => ({ column: column.dataset.column, page: recall(column).page + 1, pages: recall(column).pages }));
  }

  // The mirrored wall has the chair's keyboard.
  function onKey(event) {
    const delta = { PageDown: 1, PageUp: -1 }[event.key];
    const column = columns().find(inUse);
    if (!delta || !column || !root.hasAttribute("data-mirrored")) return;
    event.preventDefault();
    turn(column.dataset.column, delta);
  }

  const later = () => { frame ||= requestAnimationFrame(update); };
  const ours = ({ target, attributeName }) => attributeName === "style" ? target !== root
    : (target.nodeType === 1 ? target : target.parentElement)?.closest("[data-wall-count], [data-wall-pages], [data-wall-clock]");
  const sizes = new ResizeObserver(later);
  const watched = new WeakSet();
  const watch = () => columns().forEach(column => {
    const window = column.querySelector(":scope > .wall-window");
    if (!watched.has(window)) { watched.add(window); sizes.observe(window); }
  });
  const changes = new MutationObserver(records => {
    if (records.every(ours)) return;
    watch();
    later();
  });
  changes.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ["style", "data-newest", "data-in-use", "data-alone", "data-fit", "data-column"] });
  document.fonts?.addEventListener("loadingdone", later);
  addEventListener("keydown", onKey);
  const timer = setInterval(tick, 1000);
  sizes.observe(root);
  watch();
  update();

  function dispose() {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    sizes.disconnect();
    changes.disconnect();
    document.fonts?.removeEventListener("loadingdone", later);
    removeEventListener("keydown", onKey);
  }

  return { turn, turnAll, positions, dispose };
}
