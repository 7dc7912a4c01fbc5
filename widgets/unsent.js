// @ts-check
// What was typed but not yet known to be kept, held in this tab: it outlives a reload and a restarted kernel.
/** @import { Draft } from "./types.js" */

/** @param {string} item */
const key = (item) => `attune-unsent/${item}`;

/**
 * @param {string} item
 * @param {Draft} draft
 */
export function hold(item, draft) {
  try {
    sessionStorage.setItem(key(item), JSON.stringify(draft));
  } catch {
    // A tab that may hold nothing still has the host's own store.
  }
}

/** @param {string} item @returns {Draft | null} */
export function held(item) {
  try {
    return JSON.parse(sessionStorage.getItem(key(item)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} item */
export function letGo(item) {
  try {
    sessionStorage.removeItem(key(item));
  } catch {
    // Nothing was held.
  }
}

/** Hold nothing any more, of any exercise. */
export function letAllGo() {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(key(""))) sessionStorage.removeItem(name);
    }
  } catch {
    // Nothing was held.
  }
}
