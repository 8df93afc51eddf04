import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { program } from "../../support/command.ts";

/** A server that is meant to die. */
export interface ServerProcess {
  readonly pid: number;
  /** Its address when it takes events; `undefined` when it died before. */
  readonly ready: Promise<string | undefined>;
  readonly gone: Promise<Exit>;
  isAlive(): boolean;
  kill(signal: "SIGKILL" | "SIGTERM"): void;
  /** What it printed for people. */
  told(): string;
  /** Lines of its log that tell of a fault of its own. */
  complaints(): readonly string[];
}

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Bytes; room for large events. */
const BODY_LIMIT = 16_000_000;

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
// Without these a proof that is broken off would leave its server behind.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** @param fault what `WEFT_FAULT` says */
export function launchServer(call: {
  readonly dataDir: string;
  readonly port: number;
  readonly fault?: string;
  /** A program that runs it, with its arguments: strace. */
  readonly under?: readonly string[];
}): ServerProcess {
  const { dataDir, port, fault, under = [] } = call;
  const options = ["--port", String(port), "--data", dataDir, "--body-limit", String(BODY_LIMIT)];
  const [command = "", ...args] = [...under, process.execPath, program, "start", ...options];
  const { WEFT_FAULT: _none, ...env } = process.env;
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: fault === undefined ? env : { ...env, WEFT_FAULT: fault },
  });
  running.add(child);
  let told = "";
  const complaints: string[] = [];
  const gone = new Promise<Exit>((resolve) => {
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  onLines(child, (line) => {
    if (/^\{"level":[56]0,/.test(line)) complaints.push(line);
  });
  const ready = new Promise<string | undefined>((resolve) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const url = /is ready on (http:\S+)\n/.exec(told)?.[1];
      if (url !== undefined) resolve(url);
    });
    void gone.then(() => resolve(undefined));
  });
  return {
    pid: child.pid ?? 0,
    ready,
    gone,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: (signal) => void child.kill(signal),
    told: () => told,
    complaints: () => complaints,
  };
}

function onLines(child: ChildProcess, take: (line: string) => void): void {
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  });
}
