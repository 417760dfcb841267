// The one way this page makes elements. Text only ever becomes text.

/** Makes an element; `attributes` are set as such, `on` holds listeners, children are nodes or text. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        node.addEventListener(event, listener);
      }
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

let made = 0;

/** An id nothing else on the page has. */
export const freshId = prefix => `${prefix}-${++made}`;

/** Text that only screen readers get. */
export const hiddenText = text => el("span", { class: "visually-hidden" }, text);

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  document.getElementById("status").textContent = text;
}

/** A link to the web, or plain text when the address is not http or https. */
export function webLink(address, text) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return el("span", {}, text);
  }
  return url.protocol === "http:" || url.protocol === "https:"
    ? el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, text, hiddenText(" (opens a new tab)"))
    : el("span", {}, text);
}

/** The host of an address as people know it. */
export function hostOf(address) {
  try {
    return new URL(address).host.replace(/^www\./, "");
  } catch {
    return address;
  }
}
