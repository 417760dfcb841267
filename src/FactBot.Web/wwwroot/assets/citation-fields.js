// The sources of a fact in a form: one set of fields each, as many as wanted, never none.

import { announce, el } from "./dom.js";
import { fieldGroup, read } from "./fields.js";

export class CitationFields {
  constructor(fields, citations) {
    this.fields = fields;
    this.groups = [];
    this.list = el("div", { class: "sources" });
    this.element = fields.length === 0 ? null : el("section", { class: "source-fields" },
      this.list,
      el("button", { type: "button", class: "quiet add-source", on: { click: () => this.addByHand() } }, "Add another source"));
    for (const values of citations.length > 0 ? citations : [{}]) {
      this.add(values);
    }
  }

  /** The fields of a citation, or undefined when there are not so many. */
  group(index) {
    return this.groups[index];
  }

  /** The citations that say anything, in order. */
  read() {
    return this.groups.map(read).filter(values => Object.keys(values).length > 0);
  }

  addByHand() {
    const group = this.add({});
    [...group.inputs.values()][0]?.focus();
    announce(`Source ${this.groups.length} added`);
  }

  add(values) {
    const group = fieldGroup(this.fields, values);
    group.legend = el("legend", {});
    group.remove = el("button", { type: "button", class: "quiet remove", on: { click: () => this.remove(group) } }, "Remove");
    group.box = el("fieldset", { class: "source-box" }, group.legend, group.remove, group.element);
    this.groups.push(group);
    this.list.append(group.box);
    this.number();
    return group;
  }

  remove(group) {
    this.groups = this.groups.filter(other => other !== group);
    group.box.remove();
    this.number();
    this.element.querySelector(".add-source").focus();
    announce("Source removed");
  }

  number() {
    this.groups.forEach((group, index) => {
      group.legend.textContent = this.groups.length === 1 ? "Source" : `Source ${index + 1}`;
      group.remove.hidden = this.groups.length === 1;
      group.remove.setAttribute("aria-label", `Remove source ${index + 1}`);
    });
  }
}
