// The keys of a board. In the box: Enter sends, Shift+Enter begins a line, 1 to 4 in an empty box choose the column. Elsewhere 1 to 4
// choose the column and go to the box. In menus and tabs the arrow keys move.

const COLUMNS = '1234';

/** Moves the focus among items by the arrow keys named, Home and End. The item it went to, or null where the key is none of these. */
export function step(event, items, next, back) {
  const at = items.indexOf(document.activeElement);
  const to = next.includes(event.key) ? at + 1 : back.includes(event.key) ? at - 1 + items.length : { Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return null;
  event.preventDefault();
  const item = items[to % items.length];
  item.focus();
  return item;
}

/** On a pad of marks: arrow keys move; Enter or a space presses. Nothing is given by walking past it. */
export function stepOnPad(event) {
  const pad = event.target.closest('.scale-pad');
  if (pad) step(event, [...pad.querySelectorAll('[data-mark]')], ['ArrowRight', 'ArrowDown'], ['ArrowLeft', 'ArrowUp']);
}

export function attachKeys(root, on, choose) {
  const entry = () => root.querySelector('[data-entry]');
  const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;
  let picked = null;   // a digit just taken for a column, which may turn out to begin the words: "3 calls", "12 times"

  on(root, 'keydown', (event) => {
    const form = event.target.closest('[data-entry],[data-edit]');
    if (!form || !event.target.matches('[data-words]') || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (event.key === 'Escape' && form.dataset.edit) { event.stopPropagation(); form.querySelector('[data-cancel]').click(); return; }
    if (!form.matches('[data-entry]') || !form.querySelector('[data-key]')) return;
    const digit = event.key.length === 1 && COLUMNS.includes(event.key);
    if (event.altKey && digit) { event.preventDefault(); choose(Number(event.key) - 1); return; }
    if (!plain(event) || event.target.value !== '') { if (event.key.length === 1) picked = null; return; }
    if (picked && event.key.length === 1 && /[\s\d:./,%-]/.test(event.key)) {
      event.preventDefault();
      choose(picked.before);
      event.target.value = picked.digit + event.key;
      picked = null;
      event.target.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (digit) {
      event.preventDefault();
      picked = { digit: event.key, before: Number(form.dataset.column) };
      choose(Number(event.key) - 1);
    } else if (event.key.length === 1) {
      picked = null;
    }
  });

  // Words that come without such a key (pasted, dictated) have begun too: a digit after them is no second one.
  on(root, 'input', (event) => { if (event.target.matches('[data-words]')) picked = null; });

  on(document, 'keydown', (event) => {
    if (!plain(event) || event.target.closest('input,textarea,select,[contenteditable],[data-menu]') || document.querySelector('dialog[open]')) return;
    if (event.key.length !== 1 || !COLUMNS.includes(event.key) || !entry()?.querySelector('[data-key]')) return;
    event.preventDefault();
    choose(Number(event.key) - 1);
    entry().querySelector('[data-words]').focus();
  });

  on(root, 'keydown', (event) => {
    const menu = event.target.closest('[data-menu]');
    if (menu) {
      step(event, [...menu.querySelectorAll('.menu-item')], ['ArrowDown'], ['ArrowUp']);
      if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); menu.parentElement.querySelector('[data-close]').click(); }
    }
    const tabs = event.target.closest('[role="tablist"]');
    if (tabs) {
      const rtl = getComputedStyle(tabs).direction === 'rtl';
      step(event, [...tabs.querySelectorAll('[role="tab"]')], [rtl ? 'ArrowLeft' : 'ArrowRight'], [rtl ? 'ArrowRight' : 'ArrowLeft'])?.click();
    }
  });
}
