import type { Theme } from "@weft/api";

const STORED = "weft.theme";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme = "system";

function paint(): void {
  const dark = chosen === "dark" || (chosen === "system" && darkSystem.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

/** Before anything is drawn: the theme used last on this device. */
export function startTheme(): void {
  const stored = localStorage.getItem(STORED);
  chosen = stored === "light" || stored === "dark" ? stored : "system";
  darkSystem.addEventListener("change", paint);
  paint();
}

export function applyTheme(theme: Theme): void {
  chosen = theme;
  localStorage.setItem(STORED, theme);
  paint();
}
