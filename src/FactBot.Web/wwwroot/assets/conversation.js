// The log: one article for each message, with its reply.

import { freshKey, send } from "./api.js";
import { announce, el, freshId, hiddenText } from "./dom.js";
import { forgetTurns, recallTurns, rememberTurn } from "./memory.js";
import { renderReply } from "./reply.js";

const log = document.getElementById("log");
const welcome = document.getElementById("welcome");
const clear = document.getElementById("clear");
let turns = 0;

/** Says something to the desk, on a turn of its own. */
export function say(text) {
  const turn = newTurn(text);
  turn.article.scrollIntoView({ block: "start" });
  carryOut(turn, { text, key: freshKey() });
}

/** Shows again what was said before the page was reloaded. */
export function restore() {
  for (const { number, asked, reply } of recallTurns()) {
    turns = Math.max(turns, number - 1);
    show(newTurn(asked), reply, {});
  }
  log.lastElementChild?.scrollIntoView({ block: "start" });
}

export function clearAll() {
  forgetTurns();
  log.replaceChildren();
  welcome.hidden = false;
  clear.hidden = true;
}

function newTurn(asked) {
  welcome.hidden = true;
  clear.hidden = false;
  const number = ++turns;
  const heading = freshId("asked");
  const place = el("div", { class: "place" });
  const article = el("article", { class: "turn", "aria-labelledby": heading },
    el("h2", { class: "asked", id: heading }, hiddenText("You: "), asked), place);
  log.append(article);
  return { number, asked, article, place };
}

async function carryOut(turn, message) {
  turn.place.replaceChildren(el("p", { class: "waiting" }, "Looking it up", el("span", { class: "dots", "aria-hidden": "true" })));
  turn.article.setAttribute("aria-busy", "true");
  const { reply, again } = await send(message);
  turn.article.removeAttribute("aria-busy");
  show(turn, reply, { retry: again ? () => carryOut(turn, message) : null, isNew: true });
}

function show(turn, reply, { retry, isNew }) {
  turn.place.replaceChildren(renderReply(reply, {
    say,
    retry,
    isNew,
    // A form that was saved is answered where it was asked for.
    settle: settled => {
      show(turn, settled, {});
      announce(settled.headline);
      turn.article.scrollIntoView({ block: "nearest" });
    },
  }));
  if (!retry) {
    rememberTurn(turn.number, turn.asked, lightened(reply));
  }
}

// A large file is fetched again rather than remembered.
const lightened = reply => reply.file?.base64.length > 200000 ? { ...reply, file: null } : reply;
