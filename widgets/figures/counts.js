// @ts-check
// Two measures of a therapist's counts, or why there are none. Mirrors `look` in widgets/figures/counts.py.
/** @import { Shown } from "./live.js" */

/**
 * Mirrors `_settings` in widgets/figures/counts.py.
 * @typedef {object} Settings
 * @property {Record<string, [number, number]>} lines fair and good
 * @property {Record<string, string>} standing
 * @property {Record<string, string>} sentences
 * @property {string} none
 * @property {number} most
 */

const STANDING = ["below", "fair", "good"];
const COUNTS = ["questions", "simple", "complex"];

/**
 * A quotient to one of `steps` to the unit, a half upwards; null where there is nothing to divide by.
 * @param {number} part @param {number} whole @param {number} steps
 */
const divided = (part, whole, steps) =>
  whole ? Math.floor((2 * steps * part + whole) / (2 * whole)) / steps : null;

/**
 * @param {Record<string, string>} values what stands in the three fields
 * @param {Settings} settings
 * @returns {Shown}
 */
export function counts(values, settings) {
  const { lines, standing, sentences, none, most } = settings;
  const clear = COUNTS.every((name) => /^\d+$/.test(values[name]) && Number(values[name]) <= most);
  const [questions, simple, complex] = COUNTS.map((name) => (clear ? Number(values[name]) : 0));
  const reflections = simple + complex;
  const ratio = divided(reflections, questions, 100);
  const share = divided(100 * complex, reflections, 10);
  /** @param {string} name @param {number | null} value */
  const stands = (name, value) =>
    value === null ? none : standing[STANDING[Number(value >= lines[name][0]) + Number(value >= lines[name][1])]];
  const numbers = {
    questions: clear ? String(questions) : none,
    simple: clear ? String(simple) : none,
    complex: clear ? String(complex) : none,
    reflections: clear ? String(reflections) : none,
    ratio: ratio === null ? none : String(ratio),
    ratio_stands: stands("ratio", ratio),
    share: share === null ? none : `${share}\u00a0%`,
    share_stands: stands("share", share),
  };
  const says = [sentences[ratio === null ? "no_ratio" : "ratio"], sentences[share === null ? "no_share" : "share"]];
  return { numbers, says: clear ? says : [sentences.unclear], lengths: { ratio: ratio ?? 0, share: share ?? 0 } };
}
