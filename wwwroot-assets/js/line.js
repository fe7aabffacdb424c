// Starts Blazor and looks after the line to the server. While the line is down the page stays as it is (a wall must never show an
// error); when the server is back the page loads itself anew, to the same seat, place and focus. It does not take up its old circuit:
// what was picked or pressed while nobody listened would stand on the screen and nowhere else.
// The state of the line stands in <html data-line="up|down"> and is told by the events "line-up" and "line-down" on document.
// A page whose circuit failed on the server loads itself anew too: a wall must not stand there dead.

import { read, write } from './keep.js';

const RELOADS = 'line-reloads', PLACE = 'line-place';
const FORGET_AFTER = 120_000;

const root = document.documentElement;
let trying = false;

function tell(state) {
  if (root.dataset.line === state) return;
  root.dataset.line = state;
  document.dispatchEvent(new CustomEvent(`line-${state}`));
}

let hurry;
const wait = (milliseconds) => new Promise((done) => { hurry = done; setTimeout(done, milliseconds); });

async function serverAnswers() {
  try {
    return (await fetch('alive', { cache: 'no-store' })).status === 204;
  } catch {
    return false;
  }
}

// A wall that loads itself from a server which is just going shows the browser's own error: it must answer twice.
async function serverStays() {
  if (!(await serverAnswers())) return false;
  await wait(300);
  return serverAnswers();
}

// Loads the page anew once the server answers. A page that fails again and again waits longer each time: at once, then 1, 2, 4 ... 60 s.
async function loadAnew() {
  const last = read(RELOADS);
  const count = last && Date.now() - last.at < FORGET_AFTER ? last.count : 0;
  if (count > 0) await wait(Math.min(1000 * 2 ** (count - 1), 60_000));
  for (let pause = 250; !(await serverStays()); pause = Math.min(pause * 1.5, 4000)) await wait(pause);
  write(RELOADS, { count: count + 1, at: Date.now() });
  write(PLACE, { path: location.pathname, y: scrollY, focus: document.activeElement?.id ?? '' });
  location.reload();
}

// Blazor shows the element of this name when a circuit fails, and says so in no other way. It stays hidden; that it was shown is the news.
function watchForFailure() {
  const sign = Object.assign(document.createElement('div'), { id: 'blazor-error-ui', hidden: true });
  document.body.append(sign);
  new MutationObserver(giveUp).observe(sign, { attributeFilter: ['style'] });

  // The server went away between the page and its first circuit: Blazor only throws that, into nowhere.
  addEventListener('unhandledrejection', (event) => { if (event.reason?.errorType === 'FailedToNegotiateWithServerError') giveUp(); });
}

function giveUp() {
  if (trying) return;
  trying = true;
  tell('down');
  loadAnew();
}

// A phone that wakes up does not wait for the next try, and one whose line died in its sleep (desk.js) begins at once.
document.addEventListener('visibilitychange', () => { if (!document.hidden) hurry?.(); });
document.addEventListener('line-lost', giveUp);

// Where the person was on the page before it was loaded anew.
document.addEventListener('desk-ready', () => {
  const place = read(PLACE);
  write(PLACE, null);
  if (!place || place.path !== location.pathname) return;
  scrollTo(0, place.y);
  if (place.focus) document.getElementById(place.focus)?.focus({ preventScroll: true });
});

// The server says that it is being restarted, before it goes. The words stay until the page loads itself anew.
window.boardRestarts = () => {
  const words = document.getElementById('restarting');
  if (!words) return;
  words.setAttribute('role', 'alert');
  words.hidden = false;
  words.textContent = words.dataset.text;
};

watchForFailure();
await Blazor.start({
  circuit: {
    reconnectionHandler: { onConnectionDown: giveUp, onConnectionUp: () => {} },
    configureSignalR: (builder) => builder.withServerTimeout(15000).withKeepAliveInterval(5000),
  },
});
if (!trying) tell('up');
