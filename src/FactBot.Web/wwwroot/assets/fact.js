// A fact: the value or the words first, who said it and when, how far it was checked, where it stands.

import { actionRow } from "./actions.js";
import { chips, excerpts } from "./citations.js";
import { el, freshId } from "./dom.js";

const marks = { good: "✓", caution: "!", bad: "✕" };

/** The element for a fact; the lead fact of an answer is set larger. */
export function renderFact(fact, context, { isLead = false, isWhole = false } = {}) {
  const heading = freshId("fact");
  const panels = excerpts(fact, isWhole);
  return el("article", { class: `fact ${fact.kind}${isLead ? " lead-fact" : ""}`, "data-id": fact.id, "aria-labelledby": heading },
    fact.value ? el("p", { class: "value", dir: "auto" }, fact.value) : null,
    words(fact, panels),
    attribution(fact),
    warnings(fact.warnings),
    ...panels.map(panel => panel.element),
    el("div", { class: "standing" },
      el("h3", { class: "reference", id: heading }, fact.reference),
      el("ul", { class: "badges", "aria-label": "How far it was checked" }, ...fact.badges.map(badge))),
    isWhole ? details(fact.details) : null,
    actionRow(fact.actions, context));
}

function words(fact, panels) {
  const isQuote = fact.kind === "quote";
  const exact = el("span", { class: "exact", lang: fact.lang }, fact.statement);
  return el(isQuote ? "blockquote" : "p", { class: "words", dir: "auto" },
    isQuote ? el("span", { class: "mark" }, "“") : null,
    exact,
    isQuote ? el("span", { class: "mark" }, "”") : null,
    chips(panels));
}

function attribution(fact) {
  if (!fact.speaker && !fact.when) {
    return null;
  }
  return el("p", { class: "attribution" },
    fact.speaker ? el("span", { class: "speaker" }, el("bdi", {}, fact.speaker)) : null,
    fact.when ? el("span", { class: "when" }, fact.when) : null);
}

const warnings = all => all.length === 0 ? null : el("ul", { class: "warnings", "aria-label": "Take care" },
  ...all.map(warning => el("li", {}, warning)));

const badge = ({ text, tone }) => el("li", { class: `badge ${tone}` },
  marks[tone] ? el("span", { class: "badge-mark", "aria-hidden": "true" }, marks[tone]) : null, text);

const details = all => all.length === 0 ? null : el("dl", { class: "details" },
  ...all.flatMap(detail => [el("dt", {}, detail.label), el("dd", { dir: "auto" }, detail.text)]));
