// @ts-check
// The three tests side by side, from what this browser keeps: how many answers, how sure, and by objective.
import { element } from "../forms/elements.js";
/** @import { Last } from "../types.js" */
/** @import { Store } from "./store.js" */

const TESTS = { "pre-test": "Before", "post-test": "After", "delayed-test": "Weeks later" };
const NONE = "No test has been finished in this browser yet.";
const CARE = "A few points more or less between two forms mean nothing, and no number here is a mark.";

/** @param {Last} last */
const score = ({ outcome }) => `${outcome.score} of ${outcome.max_score}`;

/** How sure a learner was on average, from 1 to 5. @param {Last} last */
function sureness({ response }) {
  const levels = Object.values(/** @type {any} */ (response).sure ?? {});
  if (!levels.length) return "not said";
  return (levels.reduce((sum, level) => sum + level, 0) / levels.length).toFixed(1);
}

/** @param {Last} last @param {string} objective */
const of = (last, objective) => last.outcome.feedback.find(({ part }) => part === objective)?.text ?? "";

/** The objectives of the page's own tests, by id. */
function objectives() {
  const items = document.querySelectorAll("[data-attune-item=delayed-test] .attune-objectives li");
  return [...items].map((item) => ({
    id: /** @type {HTMLElement} */ (item.querySelector("[data-feedback]")).dataset.feedback ?? "",
    text: item.firstChild?.textContent?.trim() ?? "",
  }));
}

/**
 * @param {HTMLElement} box
 * @param {Store} store
 */
export async function attachResults(box, store) {
  const found = await Promise.all(Object.keys(TESTS).map((id) => store.last(id).catch(() => null)));
  if (!found.some(Boolean)) {
    box.replaceChildren(element("p", {}, NONE));
    return;
  }
  /** @param {string} name @param {(last: Last) => string} tell */
  const row = (name, tell) => element("tr", {}, element("th", { scope: "row" }, name),
    ...found.map((last) => element("td", {}, last ? tell(last) : "")));
  const head = element("tr", {}, element("td", {}), ...Object.values(TESTS).map((name) => element("th", { scope: "col" }, name)));
  box.replaceChildren(
    element("table", { class: "attune-results-table" },
      element("thead", {}, head),
      element("tbody", {}, row("All questions", score), row("How sure, 1 to 5", sureness),
        ...objectives().map(({ id, text }) => row(text, (last) => of(last, id))))),
    element("p", {}, CARE));
}
