// @ts-check
// What a whole conversation looks like from its end: turns, skills, how the client's state moved, other ways.
import { element } from "./elements.js";
/** @import { Replay } from "../types.js" */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const HEIGHT = 90;
const EDGE = 8;

/** @param {string} name @param {Record<string, string | number>} attributes @param {...Node} children */
function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}

/** @param {Replay["series"][number]} series */
function chart({ name, low, high, values }) {
  const across = (/** @type {number} */ at) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const up = (/** @type {number} */ value) => HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  const points = values.map((value, at) => `${across(at)},${up(value)}`).join(" ");
  const words = `${name}, from ${low} to ${high}: began at ${values[0]}, ended at ${values.at(-1)}`;
  return element("figure", { class: "attune-chart" },
    svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words },
      svg("line", { x1: EDGE, y1: up(low), x2: WIDTH - EDGE, y2: up(low) }),
      svg("polyline", { points })),
    element("figcaption", {}, `${words}. Turn by turn: ${values.join(", ")}.`));
}

/** @param {string} title @param {string[]} items */
const list = (title, items) => (items.length
  ? [element("p", { class: "attune-subhead" }, title), element("ul", {}, ...items.map((item) => element("li", {}, item)))]
  : []);

/** @param {Replay["beside"]} beside */
const compared = (beside) => (beside.length
  ? [element("p", { class: "attune-subhead" }, "This time, and the time before"),
    element("ol", { class: "attune-compared" }, ...beside.map(({ now, before, same }) => element("li", {},
      ...(same
        ? [element("p", {}, "Both times: ", now)]
        : [element("p", {}, "This time: ", now || "(it had ended)"), element("p", {}, "Before: ", before || "(it had ended)")]))))]
  : []);

/**
 * @param {HTMLElement} box
 * @param {Replay} replay
 */
export function drawReplay(box, replay) {
  if (!replay.turns.length) return;
  const { reflections, questions } = replay;
  const ratio = questions ? (reflections / questions).toFixed(1) : String(reflections);
  box.replaceChildren(element("details", {},
    element("summary", {}, "What happened, from end to end"),
    ...list("Skills used", Object.entries(replay.skills).map(([skill, count]) => `${skill}: ${count}`)),
    element("p", {}, `Reflections to questions: ${reflections} to ${questions}${questions ? ` (${ratio} to 1)` : ""}.`),
    element("p", { class: "attune-subhead" }, "How the client's state moved"),
    element("p", {}, "These numbers are the script's, not a measure of anyone."),
    ...replay.series.map(chart),
    ...list("Turning points", replay.turning_points.map((turn) => `Turn ${turn}: ${replay.turns[turn - 1].feedback}`)),
    ...list("What another path would have opened", replay.elsewhere.map(({ turn, endings }) =>
      `Other words at turn ${turn} could still have led to: ${endings.join("; ")}.`)),
    ...list("Turns that cost most, and where to read on", replay.revisit.map(({ turn, chapter }) =>
      `Turn ${turn}: ${chapter}.`)),
    ...compared(replay.beside),
    ...list("Play it again", replay.retry)));
  box.hidden = false;
}
