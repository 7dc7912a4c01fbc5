// @ts-check

const CONTROLS = "input, select, textarea, button, summary";

/**
 * Put a template's markup into the element that Jupyter gives a widget.
 * @param {HTMLElement} el
 * @param {string} markup
 */
export function fromMarkup(el, markup) {
  const page = new DOMParser().parseFromString(markup, "text/html");
  el.replaceChildren(...page.body.childNodes);
  for (const control of /** @type {NodeListOf<HTMLElement>} */ (el.querySelectorAll(CONTROLS))) {
    control.dataset.lmSuppressShortcuts = ""; // or JupyterLab takes its keys: arrows leave the cell, "d d" deletes it
  }
}
