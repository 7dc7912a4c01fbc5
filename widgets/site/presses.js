// @ts-check
// What the theme's buttons did in `onclick`, which the page's policy does not allow. Names as in widgets/book/finish.py.

/** @type {Record<string, () => void>} */
const PRESSES = {
  print: () => window.print(),
  fullscreen: () => /** @type {any} */ (window).toggleFullScreen?.(),
};

/** Let every button that lost its `onclick` do what it did. */
export function attachPresses() {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-attune-press]"))) {
    button.addEventListener("click", () => PRESSES[button.dataset.attunePress ?? ""]?.());
  }
}
