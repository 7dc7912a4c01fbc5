// @ts-check
// A test of knowledge: one of two papers, which this learner's own random id has drawn, answered whole.
/** @import { Form, Public } from "../types.js" */

const DAY = 86_400_000; // ms
const FIRST = "This test follows the one above: take that first";

/** @param {HTMLFormElement} form */
const card = (form) => /** @type {HTMLElement} */ (form.closest(".attune"));

/** @type {WeakMap<HTMLFormElement, Public>} */
const ITEMS = new WeakMap();

/** @param {HTMLFormElement} form */
const papers = (form) => /** @type {HTMLElement[]} */ ([...form.querySelectorAll(".attune-paper")]);

/** @param {HTMLFormElement} form */
const shown = (form) => papers(form).find(({ hidden }) => !hidden) ?? papers(form)[0];

/** The paper that this learner has drawn, or the other one. @param {HTMLFormElement} form */
function drawn(form) {
  const draw = card(form).dataset.draw === "b" ? "b" : "a";
  if (ITEMS.get(form)?.draws === "drawn") return draw;
  return draw === "a" ? "b" : "a";
}

/** @param {HTMLFormElement} form @param {string} name */
function show(form, name) {
  for (const paper of papers(form)) paper.hidden = paper.dataset.paper !== name;
  const note = form.querySelector(".attune-wait");
  const anyway = form.querySelector(".attune-anyway");
  if (note && anyway) /** @type {HTMLElement} */ (note).hidden = /** @type {HTMLElement} */ (anyway).hidden = true;
  delete card(form).dataset.waiting;
}

/** Why this test is not offered yet; empty where it is. @param {HTMLFormElement} form @param {Public} item */
function wait(form, { after, days = 0 }) {
  if (!after) return "";
  const since = card(form).dataset.since;
  if (!since) return days ? `${FIRST}, and come back ${days} days later.` : `${FIRST}, then load this page again.`;
  const due = new Date(Date.parse(since) + days * DAY);
  return due.getTime() <= Date.now() ? "" : `Offered from ${due.toLocaleDateString("en-GB", { dateStyle: "long" })}.`;
}

/** @type {Form} */
export const test = {
  read(form) {
    const given = new FormData(form);
    /** @type {Record<string, string[]>} */
    const answers = {};
    /** @type {Record<string, number>} */
    const sure = {};
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (shown(form).querySelectorAll("[data-part]"))) {
      const id = part.dataset.part ?? "";
      const chosen = [...new Set(given.getAll(id).map(String))];
      const level = Number(/** @type {HTMLSelectElement} */ (part.querySelector("select")).value);
      if (chosen.length) answers[id] = chosen;
      if (level) sure[id] = level;
    }
    return { form: shown(form).dataset.paper ?? "", answers, sure };
  },
  write(form, response) {
    const given = /** @type {any} */ (Array.isArray(response) ? { answers: {}, sure: {} } : response);
    const isBegun = Object.keys(given.answers ?? {}).length > 0;
    if (isBegun || card(form).dataset.waiting === undefined) show(form, given.form || drawn(form));
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (shown(form).querySelectorAll("input"))) {
      input.checked = (given.answers?.[input.name] ?? []).includes(input.value);
    }
    for (const select of shown(form).querySelectorAll("select")) {
      select.value = String(given.sure?.[select.name.replace("sure-", "")] ?? "");
    }
  },
  attach(form, item) {
    ITEMS.set(form, item);
    const why = wait(form, item);
    if (!why) {
      show(form, drawn(form));
      return;
    }
    card(form).dataset.waiting = "";
    const note = /** @type {HTMLElement} */ (form.querySelector(".attune-wait"));
    const anyway = /** @type {HTMLElement} */ (form.querySelector(".attune-anyway"));
    note.textContent = why;
    note.hidden = anyway.hidden = false;
    anyway.addEventListener("click", () => {
      show(form, drawn(form));
      shown(form).querySelector("input")?.focus();
    });
  },
};
