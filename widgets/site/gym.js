// @ts-check
// The Reflections gym on a page: one card in sight, named by the address; Python chooses and counts.
import { piece } from "../draw.js";
import { attachParts, drawCounts, drawPlace, drawStanding, goThere } from "../gym/parts.js";
/** @import { Trained } from "../gym/parts.js" */
/** @import { Python } from "./python.js" */
/** @import { Store } from "./store.js" */

const WAITING = "Python is still getting ready in your browser. The next statement comes as soon as it is.";
const TROUBLE = "Python could not start in this browser, so nothing can be chosen or counted now. Choose a statement from the list; your replies are kept.";

/**
 * @param {HTMLElement} gym
 * @param {Store} store
 * @param {Python} runtime
 * @param {(card: HTMLElement, store: Store) => Promise<void>} wake
 * @returns {Promise<() => void>} counts what was kept before
 */
export async function attachGym(gym, store, runtime, wake) {
  const places = /** @type {HTMLElement[]} */ ([...gym.querySelectorAll(".attune-gym-one")]);
  const items = places.map(({ id }) => id);
  /** @type {string[]} */
  const shown = [];
  const awake = new Set();
  let why = "";
  /** @type {Store} */
  const counting = {
    ...store,
    async keep(statement) {
      await store.keep(statement);
      count();
    },
  };

  /** @param {string} text */
  const tell = (text) => { piece(gym, ".attune-gym-trouble").textContent = text; };

  /** @returns {Promise<Trained>} */
  const trained = async () => runtime.ask("train", { attempts: await store.attempts(items), shown });

  async function count() {
    try {
      const told = await trained();
      drawStanding(gym, told);
      drawCounts(gym, told);
      tell("");
    } catch {
      tell(TROUBLE);
    }
  }

  async function next() {
    if (!runtime.ready()) tell(WAITING);
    try {
      const told = await trained();
      tell("");
      why = told.why;
      go(told.next);
    } catch {
      tell(TROUBLE);
    }
  }

  /** @param {string} item */
  function go(item) {
    if (location.hash === `#${item}`) move();
    else location.hash = item;
  }

  /** The statement that the address names. */
  const named = () => items.find((item) => location.hash === `#${item}`);

  /** @param {string} item */
  async function show(item) {
    shown.push(item);
    drawPlace(gym, item, why);
    why = "";
    for (const place of places) place.hidden = place.id !== item;
    if (awake.has(item)) return;
    awake.add(item);
    await wake(piece(places[items.indexOf(item)], "[data-attune-item]"), counting);
  }

  function move() {
    const item = location.hash ? named() : first;
    if (!item) return;
    show(item);
    goThere(gym);
  }

  attachParts(gym, { next, go });
  const first = named() || (await store.begun(items).catch(() => "")) || items[0];
  window.addEventListener("hashchange", move);
  await show(first);
  gym.dataset.live = "";
  return async () => {
    if ((await store.attempts(items).catch(() => [])).length) count();
  };
}
