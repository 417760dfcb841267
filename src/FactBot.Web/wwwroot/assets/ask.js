// Asks for one line in a small dialog.

import { el, freshId } from "./dom.js";

/** Resolves to the line, or to null when the dialog was closed without one. */
export function askFor({ label, prompt, suggestions }) {
  const field = freshId("line");
  const list = freshId("suggestions");
  const title = freshId("title");
  const input = el("input", { id: field, type: "text", list, required: true, autocomplete: "off", maxlength: "500" });
  const deed = label.replace(/\s*…$/, "");
  const dialog = el("dialog", { class: "small", "aria-labelledby": title });
  return new Promise(resolve => {
    const form = el("form", { method: "dialog", on: { submit: event => {
      event.preventDefault();
      dialog.close(input.value);
    } } },
      el("h2", { id: title }, deed),
      el("label", { for: field }, prompt),
      input,
      el("datalist", { id: list }, ...(suggestions ?? []).map(value => el("option", { value }))),
      el("div", { class: "dialog-foot" },
        el("button", { type: "submit", class: "primary" }, deed),
        el("button", { type: "button", class: "quiet", on: { click: () => dialog.close("") } }, "Cancel")));
    dialog.append(form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue.trim() || null);
    });
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}
