// @ts-check
// The page of `make preview`: an exercise whose host is the program that served it; reloads when the bank changes.
// @ts-expect-error joined by tools/pack.py
import exercise from "/exercise.js";

const PAUSE = 700; // ms between two looks at the bank

/** @type {Set<(told: any) => void>} */
const listeners = new Set();

/** @param {object} message */
async function ask(message) {
  const answer = await fetch("/", { method: "POST", body: JSON.stringify(message) });
  const told = await answer.json();
  for (const listener of listeners) listener(told);
}

const model = {
  get: (/** @type {string} */ name) => ({ markup: "", place: "site" })[name] ?? null,
  set() {},
  on: (/** @type {string} */ event, /** @type {(told: any) => void} */ listener) => event === "msg:custom" && listeners.add(listener),
  off: (/** @type {string} */ _event, /** @type {(told: any) => void} */ listener) => listeners.delete(listener),
  save_changes() {},
  send: ask,
};

async function watch() {
  const digest = await fetch("/digest").then((answer) => answer.text(), () => "");
  if (digest && digest !== document.body.dataset.digest) location.reload();
  else setTimeout(watch, PAUSE);
}

const card = document.querySelector("[data-attune-item]");
if (card) exercise.render({ model, el: card });
watch();
