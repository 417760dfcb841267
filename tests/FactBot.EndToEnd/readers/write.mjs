// Writes CSL-JSON in another format with a program that others wrote: node write.mjs FORMAT FILE.
import { readFileSync } from "node:fs";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const [format, file] = process.argv.slice(2);
process.stdout.write(plugins.output.format(format, JSON.parse(readFileSync(file, "utf8")), { format: "text" }));
