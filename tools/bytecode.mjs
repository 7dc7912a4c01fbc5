// Usage: node tools/bytecode.mjs SOURCE.zip TARGET.zip FOLDER [--lean]
// Compiles the modules of an archive with Pyodide, so that their bytecode is what Pyodide in a browser loads.

import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadPyodide } from "pyodide";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lean: { type: "boolean", default: false } },
});
const [source, target, folder] = positionals;

try {
  const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
  pyodide.FS.writeFile("bytecode.py", await readFile(new URL("bytecode.py", import.meta.url)));
  pyodide.FS.writeFile("source.zip", await readFile(source));
  pyodide.pyimport("bytecode").compile_archive("source.zip", "target.zip", folder, values.lean);
  await writeFile(target, pyodide.FS.readFile("target.zip"));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
