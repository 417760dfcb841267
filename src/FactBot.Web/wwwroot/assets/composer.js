// The box: Enter sends, Shift+Enter breaks the line, ↑ and ↓ go through what was sent before.

import { recallTyped, rememberTyped } from "./memory.js";

const form = document.getElementById("composer");
const box = document.getElementById("box");
let typed = recallTyped();
let place = typed.length;
let unsent = "";

export const focusBox = () => box.focus();

export function startComposer(say) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    submit(say);
  });
  box.addEventListener("input", fit);
  box.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit(say);
    } else if (event.key === "ArrowUp" && isAtStart()) {
      recall(event, place - 1);
    } else if (event.key === "ArrowDown" && isAtEnd() && place < typed.length) {
      recall(event, place + 1);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      focusBox();
    }
  });
}

function submit(say) {
  const text = box.value.trim();
  if (text === "") {
    return;
  }
  rememberTyped(text);
  typed = recallTyped();
  place = typed.length;
  unsent = "";
  box.value = "";
  fit();
  say(text);
}

function recall(event, to) {
  if (to < 0 || to > typed.length) {
    return;
  }
  event.preventDefault();
  if (place === typed.length) {
    unsent = box.value;
  }
  place = to;
  box.value = place === typed.length ? unsent : typed[place];
  box.setSelectionRange(0, 0);
  if (place === typed.length || event.key === "ArrowDown") {
    box.setSelectionRange(box.value.length, box.value.length);
  }
  fit();
}

const isAtStart = () => box.selectionStart === 0 && box.selectionEnd === 0 || !box.value.includes("\n") && place < typed.length;
const isAtEnd = () => box.selectionEnd === box.value.length || !box.value.includes("\n");
const isTyping = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

// Rows follow the text without a style attribute, which the content policy forbids.
function fit() {
  box.rows = 1;
  while (box.value !== "" && box.scrollHeight > box.clientHeight + 2 && box.rows < 10) {
    box.rows += 1;
  }
}
