// @ts-check
// The order of options: as the page has it at first, another one after each new start, the same within an attempt.

/** @param {string} item */
const key = (item) => `attune-order/${item}`;

/**
 * The seed of the attempt begun in this browser, empty for the page's own order.
 * @param {string} item
 */
export function keptSeed(item) {
  try {
    return localStorage.getItem(key(item)) ?? "";
  } catch {
    return "";
  }
}

/**
 * Another seed, for a new attempt.
 * @param {string} item
 */
export function newSeed(item) {
  const seed = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  try {
    localStorage.setItem(key(item), seed);
  } catch {
    // The order holds until the page is left.
  }
  return seed;
}

/** Keep no order any more, of any exercise. */
export function dropSeeds() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(key(""))) localStorage.removeItem(name);
    }
  } catch {
    // None was kept.
  }
}

/**
 * Ids in the order that belongs to a seed.
 * @param {string[]} ids
 * @param {string} seed
 */
export function arranged(ids, seed) {
  return ids.toSorted((one, other) => hash(seed + one) - hash(seed + other) || (one < other ? -1 : 1));
}

/** A number for a text, after FNV-1a (32 bits), mixed once more. @param {string} text */
function hash(text) {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}
