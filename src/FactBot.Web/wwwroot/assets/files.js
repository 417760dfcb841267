// A file from the desk, kept in the page until somebody downloads it.

import { button } from "./actions.js";
import { el } from "./dom.js";

/** The card of a file reply. */
export function fileCard({ file }) {
  if (!file) {
    return el("p", { class: "row-detail" }, "The file was too large to remember; ask for it again.");
  }
  const bytes = Uint8Array.from(atob(file.base64), character => character.charCodeAt(0));
  return el("div", { class: "file" },
    el("p", { class: "file-name", dir: "auto" }, file.name),
    el("p", { class: "file-size" }, size(bytes.length)),
    button("Download", () => download(file, bytes), "download"));
}

function download({ name, mediaType }, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const size = bytes => bytes < 1024 ? `${bytes} bytes` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
