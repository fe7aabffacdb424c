// Starts Blazor and looks after the line to the server. While the line is down the page stays as it is (a wall must never show an
// error); when the server is back the page takes up its circuit again, or, where that is gone, loads itself anew to the same seat.
// The state of the line stands in <html data-line="up|down"> and is told by the events "line-up" and "line-down" on document.
// A page whose circuit failed on the server loads itself anew too: a wall must not stand there dead.

import { read, write } from './keep.js';

const RELOADS = 'line-reloads';
const FORGET_AFTER = 120_000;

const root = document.documentElement;
let trying = false;

function tell(state) {
  if (root.dataset.line === state) return;
  root.dataset.line = state;
  document.dispatchEvent(new CustomEvent(`line-${state}`));
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function serverAnswers() {
  try {
    return (await fetch('alive', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

// Loads the page anew once the server answers. A page that fails again and again waits longer each time: at once, then 1, 2, 4 ... 60 s.
async function loadAnew() {
  const last = read(RELOADS);
  const count = last && Date.now() - last.at < FORGET_AFTER ? last.count : 0;
  if (count > 0) await wait(Math.min(1000 * 2 ** (count - 1), 60_000));
  while (!(await serverAnswers())) await wait(1000);
  write(RELOADS, { count: count + 1, at: Date.now() });
  location.reload();
}

// Blazor shows the element of this name when a circuit fails, and says so in no other way. It stays hidden; that it was shown is the news.
function watchForFailure() {
  const sign = Object.assign(document.createElement('div'), { id: 'blazor-error-ui', hidden: true });
  document.body.append(sign);
  new MutationObserver(() => {
    if (trying) return;
    trying = true;
    tell('down');
    loadAnew();
  }).observe(sign, { attributeFilter: ['style'] });
}

async function comeBack() {
  if (trying) return;
  trying = true;
  tell('down');
  for (let pause = 250; ; pause = Math.min(pause * 1.5, 4000)) {
    if (await serverAnswers()) {
      let circuit = false;
      try { circuit = await Blazor.reconnect(); } catch { /* the circuit is gone, or the line broke again */ }
      if (circuit) break;
      if (await serverAnswers()) return loadAnew();
    }
    await wait(pause);
  }
  trying = false;
  tell('up');
}

// A phone that wakes up finds out at once, not at the next heartbeat.
document.addEventListener('visibilitychange', () => { if (!document.hidden && root.dataset.line === 'down') comeBack(); });

watchForFailure();
await Blazor.start({
  circuit: {
    reconnectionHandler: { onConnectionDown: () => comeBack(), onConnectionUp: () => { trying = false; tell('up'); } },
    configureSignalR: (builder) => builder.withServerTimeout(15000).withKeepAliveInterval(5000),
  },
});
tell('up');
