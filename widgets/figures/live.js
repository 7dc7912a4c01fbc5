// @ts-check
// Pictures that a learner can change: each control redraws the marks and the words that Python drew at first.
import { later } from "../later.js";
import { counts } from "./counts.js";
import { display } from "./display.js";

/**
 * What a picture shows of the values of its controls.
 * @typedef {object} Shown
 * @property {Record<string, string>} numbers for the gaps in sentences
 * @property {string[]} says the sentences that apply
 * @property {Record<string, number>} lengths of bars, and of rows of people
 */

/** @type {Record<string, (values: Record<string, string>, settings: any) => Shown>} */
const KINDS = { display, counts };
const PAUSE = 200; // ms without a move before the words are said, so that a screen reader is not flooded

/** @param {string} template @param {Record<string, string>} numbers */
const filled = (template, numbers) => template.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);

/** @param {Element} panel @param {Shown} shown */
function draw(panel, { numbers, lengths }) {
  for (const line of /** @type {NodeListOf<SVGElement>} */ (panel.querySelectorAll("[data-says]"))) {
    line.textContent = filled(line.dataset.says ?? "", numbers);
  }
  for (const group of /** @type {NodeListOf<SVGElement>} */ (panel.querySelectorAll("[data-dots]"))) {
    [...group.children].forEach((dot, number) => {
      const rest = lengths[group.dataset.dots ?? ""] - number;
      dot.classList.toggle("attune-filled", rest >= 1);
      dot.classList.toggle("attune-half", rest > 0 && rest < 1);
    });
  }
  for (const bar of /** @type {NodeListOf<SVGElement>} */ (panel.querySelectorAll("[data-bar]"))) {
    const length = lengths[bar.dataset.bar ?? ""] * Number(bar.dataset.unit);
    bar.setAttribute("width", String(Math.min(length, Number(bar.dataset.longest))));
  }
}

/** @param {HTMLElement} panel @param {AbortSignal} signal */
function attach(panel, signal) {
  const compute = KINDS[panel.dataset.attuneLive ?? ""];
  const settings = JSON.parse(panel.querySelector(".attune-settings")?.textContent ?? "{}");
  const output = /** @type {HTMLOutputElement} */ (panel.querySelector("output"));
  const controls = /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll("input")]);
  /** @param {(control: HTMLInputElement) => string} read */
  const look = (read) =>
    compute(Object.fromEntries(controls.map((control) => [control.name, read(control).trim()])), settings);
  const now = () => look((control) => control.value);
  /** @param {Shown} shown */
  const say = ({ says, numbers }) => {
    const words = says.map((each) => filled(each, numbers)).join(" ");
    if (output.textContent !== words) output.textContent = words;
  };
  const sayLater = later(PAUSE, () => say(now()));
  /** @param {Shown} shown */
  const drawAll = (shown) => {
    sayLater.drop();
    draw(panel, shown);
    say(shown);
  };
  for (const control of controls) {
    control.disabled = false;
    control.addEventListener("input", () => { draw(panel, now()); sayLater(); }, { signal });
  }
  window.addEventListener("beforeprint", () => drawAll(look((control) => control.defaultValue)), { signal });
  window.addEventListener("afterprint", () => drawAll(now()), { signal });
  signal.addEventListener("abort", sayLater.drop);
  drawAll(now()); // a browser may have kept the controls of an earlier visit
  panel.dataset.live = "";
}

/**
 * Bring every picture in an element alive.
 * @param {ParentNode} within
 * @returns {() => void} undoes every listener
 */
export function attachLive(within) {
  const listening = new AbortController();
  for (const panel of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-attune-live]"))) {
    attach(panel, listening.signal);
  }
  return () => listening.abort();
}
