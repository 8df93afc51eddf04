import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "./command.ts";

/** A server of its own: the built product, a fresh data folder, a free port. */
export interface Weft {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** The link that creates the owner; it works once. */
  readonly setupUrl: string;
  /** Stops it as an administrator would, and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Kills it in the middle of everything, as a power cut would, and starts it again on the same port and data. */
  crash(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

interface Wanted {
  /** A data folder that stays when the server is stopped. */
  readonly keep?: string;
  /** A folder with nodes of somebody's own. */
  readonly nodes?: string;
}

/** @throws {Error} with what the server printed, when it ends before it is ready */
export async function startWeft({ keep, nodes }: Wanted = {}): Promise<Weft> {
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), "weft-e2e-"));
  const more = nodes === undefined ? [] : ["--nodes", nodes];
  let server = await launch({ dataDir, port: 0, more });
  const { url, setupUrl = "" } = server;
  const port = Number(new URL(url).port);
  return {
    url,
    dataDir,
    setupUrl,
    get pid() {
      return server.child.pid ?? 0;
    },
    async restart() {
      await end(server.child);
      server = await launch({ dataDir, port, more });
    },
    async crash() {
      await end(server.child, "SIGKILL");
      server = await launch({ dataDir, port, more });
    },
    async stop() {
      await end(server.child);
      if (keep === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Launched {
  readonly child: ChildProcess;
  readonly url: string;
  readonly setupUrl?: string;
}

interface Place {
  readonly dataDir: string;
  readonly port: number;
  /** Further arguments of the command. */
  readonly more: readonly string[];
}

/** Resolves when the server says that it is ready, which it does when its webhooks answer. */
async function launch({ dataDir, port, more }: Place): Promise<Launched> {
  const args = [program, "start", "--port", String(port), "--data", dataDir, ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  running.add(child);
  child.on("exit", () => running.delete(child));
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const url = await addressOf(child, () => told);
  const { status } = await fetch(`${url}/readyz`);
  if (status !== 200) throw new Error(`Weft says that it is ready, but /readyz answers ${status}.`);
  // It is written right after the address, so it has come by now.
  const setupUrl = /(http:\S+token=\S+)/.exec(told)?.[1];
  return { child, url, ...(setupUrl !== undefined && { setupUrl }) };
}

function addressOf(child: ChildProcess, told: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", () => {
      const url = /is ready on (http:\S+)\n/.exec(told())?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Weft ended with ${code} before it was ready:\n${told()}`)));
  });
}

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
