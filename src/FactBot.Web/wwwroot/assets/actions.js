// Buttons. The desk says what they are called and what they send.

import { askFor } from "./ask.js";
import { announce, el } from "./dom.js";

const fewest = 3;

/** A row of buttons, or nothing when there are none. Nobody else reads this page, so there is nothing to share. */
export function actionRow(actions, context) {
  const offered = (actions ?? []).filter(action => action.do !== "share");
  return offered.length === 0 ? null : el("div", { class: "actions" }, ...families(offered).flatMap(family => family.length < fewest
    ? family.map(action => actionButton(action, context))
    : [folded(family, context)]));
}

const actionButton = (action, context, label = action.label) => {
  const made = button(label, event => carryOut(action, context, event.currentTarget), action.id);
  if (label !== action.label) {
    made.setAttribute("aria-label", action.label);
  }
  return made;
};

/** Neighbours that do one deed in several ways ("export-csv", "export-ris") make a family. */
function families(actions) {
  const all = [];
  const nameOf = action => action.id.includes("-") ? action.id.slice(0, action.id.indexOf("-")) : action.id;
  for (const action of actions) {
    const last = all.at(-1);
    if (last && nameOf(last[0]) === nameOf(action)) {
      last.push(action);
    } else {
      all.push([action]);
    }
  }
  return all;
}

// One button that opens the several ways: "Export as …".
function folded(family, context) {
  const words = family.map(action => action.label.split(" "));
  let shared = 0;
  while (words.every(each => each.length > shared + 1 && each[shared] === words[0][shared])) {
    shared++;
  }
  return el("details", { class: "family" },
    el("summary", { class: "action" }, `${words[0].slice(0, shared).join(" ")} …`.trim()),
    el("div", { class: "actions" }, ...family.map((action, index) => actionButton(action, context, words[index].slice(shared).join(" ")))));
}

/** One button. */
export const button = (label, listener, id) =>
  el("button", { type: "button", class: "action", "data-action": id, on: { click: listener } }, label);

async function carryOut(action, context, pressed) {
  switch (action.do) {
    case "ask": {
      const line = await askFor(action);
      if (line) {
        // The line is quoted, so that no word of it becomes part of the command.
        context.say(`${action.command}"${line.replaceAll('"', "”").trim()}"${action.after ?? ""}`);
      }
      break;
    }
    case "copy":
      say(pressed, await copy(action) ? "Copied" : "Could not copy");
      break;
    default:
      context.say(action.command);
  }
}

// Rich and plain go together: whoever pastes takes the one it can show.
async function copy({ text, html }) {
  try {
    await (html
      ? navigator.clipboard.write([new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") })])
      : navigator.clipboard.writeText(text));
    return true;
  } catch {
    return copyBySelection(text, html);
  }
}

const blob = (text, type) => new Blob([text], { type });

// The clipboard's own door is closed to pages that come without TLS from another machine.
function copyBySelection(text, html) {
  const both = event => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
  };
  const focused = document.activeElement;
  const box = el("textarea", { class: "offscreen", readonly: true, "aria-hidden": "true" });
  box.value = text;
  document.body.append(box);
  box.select();
  if (html) {
    document.addEventListener("copy", both, { once: true });
  }
  const done = document.execCommand("copy");
  document.removeEventListener("copy", both);
  box.remove();
  focused?.focus();
  return done;
}

function say(pressed, text) {
  const label = pressed.textContent;
  pressed.textContent = text;
  pressed.disabled = true;
  announce(text);
  setTimeout(() => {
    pressed.textContent = label;
    pressed.disabled = false;
  }, 1500);
}
