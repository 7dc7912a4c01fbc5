// @ts-check
// The binomial effect size display for one correlation. Mirrors `numbers` in widgets/figures/display.py.
/** @import { Shown } from "./live.js" */

/**
 * @param {Record<string, string>} values r from 0 to 1, to a hundredth
 * @param {{says: string}} settings
 * @returns {Shown}
 */
export function display(values, { says }) {
  const hundredths = Math.round(Number(values.r) * 100);
  const more = 50 + hundredths / 2;
  const share = Math.floor((hundredths * hundredths + 5) / 10) / 10; // r squared in per cent, a half upwards
  const numbers = {
    r: hundredths ? (hundredths / 100).toFixed(2).replace(/^0/, "") : "0",
    more: String(more),
    fewer: String(100 - more),
    share: `${share}\u00a0%`,
  };
  return { numbers, says: [says], lengths: { more, fewer: 100 - more } };
}
