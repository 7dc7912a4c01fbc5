// @ts-check
// The site's Python: Pyodide's core and the `exercises` package, answering one page.
import { loadPyodide, version } from "pyodide";
import { info } from "pyodide/pyodide-lock.json";
/** @import { ItemResponse, Outcome } from "../types.js" */

/**
 * What `exercises.wire.answer` takes. Mirrors exercises/record.py.
 * @typedef {object} Asked
 * @property {string} item
 * @property {ItemResponse} response
 * @property {{id: string, timestamp: string, actor: string, platform: string, confidence: number | null,
 *   hints_shown: number}} about
 */

/** @typedef {"answer" | "walk" | "hear" | "replay" | "train" | "rehearse"} Call one of the functions of exercises/wire.py */

/**
 * What `exercises.wire.answer` gives.
 * @typedef {{outcome: Outcome, marks: Record<string, "kept" | "again">, statement: any}} Attempt
 */

const HERE = new URL(import.meta.url);
const COURSE = HERE.searchParams.get("v") ?? "";
const CORE = "pyodide/pyodide.asm.wasm";
const EMPTY_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const SETUP = `
import sys, zipfile
zipfile.ZipFile("/exercises.zip").extractall("/course")
sys.path.insert(0, "/course")
from exercises.wire import answer, hear, rehearse, replay, train, walk, warm
`;

const fetchAnyhow = self.fetch.bind(self);
let plain = false;
/** @type {(why: Error) => void} */
let giveUp = () => {};

/** @param {string} path @param {string} v */
const at = (path, v) => `${new URL(path, HERE)}?v=${v}`;

/**
 * A file of the site: with its version, reloaded the second time, and missed aloud.
 * @param {string} url
 */
async function file(url) {
  try {
    const response = await fetchAnyhow(url, { cache: plain ? "reload" : "default" });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    self.postMessage({ type: "alive" });
    return response;
  } catch (error) {
    giveUp(/** @type {Error} */ (error));
    throw error;
  }
}

/** Python's core, compiled as it arrives where its type allows that. */
async function compiled() {
  const response = await file(at(CORE, version));
  const typed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  if (typed && !plain && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {string[]} items */
async function start(items) {
  new WebAssembly.Module(EMPTY_WASM);
  /** @type {Promise<never>} */
  const failure = new Promise((_, reject) => { giveUp = reject; });
  return Promise.race([failure, boot(items)]);
}

/** @param {string[]} items */
async function boot(items) {
  const module = compiled();
  const glue = import(at("pyodide/pyodide.asm.js", version));
  const course = file(at("exercises.zip", COURSE)).then((response) => response.arrayBuffer());
  for (const part of [module, glue, course]) part.catch(giveUp);
  // Pyodide fetches its core and compiles it only after its glue has run; ours is on its way already.
  self.fetch = async (url) => (String(url).endsWith(CORE) ? new Response() : file(`${url}?v=${version}`));
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: await module,
    instance: await WebAssembly.instantiate(await module, imports ?? {}),
  });
  const pyodide = await loadPyodide({
    indexURL: String(new URL("pyodide/", HERE)),
    lockFileContents: JSON.stringify({ info, packages: {} }),
    packageBaseUrl: String(new URL("pyodide/", HERE)),
    createPyodideModule: async (settings) => (await glue).default(settings),
    stdout: () => {},
    stderr: () => {},
  });
  self.postMessage({ type: "alive" });
  pyodide.FS.writeFile("/exercises.zip", new Uint8Array(await course));
  pyodide.runPython(SETUP);
  pyodide.globals.get("warm")(JSON.stringify(items));
  return (/** @type {Call} */ call, /** @type {string} */ asked) => pyodide.globals.get(call)(asked);
}

/** @type {Promise<(call: Call, asked: string) => string>} */
let answering;

/** @param {MessageEvent} event */
self.onmessage = async ({ data }) => {
  if (data.type === "start") {
    plain = data.plain;
    answering = start(data.items);
    answering.then(
      (call) => {
        self.postMessage({ type: "ready" });
        setTimeout(call, 0, "rehearse", JSON.stringify(data.items));
      },
      (error) => self.postMessage({ type: "failed", why: String(error) }),
    );
    return;
  }
  try {
    const answer = JSON.parse((await answering)(data.call, JSON.stringify(data.asked)));
    self.postMessage({ number: data.number, ...("unknown" in answer ? { why: "unknown item" } : { answer }) });
  } catch (error) {
    self.postMessage({ number: data.number, why: String(error) });
  }
};
