// A form of the desk, in a dialog. It stays in the page until it is saved, so nothing typed is lost.

import { button } from "./actions.js";
import { freshKey, send } from "./api.js";
import { CitationFields } from "./citation-fields.js";
import { announce, el, freshId } from "./dom.js";
import { faultSummary, markFaults } from "./faults.js";
import { renderFact } from "./fact.js";
import { references } from "./citations.js";
import { fieldGroup, read } from "./fields.js";

/** What the log shows of a form: a button that opens it. A form just asked for opens by itself. */
export function formCard(reply, context) {
  const sheet = new Sheet(reply, context);
  if (context.isNew) {
    queueMicrotask(() => sheet.open());
  }
  return el("div", { class: "actions" }, button("Open the form", () => sheet.open(), "open-form"));
}

class Sheet {
  constructor(reply, context) {
    this.context = context;
    this.title = freshId("title");
    this.body = el("div", { class: "sheet-body" });
    this.foot = el("div", { class: "dialog-foot" });
    this.form = el("form", { novalidate: true, on: { submit: event => this.submit(event), keydown: event => this.submitByKey(event) } }, this.body, this.foot);
    this.heading = el("h2", { id: this.title });
    this.dialog = el("dialog", { class: "sheet", "aria-labelledby": this.title },
      el("div", { class: "sheet-head" }, this.heading,
        el("button", { type: "button", class: "quiet close", "aria-label": "Close; what you typed is kept", on: { click: () => this.dialog.close() } }, "Close")),
      this.form);
    this.dialog.addEventListener("close", () => this.dialog.remove());
    this.fill(reply);
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.focusFirst();
  }

  fill(reply) {
    const { form } = reply;
    this.command = form.command;
    this.heading.textContent = capital(form.command);
    this.fact = fieldGroup(form.fields.filter(field => !field.citation), form.values);
    this.sources = new CitationFields(form.fields.filter(field => field.citation), form.citations);
    this.summary = faultSummary(form.faults, this.fact, this.sources);
    markFaults(form.faults, this.fact, this.sources);
    this.body.replaceChildren(...[
      el("p", { class: "sheet-lead" }, reply.headline),
      this.summary,
      near(reply, this.context),
      this.fact.element,
      this.sources.element,
    ].filter(Boolean));
    this.foot.replaceChildren(
      // A form's action is the same deed for chats that have no forms; here its name goes on the button.
      el("button", { type: "submit", class: "primary" }, reply.actions.find(action => action.do === "say")?.label ?? "Save"),
      this.problem = el("p", { class: "problem", role: "alert" }));
  }

  focusFirst() {
    (this.summary ?? this.form.querySelector("textarea, input, select"))?.focus();
  }

  submit(event) {
    event.preventDefault();
    this.save();
  }

  submitByKey(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      this.submit(event);
    }
  }

  async save() {
    if (this.isSaving) {
      return;
    }
    this.isSaving = true;
    this.foot.setAttribute("aria-busy", "true");
    this.problem.textContent = "";
    const { reply, again } = await send(this.message());
    this.isSaving = false;
    this.foot.removeAttribute("aria-busy");
    if (reply.kind === "form") {
      this.fill(reply);
      this.focusFirst();
      announce(reply.headline);
    } else if (again || (reply.kind === "notice" && (reply.outcome === "error" || reply.outcome === "refused"))) {
      this.problem.textContent = [reply.headline, reply.detail].filter(Boolean).join(" ");
    } else {
      this.dialog.close();
      this.context.settle(reply);
    }
  }

  // The same content keeps its key, so that saving again after a lost answer does not save twice.
  message() {
    const content = { text: this.command, values: read(this.fact), citations: this.sources.read() };
    const written = JSON.stringify(content);
    if (written !== this.sent) {
      this.sent = written;
      this.key = freshKey();
    }
    return { ...content, key: this.key };
  }
}

function near(reply, context) {
  if (reply.facts.length === 0) {
    return null;
  }
  return el("section", { class: "near" },
    el("h3", {}, "Nearly the same, already on file"),
    ...reply.facts.map(fact => renderFact({ ...fact, actions: [] }, context)),
    references(reply.references));
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
