// @ts-check
// A conversation: one turn in view at a time, the earlier ones above it. Python says what follows from what.
import { drawReplay } from "./replay.js";
import { element, line } from "./elements.js";
/** @import { Form, Happened, Heard, Turn, View } from "../types.js" */

const OR = "Or choose what to say";

/** @type {Turn[]} */
const START = [];

/** @type {WeakMap<HTMLFormElement, Turn[]>} */
const PATHS = new WeakMap();

/**
 * What was last typed to be said, on which path, and once it is known the skill heard in it.
 * @type {WeakMap<HTMLFormElement, {taken: Turn[], typed: string, found?: {heard: string, cue: string}}>}
 */
const SAID = new WeakMap();

/** @param {HTMLFormElement} form */
const path = (form) => PATHS.get(form) ?? START;

/** @param {HTMLFormElement} form @param {string} selector */
const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));

/** @param {HTMLFormElement} form */
const typing = (form) => /** @type {HTMLTextAreaElement} */ (part(form, ".attune-typing textarea"));

/** @param {HTMLFormElement} form */
function untold(form) {
  part(form, ".attune-unheard").textContent = "";
  part(form, ".attune-unheard-help").hidden = true;
}

/**
 * Put words that are not said yet into the box, and take away what was told of others.
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function unsaid(form, words) {
  delete form.dataset.private;
  typing(form).value = words;
  untold(form);
}

/** @param {HTMLFormElement} form @param {Turn[]} taken */
function go(form, taken) {
  PATHS.set(form, taken);
  part(form, ".attune-grounding").hidden = true;
  form.dispatchEvent(new Event("attune-walk"));
}

