// @ts-check
// The counts as a picture: a square for each reply, so that small numbers look small. Its classes are those of figures.css.

const WIDTH = 300;
const BASELINE = 14;
const HEAD = 22; // a row's name, and the room below it
const SQUARE = 12;
const STEP = 15;
const A_LINE = 20;
const BETWEEN = 8;
const FILLED = { reflection: "attune-filled", open_question: "", closed_question: "" };

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function drawn(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}

/** How high a row with so many replies is. @param {number} count */
const height = (count) => HEAD + Math.max(1, Math.ceil(count / A_LINE)) * STEP + BETWEEN;

/** @param {[string, string, number]} row @param {number} top */
function row([skill, name, count], top) {
  const look = FILLED[/** @type {keyof typeof FILLED} */ (skill)] ?? "attune-half";
  const squares = Array.from({ length: count }, (_, place) => drawn("rect", {
    class: `attune-person ${look}`,
    x: (place % A_LINE) * STEP + 0.5,
    y: top + HEAD + Math.floor(place / A_LINE) * STEP + 0.5,
    width: SQUARE - 1,
    height: SQUARE - 1,
  }));
  return [
    drawn("text", { x: 0, y: top + BASELINE }, name),
    drawn("text", { class: "attune-end attune-strong", x: WIDTH, y: top + BASELINE }, String(count)),
    ...squares,
  ];
}

/**
 * @param {[string, string, number][]} rows skill, its name, in how many replies
 * @param {string} told what the picture shows, in words
 */
export function picture(rows, told) {
  const tops = rows.map((_, at) => rows.slice(0, at).reduce((sum, [, , count]) => sum + height(count), 0));
  const whole = rows.reduce((sum, [, , count]) => sum + height(count), 0);
  return drawn("svg", { viewBox: `0 0 ${WIDTH} ${whole}`, role: "img", "aria-label": told },
    ...rows.flatMap((each, at) => row(each, tops[at])));
}
