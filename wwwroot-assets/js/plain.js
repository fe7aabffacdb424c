// Plain words while someone writes: the server says which words are of the trade and what to say instead; a press of Alt+P (or the button)
// puts the first of them in. Owns the content of [data-plain]; nothing here matters, the words are words.js's.

const PAUSE = 350;   // ms without a key before the words are looked at

export function keepPlain(root, server, on) {
  const waiting = new Map();   // form → timer
  const placeOf = (form) => form.querySelector('[data-plain]');
  const boxOf = (form) => form.querySelector('[data-words]');

  function show(form, found) {
    const place = placeOf(form);
    if (!place) return;
    place.replaceChildren(...found.map((one, number) => {
      const line = document.createElement('p');
      const words = document.createElement('b');
      words.textContent = one.words;
      words.dir = 'auto';
      line.append(words, ' ');
      if (one.plain) {
        const take = document.createElement('button');
        take.type = 'button';
        take.className = 'button button-small';
        take.textContent = place.dataset.say.replace('{0}', one.plain);
        Object.assign(take.dataset, { plainTake: '', start: one.start, length: one.length, words: one.words, plain: one.plain });
        line.append(take);
        if (number === found.findIndex((f) => f.plain)) {
          const key = document.createElement('kbd');
          key.textContent = place.dataset.key;
          line.append(' ', key);
        }
      } else {
        const ask = document.createElement('span');
        ask.textContent = one.ask;
        line.append(ask);
      }
      return line;
    }));
  }

  async function look(form) {
    const box = boxOf(form), text = box?.value ?? '';
    if (!text.trim()) return show(form, []);
    try {
      const found = await server.invokeMethodAsync('Plain', text, form.dataset.edit ?? null);
      if (box.isConnected && box.value === text) show(form, found);
    } catch {
      // No line: the words can be written all the same.
    }
  }

  function take(button) {
    const form = button.closest('form'), box = boxOf(form), { start, length, words, plain } = button.dataset;
    const from = Number(start), to = from + Number(length);
    if (box.value.slice(from, to) !== words) return;
    const capital = words[0] !== words[0].toLowerCase() && words.slice(1) !== words.slice(1).toUpperCase() && from === 0;
    box.setRangeText(capital ? plain[0].toUpperCase() + plain.slice(1) : plain, from, to, 'end');
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
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyP') return;
    const button = event.target.closest('form')?.querySelector('[data-plain-take]');
    if (!button) return;
    event.preventDefault();
    take(button);
  });

  // Words that were sent are gone from the box without a key.
  return { forget(form) { if (placeOf(form)) show(form, []); } };
}
