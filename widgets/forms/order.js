// @ts-check
import { moved, ordered } from "./steps.js";
/** @import { Form } from "../types.js" */

/** @param {HTMLFormElement} form */
const list = (form) => /** @type {HTMLOListElement} */ (form.querySelector(".attune-steps ol"));

/** @param {HTMLFormElement} form */
const steps = (form) => /** @type {HTMLElement[]} */ ([...list(form).children]);

/** @param {HTMLElement} step */
const idOf = (step) => step.dataset.part ?? "";

/** @param {HTMLFormElement} form @param {HTMLElement[]} order */
function place(form, order) {
  list(form).append(...order);
  order.forEach((step, at) => {
    /** @type {HTMLButtonElement} */ (step.querySelector(".attune-up")).disabled = at === 0;
    /** @type {HTMLButtonElement} */ (step.querySelector(".attune-down")).disabled = at === order.length - 1;
  });
}

/** @param {HTMLFormElement} form @param {HTMLElement} step @param {number} to */
function move(form, step, to) {
  const from = steps(form).indexOf(step);
  const order = moved(steps(form), from, to);
  const at = order.indexOf(step);
  if (at === from) return;
  place(form, order);
  const text = step.querySelector(".attune-text")?.textContent ?? "";
  const said = form.querySelector(".attune-moved");
  if (said) said.textContent = `${text} Now number ${at + 1} of ${order.length}.`;
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {HTMLFormElement} form @param {MouseEvent} event */
function press(form, event) {
  const button = /** @type {Element} */ (event.target).closest("button");
  const step = /** @type {HTMLElement | null} */ (button?.closest(".attune-part"));
  if (!button || !step) return;
  const by = button.classList.contains("attune-up") ? -1 : button.classList.contains("attune-down") ? 1 : 0;
  if (!by) return;
  move(form, step, steps(form).indexOf(step) + by);
  const next = button.disabled ? step.querySelector("button:enabled") : button;
  /** @type {HTMLElement | null} */ (next)?.focus();
}

/** @param {HTMLFormElement} form @param {PointerEvent} event */
function drag(form, event) {
  const target = /** @type {Element} */ (event.target);
  const step = /** @type {HTMLElement | null} */ (target.closest(".attune-part"));
  if (!step || event.button !== 0 || !target.closest(".attune-step") || target.closest("button")) return;
  event.preventDefault();
  step.dataset.dragged = "";
  const dragging = new AbortController(); // a step that moves in the page loses its capture, so the window listens
  const follow = (/** @type {PointerEvent} */ { clientY }) => {
    const middles = steps(form).filter((other) => other !== step).map((other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2;
    });
    move(form, step, middles.filter((middle) => middle < clientY).length);
  };
  const drop = () => {
    delete step.dataset.dragged;
    dragging.abort();
  };
  window.addEventListener("pointermove", follow, { signal: dragging.signal });
  window.addEventListener("pointerup", drop, { signal: dragging.signal });
  window.addEventListener("pointercancel", drop, { signal: dragging.signal });
}

/** @type {Form} */
export const order = {
  read: (form) => steps(form).map(idOf),
  write(form, response) {
    const wanted = ordered(steps(form).map(idOf), Array.isArray(response) ? response : []);
    place(form, wanted.map((id) => /** @type {HTMLElement} */ (steps(form).find((step) => idOf(step) === id))));
  },
  attach(form) {
    place(form, steps(form));
    form.addEventListener("click", (event) => press(form, event));
    list(form).addEventListener("pointerdown", (event) => drag(form, event));
  },
};
