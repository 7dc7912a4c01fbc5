// @ts-check
// A conversation: one turn in view at a time, the earlier ones above it. Python says what follows from what.
import { drawReplay } from "./replay.js";
import { element, line } from "./elements.js";
/** @import { Form, Happened, View } from "../types.js" */

/** @type {WeakMap<HTMLFormElement, string[]>} */
const PATHS = new WeakMap();

/** @param {HTMLFormElement} form */
const path = (form) => PATHS.get(form) ?? [];

/** @param {HTMLFormElement} form @param {string} selector */
const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));

/** @param {HTMLFormElement} form @param {string[]} taken */
function go(form, taken) {
  PATHS.set(form, taken);
  part(form, ".attune-grounding").hidden = true;
  form.dispatchEvent(new Event("attune-walk"));
}

/** @param {HTMLFormElement} form @param {string[]} taken */
function turn(form, taken) {
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

/** @param {View["said"][number]} said */
const turnOf = (said, /** @type {string} */ name) => element("li", {},
  line("client", name, said.client),
  line("therapist", "You", { says: said.learner, cue: "" }),
  line("client", name, said.reaction),
  whatHappened(said.happened));

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
    line("therapist", "You", { says: latest.learner, cue: "" }),
    line("client", name, latest.reaction),
    whatHappened(latest.happened),
  ] : []));
  figure.hidden = replies.hidden = !view.now;
  mood.hidden = false;
  mood.textContent = `${name} seems ${view.mood}.`;
  if (view.now) {
    part(form, ".attune-now > .attune-turn .attune-cue").textContent = view.now.client.cue;
    part(form, ".attune-now > .attune-turn blockquote").textContent = view.now.client.says;
    replies.replaceChildren(element("legend", {}, "What do you say?"), ...view.now.options.map(({ id, text }) =>
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
  write(form, response) {
    go(form, Array.isArray(response) ? response : []);
  },
  attach(form) {
    for (const reply of form.querySelectorAll("button.attune-reply")) {
      /** @type {HTMLButtonElement} */ (reply).disabled = false;
    }
    form.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button");
      if (!button) return;
      if (button.classList.contains("attune-reply")) {
        form.dataset.talking = "";
        turn(form, [...path(form), button.value]);
      } else if (button.classList.contains("attune-back")) {
        form.dataset.talking = "";
        turn(form, path(form).slice(0, -1));
      } else if (button.classList.contains("attune-leave")) {
        part(form, ".attune-grounding").hidden = false;
      }
    });
  },
  draw(form, told) {
    if (told.type === "view") draw(form, told.view);
    else if (told.type === "replay") drawReplay(part(form, ".attune-replay"), told.replay);
  },
};
