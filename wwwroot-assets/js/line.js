// Starts Blazor and looks after the line to the server. While the line is down the page stays as it is (a wall must never show an
// error); when the server is back the page takes up its circuit again, or, where that is gone, loads itself anew to the same seat.
// The state of the line stands in <html data-line="up|down"> and is told by the events "line-up" and "line-down" on document.

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

async function comeBack() {
  if (trying) return;
  trying = true;
  tell('down');
  for (let pause = 250; ; pause = Math.min(pause * 1.5, 4000)) {
    if (await serverAnswers()) {
      let circuit = false;
      try { circuit = await Blazor.reconnect(); } catch { /* the circuit is gone, or the line broke again */ }
      if (circuit) break;
      if (await serverAnswers()) { location.reload(); return; }
    }
    await wait(pause);
  }
  trying = false;
  tell('up');
}

// A phone that wakes up finds out at once, not at the next heartbeat.
document.addEventListener('visibilitychange', () => { if (!document.hidden && root.dataset.line === 'down') comeBack(); });

await Blazor.start({
  circuit: {
    reconnectionHandler: { onConnectionDown: () => comeBack(), onConnectionUp: () => { trying = false; tell('up'); } },
    configureSignalR: (builder) => builder.withServerTimeout(15000).withKeepAliveInterval(5000),
  },
});
tell('up');
