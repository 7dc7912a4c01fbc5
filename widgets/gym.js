// @ts-check
// The way through the Reflections gym, or its counts, in Jupyter; a published page brings both alive in site/gym.js.
import { fromMarkup } from "./from_markup.js";
import { attachParts, drawCounts, drawPlace, drawStanding, goThere, holdsWay } from "./gym/parts.js";
/** @import { Trained } from "./gym/parts.js" */

/**
 * Mirrors the traits of `Part` in widgets/gym/notebook.py.
 * @typedef {object} State
 * @property {string} markup
 * @property {string} item id of the statement in sight
 * @property {string} why it was chosen
 * @property {Trained} trained
 */

/**
 * @param {{model: {get: <K extends keyof State>(name: K) => State[K], on: (event: string, act: () => void) => void,
 *   off: (event: string, act: () => void) => void, send: (message: object) => void}, el: HTMLElement}} host
 * @returns {() => void} undoes every listener
 */
function render({ model, el }) {
  fromMarkup(el, model.get("markup"));
  const isWay = holdsWay(el);
  const place = () => drawPlace(el, model.get("item"), model.get("why"));
  const move = () => {
    place();
    goThere(el);
  };
  const draw = () => (isWay ? drawStanding : drawCounts)(el, model.get("trained"));
  const detach = attachParts(el, {
    next: () => model.send({ type: "next" }),
    go: (item) => model.send({ type: "go", item }),
  });
  if (isWay) {
    place();
    model.on("change:item", move);
  }
  model.on("change:trained", draw);
  draw();
  return () => {
    detach();
    model.off("change:item", move);
    model.off("change:trained", draw);
  };
}

export default { render };
