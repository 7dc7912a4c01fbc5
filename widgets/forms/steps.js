// @ts-check
// Reordering without a page: what a move does to a list.

/**
 * The list with one entry moved to another place; a place beyond either end is the end.
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 * @returns {T[]}
 */
export function moved(list, from, to) {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, list[from]);
}

/**
 * The list in the order that a response asks for; what it does not name keeps its place at the end.
 * @param {string[]} list
 * @param {string[]} wanted
 * @returns {string[]}
 */
export function ordered(list, wanted) {
  const known = wanted.filter((id, place) => list.includes(id) && wanted.indexOf(id) === place);
  return [...known, ...list.filter((id) => !known.includes(id))];
}
