// Keeps what people type. Words in a box are copied to this tab's session storage with every key and stay there until the server has
// said that they are saved; they survive a reload, a sleeping phone and a killed server. Words that were sent wait in an outbox under
// the number of their act, so that sending them again does the act once.

/** A random id for one act, in the form of a GUID. crypto.randomUUID would need https. */
export function newOperation() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

export function read(key) {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

export function write(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key); else sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch { return false; }
}

/** Keys of this seat that begin with a prefix, without it. */
export function kept(prefix) {
  return Object.keys(sessionStorage).filter((k) => k.startsWith(prefix)).map((k) => k.slice(prefix.length));
}

/** Forgets everything of a seat: its person left or was removed. */
export function forget(prefix) {
  for (const k of kept(prefix)) sessionStorage.removeItem(prefix + k);
}
