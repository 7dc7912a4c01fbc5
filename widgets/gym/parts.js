// @ts-check
// What the Reflections gym shows in every host: the statement in sight, the list, what its learner has confirmed.
import { piece } from "../draw.js";
import { element } from "../forms/elements.js";
import { picture } from "./picture.js";

/**
 * Mirrors `tell` in exercises/gym.py.
 * @typedef {object} Trained
 * @property {string} next id of the statement that comes next
 * @property {string} why
 * @property {Record<string, string>} standing in words, by id
 * @property {string[]} says
 * @property {[string, string, number][]} rows skill, its name, in how many replies
 * @property {string} picture what the rows say, in one sentence
 * @property {[string, string, string][]} ask id, client, question to the learner
 */

/** @param {HTMLElement} within */
const entries = (within) => /** @type {HTMLAnchorElement[]} */ ([...within.querySelectorAll(".attune-gym-list a")]);

/** The statement that a link leads to. @param {Element} link */
const target = (link) => (link.getAttribute("href") ?? "").slice(1);

/** Whether this part is the way, and not the counts. @param {HTMLElement} within */
export const holdsWay = (within) => Boolean(within.querySelector(".attune-gym-way"));

/**
 * Say which statement is in sight, and why it was chosen.
 * @param {HTMLElement} within
 * @param {string} item
 * @param {string} why
 */
export function drawPlace(within, item, why) {
  const links = entries(within);
  const number = links.findIndex((link) => target(link) === item);
  const level = links[number].closest("ol")?.dataset.level;
  const place = element("strong", {}, `Statement ${number + 1} of ${links.length}, level ${level}.`);
  piece(within, ".attune-gym-now").replaceChildren(place, ...(why ? [` ${why}`] : []));
  links.forEach((link, at) => {
    if (at === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}

/** Go to the beginning of what is in sight, with eyes and keyboard. @param {HTMLElement} within */
export function goThere(within) {
  piece(within, ".attune-gym-way").scrollIntoView();
  piece(within, ".attune-gym-now").focus({ preventScroll: true });
}

/** What is said of each statement in the list. @param {HTMLElement} within @param {Trained} trained */
export function drawStanding(within, { standing }) {
  for (const link of entries(within)) {
    piece(/** @type {HTMLElement} */ (link.closest("li")), ".attune-gym-standing").textContent = standing[target(link)] ?? "";
  }
}

/** @param {HTMLElement} within @param {Trained} trained */
export function drawCounts(within, trained) {
  piece(within, ".attune-gym-says").replaceChildren(...trained.says.map((text) => element("p", {}, text)));
  piece(within, ".attune-gym-unknown").replaceChildren(...trained.ask.map(([item, client, question]) =>
    element("li", {}, element("a", { href: `#${item}` }, client), `: ${question}`)));
  const box = piece(within, ".attune-gym-picture");
  box.hidden = !trained.rows.length;
  box.replaceChildren(...(trained.rows.length ? [picture(trained.rows, trained.picture), table(trained.rows)] : []));
}

/** @param {Trained["rows"]} rows */
function table(rows) {
  const head = element("tr", {}, element("th", { scope: "col" }, "What you confirmed"), element("th", { scope: "col" }, "In how many replies"));
  const lines = rows.map(([, name, count]) => element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, String(count))));
  return element("details", {}, element("summary", {}, "The counts as a table"),
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...lines)));
}

/**
 * Let the button lead on, and every link show its statement.
 * @param {HTMLElement} within
 * @param {{next: () => void, go: (item: string) => void}} acts
 * @returns {() => void} undoes every listener
 */
export function attachParts(within, { next, go }) {
  const listening = new AbortController();
  within.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target);
    const link = pressed.closest(".attune-gym-list a, .attune-gym-unknown a");
    if (pressed.closest(".attune-gym-next")) next();
    if (!link) return;
    event.preventDefault();
    go(target(link));
  }, { signal: listening.signal });
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (within.querySelectorAll(".attune-gym-next"))) button.disabled = false;
  return () => listening.abort();
}
