// Buttons. The desk says what they are called and what they send.

import { askFor } from "./ask.js";
import { announce, el } from "./dom.js";

/** A row of buttons, or nothing when there are none. */
export const actionRow = (actions, context) => !actions || actions.length === 0 ? null : el("div", { class: "actions" },
  ...actions.map(action => button(action.label, event => carryOut(action, context, event.currentTarget), action.id)));

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
      say(pressed, await copy(action.text) ? "Copied" : "Could not copy");
      break;
    default:
      context.say(action.command);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

// The clipboard's own door is closed to pages that come without TLS from another machine.
function copyBySelection(text) {
  const focused = document.activeElement;
  const box = el("textarea", { class: "offscreen", readonly: true, "aria-hidden": "true" });
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
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
