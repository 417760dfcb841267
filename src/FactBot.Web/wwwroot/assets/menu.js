// The menu: always there beside the page, behind a button on a phone.

const toggle = document.getElementById("menu-button");
const menu = document.getElementById("menu");

export function startMenu() {
  toggle.addEventListener("click", () => set(!isOpen()));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && isOpen() && !document.querySelector("dialog[open]")) {
      set(false);
      toggle.focus();
    }
  });
  menu.addEventListener("click", event => {
    if (event.target.closest("[data-say], [data-go]")) {
      set(false);
    }
  });
}

const isOpen = () => toggle.getAttribute("aria-expanded") === "true";

function set(open) {
  toggle.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("open", open);
}
