// Every fault at once: a summary that leads to the fields, and a word at each field.

import { el } from "./dom.js";
import { markInvalid } from "./fields.js";

/** The summary above the fields, or null when nothing is wrong. */
export function faultSummary(faults, fact, sources) {
  if (faults.length === 0) {
    return null;
  }
  return el("section", { class: "faults", role: "alert", tabindex: "-1" },
    el("h3", {}, faults.length === 1 ? "One thing is missing or wrong" : `${faults.length} things are missing or wrong`),
    el("ul", {}, ...faults.map(fault => entry(fault, inputOf(fault, fact, sources)))));
}

/** Marks each field that has a fault. */
export function markFaults(faults, fact, sources) {
  for (const fault of faults) {
    const input = inputOf(fault, fact, sources);
    if (input) {
      markInvalid(input, fault.sentence, fault.example);
    }
  }
}

function entry(fault, input) {
  if (!input) {
    return el("li", {}, fault.sentence, " ", el("span", { class: "example" }, fault.example));
  }
  return el("li", {}, el("button", { type: "button", class: "to-field", on: { click: () => input.focus() } }, fault.sentence));
}

function inputOf({ field, citation }, fact, sources) {
  return field ? fact.inputs.get(field) ?? sources.group(citation ?? 0)?.inputs.get(field) : undefined;
}
