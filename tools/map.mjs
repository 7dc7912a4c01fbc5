// Reads a graph in Graphviz's language, writes it as SVG.
import { instance } from "@viz-js/viz";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const viz = await instance();
process.stdout.write(viz.renderString(Buffer.concat(chunks).toString("utf8"), { format: "svg" }));
