// A photograph or a drawing, made ready in the browser before it is sent: upright, small enough for a phone's line, and without what the
// telephone wrote beside it. The server believes nothing of this and checks the bytes anew. No state here: what is made belongs to
// whoever asked for it.

const SIDE = 1600;                            // px along the longer side
const QUALITY = [.85, .75, .65, .5, .35];     // the next one where the last came out too heavy
const HEAVY = 1.5 * 1024 * 1024;              // bytes
const LARGEST = 40 * 1024 * 1024;             // bytes of a file that is opened at all

/**
 * Makes a chosen file ready. Answers { blob, url, width, height } – give url to letGo when the preview goes – or { reason }:
 * 'too-large' for more than 40 MB or more than this device can draw, 'not-a-picture' for what it cannot open.
 */
export async function prepare(file) {
  if (!(file instanceof Blob) || file.size === 0) return { reason: 'not-a-picture' };
  if (file.size > LARGEST) return { reason: 'too-large' };
  let picture;
  try { picture = await createImageBitmap(file, { imageOrientation: 'from-image' }); } catch { return { reason: 'not-a-picture' }; }
  try {
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale)), height = Math.max(1, Math.round(picture.height * scale));
    const blob = await draw(picture, width, height);
    return blob ? { blob, url: URL.createObjectURL(blob), width, height } : { reason: 'too-large' };
  } finally {
    picture.close();
  }
}

/** What the server reads the picture from: an argument for a .NET method that takes an IJSStreamReference. */
export function send(blob) { return DotNet.createJSStreamReference(blob); }

/** Ends a preview. */
export function letGo(url) { URL.revokeObjectURL(url); }

/** The picture as a JPEG on white paper, or null. */
async function draw(picture, width, height) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const paper = canvas.getContext('2d', { alpha: false });
  if (!paper) return null;
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(picture, 0, 0, width, height);
  let blob = null;
  for (const quality of QUALITY) {
    blob = await new Promise((made) => { canvas.toBlob(made, 'image/jpeg', quality); });
    if (!blob || blob.size <= HEAVY) break;
  }
  canvas.width = 0;   // gives the memory back at once, where browsers keep canvases for long
  return blob?.type === 'image/jpeg' ? blob : null;
}

/** Begins to watch the field in `root` (PictureAdd.razor). Owns the content of [data-picture-see] and nothing else. */
export function attach(root, server) {
  const ends = new AbortController();
  let ready = null, turn = 0;

  function show(made) {
    if (ready) letGo(ready.url);
    ready = made;
    const see = root.querySelector('[data-picture-see]');
    see.hidden = !ready;
    if (ready) see.src = ready.url; else see.removeAttribute('src');
  }

  root.addEventListener('change', async (event) => {
    if (!event.target.matches('[data-picture-file]') || !event.target.files.length) return;
    const mine = ++turn, made = await prepare(event.target.files[0]);
    event.target.value = '';   // the same file may be chosen again
    if (mine !== turn) { if (made.url) letGo(made.url); return; }
    show(made.reason ? null : made);
    server.invokeMethodAsync('Chosen', made.reason ?? null).catch(() => {});
  }, { signal: ends.signal });

  return {
    stream: () => ready.blob,
    forget: () => show(null),
    dispose() { ends.abort(); show(null); },
  };
}