/** @param {HTMLFormElement} form @param {Turn[]} taken @param {string} [words] that go back into the box */
function turn(form, taken, words = "") {
  form.dataset.talking = "";
  unsaid(form, words);
  for (const reply of form.querySelectorAll("button.attune-reply")) {
    /** @type {HTMLButtonElement} */ (reply).disabled = true;
  }
  go(form, taken);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {Happened} happened */
function whatHappened({ skill, code, feedback, effect }) {
  const moved = Object.entries(effect).map(([name, by]) => `${name} ${by > 0 ? "+" : "−"}${Math.abs(by)}`);
  return element("details", { class: "attune-happened" },
    element("summary", {}, "What happened"),
    element("p", {}, `${skill} (${code}). ${feedback}`),
    ...(moved.length ? [element("p", {}, moved.join(", "))] : []));
}

/** @param {HTMLFormElement} form */
function sayTyped(form) {
  const typed = typing(form).value;
  SAID.set(form, { taken: path(form), typed });
  untold(form);
  form.dispatchEvent(new CustomEvent("attune-say", { detail: typed }));
}

/**
 * Go on where the words stand for a reply; else leave everything as it is and say so beside them.
 * @param {HTMLFormElement} form
 * @param {Heard} heard
 */
function hear(form, heard) {
  const said = SAID.get(form);
  if (said?.taken !== path(form) || said.typed !== typing(form).value) return;
  if (heard.option !== null) {
    said.found = heard;
    turn(form, [...said.taken, { option: heard.option, typed: said.typed }]);
    return;
  }
  part(form, ".attune-unheard").textContent = heard.why;
  typing(form).focus();
  part(form, ".attune-unheard-help").hidden = !heard.private;
  if (!heard.private) return;
  form.dataset.private = "";
  form.dispatchEvent(new Event("input", { bubbles: true })); // the draft is kept anew, without these words
}

/**
 * The words of the learner, and where they were typed the reply that they stand for.
 * @param {View["said"][number]} said
 * @param {string} name
 * @param {{heard: string, cue: string}} [found]
 */
const spoken = ({ learner, stands_for }, name, found) => [
  line("therapist", "You", { says: learner, cue: "" }),
  ...(stands_for ? [element("p", { class: "attune-stands-for" },
    `${found ? `Read as ${found.heard} (“${found.cue}”). ` : ""}${name} answers as to: “${stands_for}”`)] : []),
];

/** @param {View["said"][number]} said */
const turnOf = (said, /** @type {string} */ name) => element("li", {},
  line("client", name, said.client),
  ...spoken(said, name),
  line("client", name, said.reaction),
  whatHappened(said.happened));

/**
 * What was heard in the newest turn, if it was typed on this page just now.
 * @param {HTMLFormElement} form
 * @param {number} turns
 */
function typedLast(form, turns) {
  const said = SAID.get(form);
  return said?.taken.length === turns - 1 ? said.found : undefined;
}

/** @param {HTMLFormElement} form @param {View} view */
function draw(form, view) {
  const now = part(form, ".attune-now");
  const name = now.dataset.client ?? "";
  const before = view.said.slice(0, view.now ? -1 : undefined);
  const latest = view.now ? view.said.at(-1) : undefined;
  part(form, ".attune-said").replaceChildren(...before.map((said) => turnOf(said, name)));
  const figure = part(form, ".attune-now > .attune-turn");
  const replies = part(form, ".attune-replies");
  const ending = part(form, ".attune-ending");
  const mood = part(form, ".attune-mood");
  const newest = part(form, ".attune-latest");
  newest.hidden = !latest;
  newest.replaceChildren(...(latest ? [
    ...spoken(latest, name, typedLast(form, view.said.length)),
    line("client", name, latest.reaction),
    whatHappened(latest.happened),
  ] : []));
  figure.hidden = replies.hidden = !view.now;
  part(form, ".attune-typing").hidden = !view.now?.typed;
  mood.hidden = false;
  mood.textContent = `${name} seems ${view.mood}.`;
  if (view.now) {
    part(form, ".attune-now > .attune-turn .attune-cue").textContent = view.now.client.cue;
    part(form, ".attune-now > .attune-turn blockquote").textContent = view.now.client.says;
    replies.replaceChildren(element("legend", {}, view.now.typed ? OR : "What do you say?"), ...view.now.options.map(({ id, text }) =>
      element("button", { type: "button", class: "attune-reply", value: id }, text)));
  }
  ending.hidden = !view.ending;
  ending.replaceChildren(...(view.ending ? [
    element("p", { class: "attune-ending-name" }, view.ending.name),
    element("p", {}, view.ending.text),
    element("p", {}, view.ending.learning),
  ] : []));
  if (!view.ending) part(form, ".attune-replay").hidden = true;
  /** @type {HTMLButtonElement} */ (part(form, ".attune-back")).disabled = !view.said.length;
  if (form.dataset.talking !== undefined) (view.ending ? ending : latest ? newest : figure).focus();
  if (view.ending && form.dataset.talking !== undefined) form.dispatchEvent(new Event("attune-ended"));
}

/** @type {Form} */
export const dialogue = {
  read: path,
  draft(form) {
    const { value } = typing(form);
    return value.trim() && form.dataset.private === undefined ? [...path(form), { typed: value }] : path(form);
  },
  write(form, response) {
    const turns = Array.isArray(response) ? response : [];
    const last = turns.at(-1);
    const words = typeof last === "object" && last.option === undefined ? last.typed : "";
    unsaid(form, words);
    go(form, words ? turns.slice(0, -1) : turns);
  },
  attach(form, item) {
    part(form, ".attune-typing").hidden = !item.typed;
    if (item.typed) part(form, ".attune-replies legend").textContent = OR;
    typing(form).addEventListener("input", () => delete form.dataset.private);
    for (const reply of form.querySelectorAll("button.attune-reply")) {
      /** @type {HTMLButtonElement} */ (reply).disabled = false;
    }
    form.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button");
      if (!button) return;
      if (button.classList.contains("attune-reply")) {
        turn(form, [...path(form), button.value]);
      } else if (button.classList.contains("attune-say")) {
        sayTyped(form);
      } else if (button.classList.contains("attune-back")) {
        const last = path(form).at(-1);
        turn(form, path(form).slice(0, -1), typeof last === "object" ? last.typed : "");
      } else if (button.classList.contains("attune-leave")) {
        part(form, ".attune-grounding").hidden = false;
      }
    });
  },
  draw(form, told) {
    if (told.type === "view") draw(form, told.view);
    else if (told.type === "heard") hear(form, told.heard);
    else if (told.type === "replay") drawReplay(part(form, ".attune-replay"), told.replay);
  },
};
