// Keeps what is typed into a dialog, key by key, until the dialog is closed by its person or because it is done. A page that had to load itself
// anew gives the words back when the dialog is opened again. Owns the value of [data-draft] boxes at the moment they are drawn.

import { forget, read, write } from './keep.js';

export function keepDrafts(root, on) {
  const key = (box) => `draft:${root.dataset.seat}:${box.dataset.draft}`;

  on(root, 'input', (event) => {
    if (!event.target.matches('[data-draft]')) return;
    write(key(event.target), event.target.value);
    for (const began of event.target.closest('form')?.querySelectorAll('input[type="hidden"][data-draft]') ?? []) write(key(began), began.value);   // what the words began from
  });

  function meet(box) {
    const had = read(key(box));
    if (had === null || had === box.value) return;
    box.value = had;
    for (const name of ['input', 'change']) box.dispatchEvent(new Event(name, { bubbles: true }));   // some boxes tell of each letter, some when they are left
  }

  // Not while the line is down: then it went because of that, and nobody has saved or cancelled anything.
  function left(box) {
    if (document.documentElement.dataset.line !== 'down') write(key(box), null);
  }

  return { meet, left, forget: () => forget(`draft:${root.dataset.seat}:`) };
}
