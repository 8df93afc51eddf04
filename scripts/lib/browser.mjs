import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { stop } from "./stop.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium on this machine; `CHROMIUM_PATH` names one that lies elsewhere. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path));
}

/** Finds Chromium, or installs it where that needs no question: as root on Debian or Ubuntu. */
export function ensureBrowser() {
  if (findBrowser() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium …");
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
  }
  if (findBrowser() === undefined) {
    stop("The end-to-end tests need Chromium or Chrome. Install it, or name its path in CHROMIUM_PATH.");
  }
}

/** @param {string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", 2, 2] });
}
