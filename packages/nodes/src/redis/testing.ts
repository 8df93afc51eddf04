import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../net/testing.ts";

export interface TestRedis {
  readonly values: {
    readonly host: string;
    readonly port: number;
    readonly database: number;
    readonly password: string;
    readonly tls: string;
  };
  stop(): Promise<void>;
}

const programs = ["redis-server", "valkey-server"].flatMap((name) =>
  ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map((folder) => join(folder, name)),
);

/** The server that is on the machine, on a free port and with nothing on disk; `undefined` without one. */
export async function startRedis(): Promise<TestRedis | undefined> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "weft-redis-"));
  const port = await freePort();
  const password = "hunter2";
  const settings = {
    port,
    bind: "127.0.0.1",
    save: "",
    appendonly: "no",
    requirepass: password,
    dir: folder,
  };
  const written = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, written, { stdio: ["ignore", "pipe", "ignore"] });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`Redis did not start: ${said}`)));
  });
  const stop = async (): Promise<void> => {
    server.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { values: { host: "127.0.0.1", port, database: 0, password, tls: "off" }, stop };
}
