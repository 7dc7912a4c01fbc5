// @ts-check

/**
 * An action put off until the calls for it pause; it can also be done at once, dropped, or asked about.
 * @param {number} pause milliseconds
 * @param {() => void} act
 */
export function later(pause, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const drop = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const now = () => {
    if (waiting === undefined) return;
    drop();
    act();
  };
  const soon = () => {
    drop();
    waiting = setTimeout(now, pause);
  };
  return Object.assign(soon, { now, drop, waiting: () => waiting !== undefined });
}
