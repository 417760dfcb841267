// Light or dark: as the system has it, until somebody says otherwise.

const key = "factbot.theme";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

export function startTheme(toggle) {
  const paint = () => {
    const isDark = (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
    toggle.setAttribute("aria-pressed", String(isDark));
    return isDark;
  };
  toggle.addEventListener("click", () => {
    root.dataset.theme = paint() ? "light" : "dark";
    paint();
    try {
      localStorage.setItem(key, root.dataset.theme);
    } catch {
      // It holds until the page is closed.
    }
  });
  system.addEventListener("change", paint);
  paint();
}
