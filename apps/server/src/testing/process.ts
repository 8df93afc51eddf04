import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../bin/weft.mjs", import.meta.url));

export interface Ended {
  /** `null`: by a signal. */
  readonly status: number | null;
  /** On stdout and stderr. */
  readonly told: string;
}

/** `weft start` in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  told(): string;
  readonly ended: Promise<Ended>;
  stop(): Promise<Ended>;
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A command that `weft …` is handed to, such as `["prlimit", "--fsize=1000"]`. */
  readonly under?: readonly string[];
}

/** Runs the `weft` command to its end. */
export function weft(args: readonly string[], options: ProcessOptions = {}): Promise<Ended> {
  return endOf(launch(args, options));
}

/** @throws {Error} with what it printed, when it ends before it is ready */
export async function startProcess(dataDir: string, options: ProcessOptions = {}): Promise<ServerProcess> {
  const launched = launch(["start", "--port", "0", "--data", dataDir], options);
  const { child, told } = launched;
  const ended = endOf(launched);
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", () => {
      const found = /is ready on (http:\S+)\n/.exec(told())?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ status, told: all }) => reject(new Error(`weft start ended with ${status}:\n${all}`)));
  });
  return {
    url,
    child,
    told,
    ended,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

interface Launched {
  readonly child: ChildProcess;
  told(): string;
}

function launch(args: readonly string[], { env = {}, under = [] }: ProcessOptions): Launched {
  const [command = "", ...rest] = [...under, process.execPath, main, ...args];
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (told += text));
  return { child, told: () => told };
}

function endOf({ child, told }: Launched): Promise<Ended> {
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, told: told() })));
}
