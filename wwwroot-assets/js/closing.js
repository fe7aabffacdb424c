// Closes a scale on the chair's console. Marks from paper stand in this dialog only and travel once, together, with the closing.
// Owns [data-said] in the dialog.

import { newOperation } from './keep.js';

export function keepClosing(root, server, on) {
  const acts = new Map();   // round -> the number of its closing, so that closing twice closes once

  async function close(button) {
    const part = button.closest('dialog').querySelector('[data-close-round]'), round = part.dataset.closeRound;
    const paper = [...part.querySelectorAll('[data-paper]')].map((box) => box.value).filter((mark) => mark !== '');
    if (!acts.has(round)) acts.set(round, newOperation());
    button.disabled = true;
    try {
      const sent = await server.invokeMethodAsync('CloseRoundAsync', acts.get(round), round, paper);
      if (!sent.saved) { if (!sent.retry) acts.delete(round); part.querySelector('[data-said]').textContent = sent.sentence; }
    } catch { /* the line broke: the page loads itself anew */ }
    button.disabled = false;
  }

  on(root, 'click', (event) => {
    const button = event.target.closest('[data-close-send]');
    if (button) close(button);
  });
}
