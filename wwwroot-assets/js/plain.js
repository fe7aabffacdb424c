// Plain words while someone writes: the server says which words are of the trade and what to say instead. Alt+5 takes the first, Alt+6 the
// next (Alt+1 to 4 are the columns); so do the buttons. It never stands in the way of adding. Owns the content of [data-plain]; nothing here
// matters, the words are words.js's.

const PAUSE = 350;   // ms without a key before the words are looked at

export function keepPlain(root, server, on) {
  const waiting = new Map();   // form → timer
  const placeOf = (form) => form.querySelector('[data-plain]');
  const boxOf = (form) => form.querySelector('[data-words]');
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  function lineOf(one, place, key) {
    const words = element('b', { textContent: one.words, dir: 'auto' });
    if (!one.plain) return element('li', {}, element('span', {}, words, ' ', one.ask));
    const plain = element('b', { textContent: one.plain, dir: 'auto' });
    const take = element('button', { type: 'button', className: 'button' }, place.dataset.use, ' ', element('kbd', { textContent: `Alt ${key}` }));
    Object.assign(take.dataset, { plainTake: key, start: one.start, words: one.words, plain: one.plain });
    return element('li', {}, element('span', {}, words, ` → ${place.dataset.say} `, plain), take);
  }

  function show(form, found) {
    const place = placeOf(form);
    let key = 5;
    if (place && (found.length || place.childElementCount)) place.replaceChildren(...found.map((one) => lineOf(one, place, one.plain ? key++ : 0)));
  }

  async function look(form) {
    const box = boxOf(form), text = box?.value ?? '';
    if (!text.trim() || text.length > Number(root.dataset.limit)) return show(form, []);   // more than a card holds is refused anyway, and may be more than the line takes
    try {
      const found = await server.invokeMethodAsync('Plain', text, form.dataset.edit ?? null);
      if (box.isConnected && box.value === text) show(form, found);
    } catch {
      // No line: the words can be written all the same.
    }
  }

  function take(button) {
    const box = boxOf(button.closest('form')), { words, plain } = button.dataset, from = Number(button.dataset.start);
    if (box.value.slice(from, from + words.length) !== words) return;
    box.setRangeText(from === 0 ? plain[0].toLocaleUpperCase() + plain.slice(1) : plain, from, from + words.length, 'end');
    box.focus();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  on(root, 'input', (event) => {
    const form = event.target.closest('form');
    if (!event.target.matches('[data-words]') || !form || !placeOf(form)) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => { waiting.delete(form); look(form); }, PAUSE));
  });

  on(root, 'click', (event) => {
    const button = event.target.closest('[data-plain-take]');
    if (button) take(button);
  });

  on(root, 'keydown', (event) => {
    const key = /^(?:Digit|Numpad)([5-9])$/.exec(event.code)?.[1];
    if (!key || !event.altKey || event.ctrlKey || event.metaKey) return;
    const button = event.target.closest('form')?.querySelector(`[data-plain-take="${key}"]`);
    if (!button) return;
    event.preventDefault();
    take(button);
  });

  // Words that were sent are gone from the box without a key.
  return { forget(form) { clearTimeout(waiting.get(form)); show(form, []); } };
}
