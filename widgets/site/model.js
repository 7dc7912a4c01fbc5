// @ts-check
// The site's half of the anywidget contract: an exercise sends, the worker and the store answer.
import { uuid } from "./store.js";
/** @import { Ask, Draft, Last, Model, State, Told } from "../types.js" */
/** @import { Python } from "./python.js" */
/** @import { Store } from "./store.js" */

const WAITING = "Python is still getting ready in your browser. Your response waits and is checked as soon as it can be.";
const READY_SOON = "Python is still getting ready in your browser. The conversation goes on as soon as it is.";
const TROUBLE = "Python could not start in this browser, so this response can't be checked now; it is kept, and the discussion below is open.";
const UNSAVED = "It could not be kept in this browser (its storage is full or closed to this page): copy it if you need it.";

/**
 * @param {string} item
 * @param {{last: Last | null, draft: Draft | null, draw: string, since: string}} kept
 * @param {Python} python
 * @param {Promise<Store>} opening
 * @returns {Model}
 */
export function siteModel(item, kept, python, opening) {
  /** @type {State} */
  const state = { markup: "", place: "site", ...kept };
  /** @type {Map<string, Set<(message: any) => void>>} */
  const listeners = new Map();

  /** @param {Told} told */
  function tell(told) {
    for (const listener of listeners.get("msg:custom") ?? []) listener(told);
  }

  /** @param {Draft | null} draft @param {number} number */
  async function keepDraft(draft, number) {
    try {
      await (await opening).keepDraft(item, draft);
      tell({ type: "kept", number });
    } catch {
      tell({ type: "unsaved", text: UNSAVED });
    }
  }

  /** @param {Ask & {type: "check"}} ask */
  async function check({ response, confidence, hints_shown }) {
    python.start();
    if (!python.ready()) tell({ type: "note", text: WAITING });
    const store = await opening;
    store.keepDraft(item, { response, confidence }).catch(() => {}); // the answer says what could not be kept
    const about = {
      id: uuid(),
      timestamp: new Date().toISOString(),
      actor: store.actor,
      platform: "site",
      confidence,
      hints_shown,
    };
    let attempt;
    try {
      attempt = await python.ask("answer", { item, response, about });
    } catch {
      tell({ type: "trouble", text: TROUBLE });
      return;
    }
    const { outcome, marks, statement } = attempt;
    let unsaved = "";
    if (statement) await store.keep(statement).catch(() => { unsaved = UNSAVED; });
    tell({ type: "answer", outcome, marks, last: statement ? store.shown(statement) : null, unsaved });
  }

  /** @param {Ask & {type: "walk" | "hear" | "replay"}} ask */
  async function talk(ask) {
    if (!python.ready()) tell({ type: "note", text: READY_SOON });
    try {
      const told = await python.ask(ask.type, { item, ...ask });
      if (ask.type === "walk") tell({ type: "view", view: told });
      else if (ask.type === "hear") tell({ type: "heard", heard: told });
      else tell({ type: "replay", replay: told });
    } catch {
      tell({ type: "trouble", text: TROUBLE });
    }
  }

  return {
    get: (name) => state[name],
    set(name, value) { state[name] = value; },
    on(event, listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    off(event, listener) { listeners.get(event)?.delete(listener); },
    save_changes() {},
    send(message) {
      if (message.type === "check") check(message);
      else if (message.type === "draft") keepDraft(message.draft, message.number);
      else talk(message);
    },
  };
}
