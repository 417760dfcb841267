// One message out, one reply back. Whatever happens, what comes back can be shown.

const unreachable = "FactBot cannot be reached just now. Nothing you typed is lost; try again in a moment.";

/** A key under which a message is carried out once, however often it is sent. */
export const freshKey = () => crypto.randomUUID
  ? crypto.randomUUID()
  : Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

/**
 * Sends a message: { text, key } and for a form { values, citations }.
 * Resolves to { reply, again }; `again` says that the same message may well succeed later.
 */
export async function send(message) {
  let response;
  try {
    response = await fetch("api/say", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
  } catch {
    return failed(unreachable);
  }
  try {
    return { reply: await response.json(), again: response.status >= 500 };
  } catch {
    return failed(`FactBot answered with something this page cannot read (status ${response.status}).`);
  }
}

/** What the first screen shows of the house; null when it cannot be had. */
export async function welcome() {
  try {
    const response = await fetch("api/welcome");
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

const failed = headline => ({
  reply: { kind: "notice", outcome: "error", headline, text: headline, facts: [], references: [], actions: [] },
  again: true,
});
