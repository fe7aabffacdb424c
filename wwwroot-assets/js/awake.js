// Asks the browser not to let the screen sleep. Where it does not (no https, battery low), the wall is still right when it wakes.
let wanted = false;

async function ask() {
  if (!wanted || document.hidden) return;
  try { await navigator.wakeLock.request('screen'); } catch { /* the screen may sleep */ }
}

export function keepAwake() {
  wanted = true;
  document.addEventListener('visibilitychange', ask);
  return ask();
}

export function letSleep() {
  wanted = false;
  document.removeEventListener('visibilitychange', ask);
}
