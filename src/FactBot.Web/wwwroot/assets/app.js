// Puts the page together.

import { welcome } from "./api.js";
import { focusBox, startComposer } from "./composer.js";
import { clearAll, restore, say } from "./conversation.js";
import { startMenu } from "./menu.js";
import { startTheme } from "./theme.js";

const byId = id => document.getElementById(id);

startTheme(byId("theme"));
startMenu();
startComposer(say);
document.addEventListener("click", event => {
  const pressed = event.target.closest("[data-say], [data-go]");
  if (pressed?.dataset.say) {
    say(pressed.dataset.say);
  } else if (pressed) {
    focusBox();
  }
});
byId("clear").addEventListener("click", () => {
  clearAll();
  focusBox();
});
restore();
// A link to a fact leads here with the fact's id behind the hash.
const linked = /^#(F-[1-9][0-9]*)$/.exec(location.hash);
if (linked) {
  history.replaceState(null, "", location.pathname);
  say(`show ${linked[1]}`);
}
// A phone would open its keyboard over the page.
if (matchMedia("(hover: hover)").matches) {
  focusBox();
}
introduce(await welcome());

function introduce(house) {
  if (!house) {
    return;
  }
  byId("who").textContent = `${house.user} · ${house.role}`;
  if (house.facts !== null) {
    byId("stock").textContent = stock(house);
    byId("stock").hidden = false;
  }
  if (house.openToOthers) {
    byId("open-to-others").textContent = "Other machines can reach this page: anyone who does can read and add facts.";
    byId("open-to-others").hidden = false;
  }
}

function stock({ facts, sample }) {
  const count = facts === 1 ? "1 fact" : `${facts.toLocaleString("en")} facts`;
  return facts === 0
    ? "Nothing is on file yet. Add a claim, a quote or a figure to begin."
    : sample ? `${count} on file: sample facts, to try FactBot with.` : `${count} on file.`;
}
