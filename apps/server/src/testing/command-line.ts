import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The `weft` command as people run it: the bundle, or the sources where these are newer. */
export const main = fileURLToPath(new URL("../../bin/weft.mjs", import.meta.url));

interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly told: string;
}

/** The `weft` command in a folder of its own, which the test removes. */
export function commandLine(): {
  readonly root: string;
  weft(...args: string[]): Promise<Result>;
  file(name: string, content: unknown): string;
} {
  const root = mkdtempSync(join(tmpdir(), "weft-cli-"));
  return {
    root,
    weft: (...args) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [main, ...args], { cwd: root });
        let out = "";
        let told = "";
        child.stdout.on("data", (chunk) => (out += String(chunk)));
        child.stderr.on("data", (chunk) => (told += String(chunk)));
        child.on("close", (status) => resolve({ status, out, told }));
      }),
    file(name, content) {
      const path = join(root, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
  };
}
