// @ts-check
// Python in a worker: started once a tab, tried a second time the plain way, never waited for in silence.
/** @import { Call } from "./worker.js" */

/**
 * @typedef {object} Python
 * @property {() => void} prepare have the worker's script on its way, and nothing else yet
 * @property {() => void} start
 * @property {() => boolean} ready
 * @property {(call: Call, asked: object) => Promise<any>} ask rejects where Python can't be had
 */

/**
 * @param {string} url of the worker
 * @param {string[]} items on this page, so that their banks are read before the first check
 * @param {number} limit milliseconds without a sign of life before a start counts as failed
 * @returns {Python}
 */
export function python(url, items, limit) {
  /** @type {Promise<Worker> | undefined} */
  let starting;
  /** @type {Worker | undefined} */
  let spare;
  let broken = "";
  let up = false;
  let asked = 0;

  function prepare() {
    spare = new Worker(url, { type: "module" });
    spare.onerror = (event) => {
      event.preventDefault();
      broken = event.message || "no worker";
    };
  }

  /** @param {boolean} plain @returns {Promise<Worker>} */
  function boot(plain) {
    return new Promise((resolve, reject) => {
      if (!spare) prepare();
      const worker = /** @type {Worker} */ (spare);
      spare = undefined;
      /** @type {ReturnType<typeof setTimeout>} */
      let silence;
      const settle = (/** @type {() => void} */ act) => {
        clearTimeout(silence);
        worker.onmessage = worker.onerror = null;
        act();
      };
      const fail = (/** @type {string} */ why) => settle(() => {
        worker.terminate();
        reject(new Error(why));
      });
      const wait = () => {
        clearTimeout(silence);
        silence = setTimeout(() => fail("no sign of life"), limit);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message);
      };
      worker.onmessage = ({ data }) => {
        if (data.type === "ready") settle(() => resolve(worker));
        else if (data.type === "failed") fail(data.why);
        else wait();
      };
      if (broken) {
        fail(broken);
        broken = "";
        return;
      }
      wait();
      worker.postMessage({ type: "start", plain, items });
    });
  }

  function start() {
    if (starting) return;
    starting = boot(false).catch(() => boot(true));
    starting.then(() => { up = true; }, () => { starting = undefined; });
  }

  return {
    prepare() {
      try {
        prepare();
      } catch {
        // The start will fail as well, and be told.
      }
    },
    start,
    ready: () => up,
    async ask(call, question) {
      start();
      const worker = await /** @type {Promise<Worker>} */ (starting);
      const number = (asked += 1);
      return new Promise((resolve, reject) => {
        /** @param {MessageEvent} event */
        const hear = ({ data }) => {
          if (data.number !== number) return;
          worker.removeEventListener("message", hear);
          if (data.answer) resolve(data.answer);
          else reject(new Error(data.why));
        };
        worker.addEventListener("message", hear);
        worker.postMessage({ type: "ask", number, call, asked: question });
      });
    },
  };
}
