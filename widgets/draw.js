// @ts-check
// What an exercise shows after a response. Words go in as text, never as markup.
/** @import { Last, Outcome } from "./types.js" */

const VERDICTS = { correct: "It fits.", partial: "Part of it fits.", incorrect: "Look again.", unjudged: "" };
const MARKS = { kept: "Kept", again: "Look again" };
const WHOLE = "item";

/**
 * The element of this card that a selector names; the templates hold it.
 * @param {HTMLElement} card
 * @param {string} selector
 */
export const piece = (card, selector) => /** @type {HTMLElement} */ (card.querySelector(selector));

/** @param {HTMLElement} card @param {string} text */
export function say(card, text) {
  piece(card, ".attune-status").textContent = text;
}

/**
 * Show an outcome: feedback under the part it speaks of, the summary in the status line.
 * @param {HTMLElement} card
 * @param {Outcome} outcome
 * @param {Record<string, "kept" | "again">} marks
 */
export function drawOutcome(card, outcome, marks) {
  clearOutcome(card);
  card.dataset.verdict = outcome.verdict;
  const whole = outcome.feedback.filter(({ part }) => part === WHOLE).map(({ text }) => text);
  const verdict = card.dataset.attuneKind === "test" ? "" : VERDICTS[outcome.verdict];
  say(card, [verdict, ...(card.dataset.attuneKind === "dialogue" ? [] : whole)].filter(Boolean).join(" "));
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-feedback]"))) {
    const texts = outcome.feedback.filter(({ part }) => isAbout(part, place.dataset.feedback ?? ""));
    place.replaceChildren(...texts.map(({ text }) => paragraph(text)));
    place.hidden = !texts.length;
  }
  showAfter(card, outcome.feedback.length > 1);
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-part]"))) {
    const mark = marks[part.dataset.part ?? ""];
    if (!mark) continue;
    part.dataset.mark = mark;
    piece(part, ".attune-mark").textContent = MARKS[mark];
  }
}

/** Whether feedback on a part belongs in a place: that of the part, or of the group that it is in. @param {string} part @param {string} place */
const isAbout = (part, place) => part === place || part.startsWith(`${place}/`);

/** @param {HTMLElement} card */
export function clearOutcome(card) {
  delete card.dataset.verdict;
  say(card, "");
  showAfter(card, false);
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-feedback]"))) {
    place.replaceChildren();
    place.hidden = true;
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-mark]"))) {
    delete part.dataset.mark;
    piece(part, ".attune-mark").textContent = "";
  }
}

/**
 * What stands in the form and shows only beside an outcome.
 * @param {HTMLElement} card
 * @param {boolean} isShown
 */
function showAfter(card, isShown) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-after]"))) place.hidden = !isShown;
}

/**
 * Let the discussion be opened: after an attempt, or where no check can be had.
 * @param {HTMLElement} card
 * @param {boolean} [unfold]
 */
export function openDiscussion(card, unfold = false) {
  card.dataset.discussed = "";
  if (unfold) /** @type {HTMLDetailsElement} */ (piece(card, ".attune-discussion")).open = true;
}

/** @param {HTMLElement} card */
export function drawTried(card) {
  piece(card, ".attune-tried").hidden = false;
  piece(card, ".attune-again").hidden = false;
}

/**
 * Keep an earlier answer in sight, in the words it had.
 * @param {HTMLElement} card
 * @param {Last} last
 */
export function drawEarlier(card, last) {
  const earlier = piece(card, ".attune-earlier");
  earlier.hidden = false;
  piece(earlier, "ul").replaceChildren(...Object.values(last.words).map((text) => {
    const line = document.createElement("li");
    line.textContent = text;
    return line;
  }));
}

/**
 * Show this many rungs of the hint ladder, and count the next one on its button.
 * @param {HTMLElement} card
 * @param {number} shown
 */
export function drawHints(card, shown) {
  const rungs = /** @type {HTMLElement[]} */ ([...card.querySelectorAll(".attune-hints li")]);
  if (!rungs.length) return;
  rungs.forEach((rung, number) => { rung.hidden = number >= shown; });
  const button = piece(card, ".attune-hint");
  button.hidden = shown >= rungs.length;
  button.textContent = `Hint ${Math.min(shown + 1, rungs.length)} of ${rungs.length}`;
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
