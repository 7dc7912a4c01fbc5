// @ts-check
// Brings a published page alive: every exercise and every figure in it, and the box of answers where there is one.
import exercise from "../exercise.js";
import { attachLive } from "../figures/live.js";
import { answersBox } from "./answers.js";
import { attachGym } from "./gym.js";
import { siteModel } from "./model.js";
import { attachPresses } from "./presses.js";
import { python } from "./python.js";
import { keepsNothing, noStore, openStore } from "./store.js";
import { attachResults } from "./results.js";
import { attachTeach } from "./teach.js";
import { attachTerms } from "./terms.js";
/** @import { Python } from "./python.js" */
/** @import { Store } from "./store.js" */

/**
 * What the Sphinx extension writes into each page. Mirrors `site_settings` in widgets/book/finish.py.
 * @typedef {object} Site
 * @property {string} course
 * @property {string} iri
 * @property {string} worker
 * @property {number} limit
 */

const IDLE = 2000; // ms after which an idle page counts as idle, busy or not

/** @type {Site} */
const site = JSON.parse(document.getElementById("attune-site")?.textContent ?? "{}");
const knowing = keepsNothing(site); // asked before the store is made
const opening = openStore(site).catch(() => noStore(site));
if (document.readyState === "loading") {
  await new Promise((parsed) => document.addEventListener("readystatechange", parsed, { once: true }));
}
const gym = /** @type {HTMLElement | null} */ (document.querySelector(".attune-gym"));
const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-attune-item]")]);
const cards = all.filter((card) => !gym?.contains(card)); // the gym wakes its own, when they come in sight
const items = [...cards, ...all.filter((card) => gym?.contains(card)).slice(0, 1)] // the gym's share a bank
  .map((card) => card.dataset.attuneItem ?? "");
const places = gym ? [gym, ...cards] : cards;

/**
 * Start Python once the page has all it needs to be read and is idle; where the browser saves data,
 * when an exercise is touched.
 * @param {Python} runtime
 * @param {() => void} start
 */
function startInTime(runtime, start) {
  if (/** @type {any} */ (navigator).connection?.saveData) {
    for (const place of places) {
      for (const touch of ["pointerdown", "focusin"]) place.addEventListener(touch, start, { once: true });
    }
    return;
  }
  runtime.prepare();
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(start, { timeout: IDLE });
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle, { once: true });
}

const NOTHING = { last: null, draft: null, draw: "a", since: "" };

/**
 * What this browser keeps of an item: the last attempt, the draft, and for a test what it draws and waits for.
 * @param {HTMLElement} card
 */
async function kept({ dataset: { attuneItem: item = "", attuneAfter: before = "" } }) {
  const store = await opening;
  const draw = parseInt(store.actor[0], 16) % 2 ? "b" : "a";
  const asked = [store.last(item), store.draft(item), store.when(before)];
  const [last, draft, since] = await Promise.all(asked).catch(() => [null, null, ""]);
  return { last, draft, draw, since };
}

attachPresses();
attachTeach();
attachTerms();
attachLive(document);
const runtime = python(new URL(site.worker, document.baseURI).href, items, site.limit);
const training = gym && opening.then((store) => attachGym(gym, store, runtime, async (card, counting) =>
  wake(card, Promise.resolve(counting), await kept(card))));
if (places.length) {
  startInTime(runtime, async () => {
    runtime.start();
    (await training)?.();
  });
}

/** @param {HTMLElement} card @param {Promise<Store>} store @param {any} found */
function wake(card, store, found) {
  exercise.render({ model: siteModel(card.dataset.attuneItem ?? "", found, runtime, store), el: card });
}

if (cards.length) {
  const fresh = await knowing;
  await Promise.all(cards.map(async (card) => {
    const isTest = card.dataset.attuneKind === "test"; // which form it draws is known only to the store
    wake(card, opening, fresh && !isTest ? NOTHING : await kept(card));
  }));
}
const box = /** @type {HTMLElement | null} */ (document.querySelector(".attune-answers-box"));
if (box) await answersBox(box, await opening, site);
const results = /** @type {HTMLElement | null} */ (document.querySelector(".attune-results"));
if (results) await attachResults(results, await opening);
