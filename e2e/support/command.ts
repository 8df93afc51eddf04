import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The program as it is installed: a small script that looks for the right Node and the newest build. */
export const program = fileURLToPath(new URL("../../apps/server/bin/weft.mjs", import.meta.url));

export interface CommandResult {
  readonly status: number | null;
  /** What it printed for programs. */
  readonly out: string;
  /** What it printed for people. */
  readonly told: string;
}

/** Runs the `weft` command to its end. */
export function weftCommand(args: readonly string[], cwd?: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      ...(cwd !== undefined && { cwd }),
    });
    let out = "";
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, told }));
  });
}
