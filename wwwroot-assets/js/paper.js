// Takes something away from a screen: onto the clipboard, or onto paper. Owns the words of a [data-copy] button for a moment after it was pressed.

const SAID = 2500;   // ms in which a button says that it was copied

export function attachPaper(root, on) {
  async function copy(button) {
    const field = [...root.querySelectorAll('input[readonly]')].find((one) => one.value === button.dataset.copy);
    field?.select();
    try { await navigator.clipboard.writeText(button.dataset.copy); } catch { if (!document.execCommand('copy')) return; }   // without https there is no clipboard
    const words = button.textContent;
    if (words === button.dataset.copied) return;
    button.textContent = button.dataset.copied;
    root.querySelector('[data-news]').textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, SAID);
  }

  // Only what is marked goes onto the paper.
  function print(id) {
    const sheet = root.querySelector(`#${CSS.escape(id)}`);
    if (!sheet) return;
    sheet.dataset.printing = '';
    document.documentElement.dataset.printing = '';
    window.print();
    delete sheet.dataset.printing;
    delete document.documentElement.dataset.printing;
  }

  on(root, 'click', (event) => {
    const button = event.target.closest('[data-copy]'), paper = event.target.closest('[data-print]');
    if (button) copy(button);
    if (paper) print(paper.dataset.print);
  });
}
