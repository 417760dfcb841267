// Reads a file with a program that others wrote and prints what it understood as JSON: node read.mjs FORMAT FILE.
import { readFileSync } from "node:fs";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";

const [format, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const read = {
  biblatex: () => plugins.input.chain(text, { forceType: "@biblatex/text" }),
  ris: () => plugins.input.chain(text, { forceType: "@ris/file" }),
  "csl-json": () => plugins.input.chain(text),
  csv: () => parse(text, { bom: true, columns: true, relax_quotes: false, relax_column_count: false }),
};
process.stdout.write(JSON.stringify(read[format](), (name, value) => (name === "_graph" ? undefined : value)));
