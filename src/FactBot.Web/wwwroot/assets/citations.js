// Numbered sources: chips beside the words, the source's own words behind them, the list below.

import { el, freshId, hiddenText, hostOf, webLink } from "./dom.js";

/** One panel for each source of a fact, closed unless the whole record is shown. */
export function excerpts(fact, isOpen) {
  const numbers = [...new Set(fact.citations.map(citation => citation.n))];
  return numbers.map(number => {
    const citations = fact.citations.filter(citation => citation.n === number);
    const id = freshId("source");
    return {
      number,
      isOpen,
      id,
      label: citations[0].text,
      element: el("div", { class: "excerpt", id, hidden: !isOpen }, ...citations.map(excerpt)),
    };
  });
}

/** The chips that open the panels. */
export const chips = panels => panels.length === 0 ? null : el("span", { class: "chips" }, ...panels.map(chip));

/** The numbered list below an answer. */
export const references = all => !all || all.length === 0 ? null : el("section", { class: "references" },
  el("h3", {}, all.length === 1 ? "Source" : "Sources"),
  el("ol", {}, ...all.map(({ n, text, url }) => el("li", {},
    el("span", { class: "number" }, `[${n}]`), " ",
    el("span", { class: "source", dir: "auto" }, text),
    url ? el("span", { class: "address" }, " ", webLink(url, hostOf(url))) : null))));

function chip(panel) {
  const button = el("button", { type: "button", class: "chip", "aria-expanded": String(panel.isOpen), "aria-controls": panel.id },
    `[${panel.number}]`, hiddenText(` Source ${panel.number}: ${panel.label}`));
  button.addEventListener("click", () => {
    panel.element.hidden = !panel.element.hidden;
    button.setAttribute("aria-expanded", String(!panel.element.hidden));
  });
  return button;
}

// An excerpt that opens a quotation of its own does not get a second pair of marks.
const inMarks = quoted => /^\s*["“«„]/.test(quoted) ? quoted : `“${quoted}”`;

function excerpt({ n, text, url, where, excerpt: quoted }) {
  return el("div", { class: "excerpt-entry" },
    quoted ? el("blockquote", { dir: "auto" }, inMarks(quoted)) : null,
    el("p", {},
      el("span", { class: "number" }, `[${n}]`), " ", el("span", { dir: "auto" }, text),
      where ? el("span", { class: "where" }, ` · ${where}`) : null,
      url ? el("span", { class: "address" }, " · ", webLink(url, `Open at ${hostOf(url)}`)) : null));
}
