// The fields of a form: the common ones first, the others folded away until they are wanted.

import { el, freshId } from "./dom.js";

/** A group of fields filled with values; values without a field are carried along untouched. */
export function fieldGroup(fields, values) {
  const inputs = new Map();
  const carried = Object.fromEntries(Object.entries(values).filter(([name]) => !fields.some(field => field.name === name)));
  const rows = list => list.map(field => row(field, values[field.name] ?? "", inputs));
  const rare = fields.filter(field => !field.common);
  const isUsed = rare.some(field => values[field.name]);
  const common = rows(fields.filter(field => field.common));
  const more = rare.length === 0 ? null : el("details", { class: "more", open: isUsed },
    el("summary", {}, "More fields"), ...rows(rare));
  return { inputs, carried, element: el("div", { class: "fields" }, ...common, more) };
}

/** What is in a group, by field name; empty fields are left out. */
export function read({ inputs, carried }) {
  const values = { ...carried };
  for (const [name, input] of inputs) {
    if (input.value.trim() !== "") {
      values[name] = input.value;
    }
  }
  return values;
}

function row(field, value, inputs) {
  const id = freshId("field");
  const hint = `${id}-hint`;
  const input = control(field, id, value);
  const isHinted = field.hint && field.input !== "choice";
  if (isHinted) {
    input.setAttribute("aria-describedby", hint);
  }
  if (field.required) {
    input.setAttribute("aria-required", "true");
  }
  inputs.set(field.name, input);
  return el("div", { class: `field ${field.input}` },
    el("label", { for: id }, field.label, field.required ? el("span", { class: "required" }, " required") : null),
    input,
    isHinted ? el("p", { class: "hint", id: hint }, `e.g. ${field.hint}`) : null);
}

function control(field, id, value) {
  const common = { id, name: field.name };
  if (field.input === "choice") {
    const choices = field.choices.includes(value) || value === "" ? field.choices : [value, ...field.choices];
    const select = el("select", common, el("option", { value: "" }, "—"),
      ...choices.map(choice => el("option", { value: choice }, choice.replaceAll("-", " "))));
    select.value = value;
    return select;
  }
  const input = field.input === "text"
    ? el("textarea", { ...common, rows: "3", dir: "auto" })
    : el("input", { ...common, type: "text", dir: "auto", inputmode: field.input === "address" ? "url" : null, autocomplete: "off" });
  input.value = value;
  return input;
}

/** Says below a field what is wrong with it, and says it to screen readers. */
export function markInvalid(input, sentence, example) {
  const id = `${input.id}-fault`;
  const told = document.createElement("p");
  told.id = id;
  told.className = "fault";
  told.append(sentence, ...(example ? [" ", el("span", { class: "example" }, `For example: ${example}`)] : []));
  input.setAttribute("aria-invalid", "true");
  // The fault brings its own example; the hint steps back.
  input.setAttribute("aria-describedby", id);
  input.after(told);
  input.closest("details")?.setAttribute("open", "");
}
