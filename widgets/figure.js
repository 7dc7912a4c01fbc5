// @ts-check
// A figure that a learner can change, in Jupyter; a published page brings its figures alive in site/host.js.
import { attachLive } from "./figures/live.js";
import { fromMarkup } from "./from_markup.js";

/**
 * @param {{model: {get: (name: "markup") => string}, el: HTMLElement}} host
 * @returns {() => void} undoes every listener
 */
function render({ model, el }) {
  fromMarkup(el, model.get("markup"));
  return attachLive(el);
}

export default { render };
