// What this tab remembers until it is closed: the conversation and what was typed.

const conversationKey = "factbot.conversation";
const typedKey = "factbot.typed";
const mostTurns = 40;
const mostTyped = 100;

export const recallTurns = () => read(conversationKey);
export const recallTyped = () => read(typedKey);

export function rememberTurn(number, asked, reply) {
  const turns = recallTurns().filter(turn => turn.number !== number);
  turns.push({ number, asked, reply });
  turns.sort((one, other) => one.number - other.number);
  write(conversationKey, turns.slice(-mostTurns));
}

export function rememberTyped(text) {
  const typed = recallTyped();
  if (typed.at(-1) !== text) {
    write(typedKey, [...typed, text].slice(-mostTyped));
  }
}

export const forgetTurns = () => write(conversationKey, []);

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the memory across reloads.
  }
}
