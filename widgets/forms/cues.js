// @ts-check
// A transcript in which words are marked: each press gives the next name, the last press takes the mark away.
/** @import { Form } from "../types.js" */

/** @typedef {{id: string, text: string}} Label */
/** @type {WeakMap<HTMLFormElement, Label[]>} */
const LABELS = new WeakMap();

/** @param {HTMLFormElement} form */
const spans = (form) => /** @type {HTMLButtonElement[]} */ ([...form.querySelectorAll("button.attune-span")]);

/** @param {HTMLButtonElement} span */
const named = (span) => /** @type {HTMLElement} */ (span.querySelector(".attune-named"));

/** @param {HTMLButtonElement} span @param {Label | undefined} label @param {boolean} tellsName */
function mark(span, label, tellsName) {
  if (label) span.dataset.label = label.id;
  else delete span.dataset.label;
  span.setAttribute("aria-pressed", String(Boolean(label)));
  named(span).textContent = label && tellsName ? label.text : "";
}

/** @param {HTMLFormElement} form @param {MouseEvent} event */
function press(form, event) {
  const span = /** @type {HTMLButtonElement | null} */ (/** @type {Element} */ (event.target).closest("button.attune-span"));
  if (!span) return;
  const labels = LABELS.get(form) ?? [];
  const next = labels[labels.findIndex(({ id }) => id === span.dataset.label) + 1];
  mark(span, next, labels.length > 1);
  const words = span.firstChild?.textContent ?? "";
  const said = form.querySelector(".attune-moved");
  if (said) said.textContent = next ? `“${words}” marked: ${next.text}.` : `“${words}” no longer marked.`;
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @type {Form} */
export const cues = {
  read: (form) => Object.fromEntries(spans(form).flatMap(({ value, dataset }) => (dataset.label ? [[value, dataset.label]] : []))),
  write(form, response) {
    const given = /** @type {Record<string, string>} */ (Array.isArray(response) ? {} : response);
    const labels = LABELS.get(form) ?? [];
    for (const span of spans(form)) mark(span, labels.find(({ id }) => id === given[span.value]), labels.length > 1);
  },
  attach(form, { labels = [] }) {
    LABELS.set(form, labels);
    for (const span of spans(form)) span.disabled = false;
    form.addEventListener("click", (event) => press(form, event));
  },
};
