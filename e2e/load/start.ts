/** `npm start` on a built tree, from the command to the first answered request. Prints each round and the median. `npm run bench start [ROUNDS]` */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/free-port.ts";

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.argv[2] ?? 3);

/** Milliseconds until a webhook address answers; nothing is published, so the answer is 404. */
async function timeStart(dataDir: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const args = ["start", "--", "--port", String(port), "--data", dataDir];
  const npm = spawn("npm", args, { cwd: root, stdio: "ignore", detached: true });
  try {
    for (;;) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}.`);
      const answer = await fetch(`http://127.0.0.1:${port}/webhook/none`, { method: "POST" }).catch(
        () => undefined,
      );
      if (answer?.status === 404) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    if (npm.exitCode === null && npm.pid !== undefined) {
      const gone = once(npm, "exit");
      process.kill(-npm.pid, "SIGINT");
      await gone;
    }
  }
}

const dataDir = mkdtempSync(join(tmpdir(), "weft-start-"));
const times: number[] = [];
for (let round = 0; round < rounds; round++) times.push(Math.round(await timeStart(dataDir)));
rmSync(dataDir, { recursive: true, force: true });
console.log(
  `npm start to first answer: ${times.join(", ")} ms; median ${times.toSorted((a, b) => a - b)[rounds >> 1]} ms`,
);
