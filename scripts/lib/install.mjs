import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { continueOnNode24 } from "../../apps/server/bin/node24.mjs";
import { inRoot, root } from "./root.mjs";
import { stop } from "./stop.mjs";

const PNPM = "pnpm@12.21.0";
const STAMP = inRoot("node_modules", ".weft-installed");
/** pnpm writes it last, and takes it away first: without it the folder is half an install, whatever the stamp says. */
const COMPLETE = inRoot("node_modules", ".modules.yaml");

/** What every script does first: dependencies are there, and Node is new enough. */
export async function prepare() {
  ensureInstalled();
  await continueOnNode24();
}

/** Installs dependencies unless they are those of the lockfile already. */
function ensureInstalled() {
  const wanted = digest();
  if (existsSync(COMPLETE) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.error("Installing dependencies …");
  // CI keeps pnpm from asking questions; pnpm reports on stdout, which belongs to the command that was asked for.
  const result = spawnSync("npx", ["-y", PNPM, "install", "--frozen-lockfile"], {
    cwd: root,
    env: { ...process.env, CI: "true" },
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    stop(
      "Dependencies could not be installed (see above). The npm registry must be reachable, and the lockfile must fit the " +
        `package.json files: \`npx ${PNPM} install\` renews it.`,
    );
  }
  mkdirSync(inRoot("node_modules"), { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** Contents, not times: a fresh clone with kept node_modules needs no install. */
function digest() {
  const hash = createHash("sha1").update(`${process.platform}-${process.arch}`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests()]) {
    hash.update(`\n${file}\n`).update(readFileSync(inRoot(file)));
  }
  return hash.digest("hex");
}

function manifests() {
  const folders = [".", "e2e"];
  for (const parent of ["apps", "packages"]) {
    for (const name of readdirSync(inRoot(parent)).toSorted()) folders.push(`${parent}/${name}`);
  }
  return folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(inRoot(file)));
}
