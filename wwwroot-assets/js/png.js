// A picture that the server writes as SVG, saved as PNG: drawn on a canvas here, without the network. A link with data-png is such a one; what
// data-png holds is said beside it where it cannot be done. Without scripts the link saves the SVG.

const MOST = 12000;   // pixels along a side: more than that some browsers draw as nothing
const AREA = 64e6;    // pixels in all

export function keepPng(root, on) {
  on(root, 'click', (event) => {
    const link = event.target.closest('a[data-png]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const said = link.parentElement.parentElement.querySelector(':scope > [role=status]');
    if (said) said.textContent = '';
    save(link).catch(() => { if (said) said.textContent = link.dataset.png; });
  });
}

async function save(link) {
  const answer = await fetch(link.href, { cache: 'no-store' });
  if (!answer.ok) throw new Error('no picture');
  const drawn = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = drawn;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(2, MOST / width, MOST / height, Math.sqrt(AREA / (width * height)));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    if (!file) throw new Error('no room');
    const saved = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: saved, download: link.download }).click();
    setTimeout(() => URL.revokeObjectURL(saved), 60000);
  } finally {
    URL.revokeObjectURL(drawn);
  }
}
