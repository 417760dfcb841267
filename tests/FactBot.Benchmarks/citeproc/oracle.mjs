// Formats the sources of a job from standard input with citeproc-js and prints what came of it, with the time it took.
// In: {"style":XML,"locales":{TAG:XML},"language":TAG,"items":[CSL-JSON],"rounds":[COUNT]}
// Out: {"load":SECONDS,"entries":{ID:HTML},"cites":{ID:HTML},"rounds":{COUNT:SECONDS},"extraMemory":MIB}
import { readFileSync } from "node:fs";
import CSL from "citeproc";

// A style that leaves a source out drops its entry, but not its id: each entry says itself whose it is.
const MARK = "\u0001";

const job = JSON.parse(readFileSync(0, "utf8"));

function engine(items) {
  const byId = new Map(items.map((item) => [item.id, { ...item, system_id: item.id }]));
  const system = { retrieveLocale: (tag) => job.locales[tag], retrieveItem: (id) => byId.get(id), embedBibliographyEntry: (id) => MARK + id };
  return new CSL.Engine(system, job.style, job.language, true);
}

const seconds = (from) => (performance.now() - from) / 1000;

function format(processor, items) {
  const citations = items.map((item, place) => ({
    citationID: `c${place}`, citationItems: [{ id: item.id }], properties: { noteIndex: place + 1 },
  }));
  const cites = processor.rebuildProcessorState(citations, "html");
  const [, entries] = processor.makeBibliography() || [{}, []];
  return {
    cites: Object.fromEntries(cites.map(([, , text], place) => [items[place].id, text])),
    entries: Object.fromEntries(entries.map((entry) => entry.trim().split(MARK)).map(([text, id]) => [id, text])),
  };
}

const before = process.memoryUsage().rss;
const started = performance.now();
const processor = engine(job.items);
const load = seconds(started);
const result = format(processor, job.items);

const rounds = {};
for (const count of job.rounds) {
  const items = job.generated.slice(0, count);
  const fresh = engine(items);
  const from = performance.now();
  format(fresh, items);
  rounds[count] = seconds(from);
}

const extraMemory = process.resourceUsage().maxRSS / 1024 - before / 1048576;
process.stdout.write(JSON.stringify({ load, ...result, rounds, extraMemory }));
