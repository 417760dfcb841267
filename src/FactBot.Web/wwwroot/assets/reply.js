// A reply of any kind, as the page shows it. What a button means is the desk's business.

import { actionRow, button } from "./actions.js";
import { references } from "./citations.js";
import { el } from "./dom.js";
import { renderFact } from "./fact.js";
import { fileCard } from "./files.js";
import { formCard } from "./form.js";

const factsAtFirst = 5;

/** The element for a reply; `context` is { say, retry, settle, isNew }. */
export function renderReply(reply, context) {
  const body = kinds[reply.kind]?.(reply, context) ?? [];
  const actions = reply.kind === "form" ? null : actionRow(reply.actions, context);
  return el("div", { class: "reply", "data-kind": reply.kind, "data-outcome": reply.outcome },
    el("p", { class: "headline" }, reply.headline),
    ...body,
    actions,
    context.retry ? el("div", { class: "actions" }, button("Try again", context.retry, "retry")) : null);
}

const kinds = {
  answer: (reply, context) => [...facts(reply, context), references(reply.references)],
  list: (reply, context) => [rows(reply.rows ?? [], context)],
  form: (reply, context) => [formCard(reply, context)],
  file: (reply, context) => [fileCard(reply), block(reply.detail, context)],
  notice: (reply, context) => [block(reply.detail, context), copyOfDetail(reply, context)],
};

function facts(reply, context) {
  const isAnswer = reply.outcome === "found" && !reply.wholeRecord;
  const cards = reply.facts.map((fact, index) => renderFact(fact, context, {
    isWhole: Boolean(reply.wholeRecord),
    isLead: isAnswer ? index === 0 : reply.facts.length === 1,
  }));
  if (cards.length <= factsAtFirst) {
    return cards;
  }

  const more = el("div", { class: "more-facts", hidden: true }, ...cards.slice(factsAtFirst));
  const reveal = button(`Show ${cards.length - factsAtFirst} more`, () => {
    more.hidden = false;
    reveal.remove();
    more.querySelector("button, a")?.focus();
  });
  return [...cards.slice(0, factsAtFirst), reveal, more];
}

const rows = (all, context) => el("ul", { class: "rows" }, ...all.map(row => el("li", {},
  el("p", { class: "row-title", dir: "auto" }, row.title),
  row.detail ? el("p", { class: "row-detail", dir: "auto" }, row.detail) : null,
  actionRow(row.actions, context))));

const block = text => text ? el("pre", { class: "block", dir: "auto", tabindex: "0" }, text) : null;

function copyOfDetail(reply, context) {
  const offersCopy = reply.actions.some(action => action.do === "copy");
  return reply.detail && reply.outcome === "done" && !offersCopy
    ? actionRow([{ id: "copy", label: "Copy", do: "copy", text: reply.detail }], context)
    : null;
}
