import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../net/testing.ts";

export interface TestRabbit {
  readonly values: { readonly host: string; readonly port: number; readonly vhost: string } & {
    readonly user: string;
    readonly password: string;
    readonly tls: string;
  };
  stop(): Promise<void>;
}

const programs = [
  { rabbit: "/usr/lib/rabbitmq/bin/rabbitmq-server", epmd: "/usr/bin/epmd" },
  { rabbit: "/opt/homebrew/sbin/rabbitmq-server", epmd: "/opt/homebrew/bin/epmd" },
];

/** The RabbitMQ that is on the machine, on free ports and with a folder of its own; `undefined` without one. */
export async function startRabbit(): Promise<TestRabbit | undefined> {
  const program = programs.find(({ rabbit, epmd }) => existsSync(rabbit) && existsSync(epmd));
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "weft-rabbit-"));
  const [port, distribution, names] = [await freePort(), await freePort(), await freePort()];
  const plugins = join(folder, "plugins");
  writeFileSync(plugins, "[].");
  const env = {
    ...process.env,
    HOME: folder,
    ERL_EPMD_PORT: String(names),
    ERL_EPMD_ADDRESS: "127.0.0.1",
    // It may be stopped while it still has the name of a node that is gone.
    ERL_EPMD_RELAXED_COMMAND_CHECK: "true",
    RABBITMQ_NODENAME: `weft${port}@localhost`,
    RABBITMQ_NODE_IP_ADDRESS: "127.0.0.1",
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_MNESIA_BASE: join(folder, "data"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_CONFIG_FILE: join(folder, "none"),
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
  };
  // In a group of its own: it is a shell that starts others.
  const server = spawn(program.rabbit, [], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
    await gone;
    // The names of nodes are kept by a server of their own, which outlives them.
    execFileSync(program.epmd, ["-port", String(names), "-kill"], { env, stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (/completed with \d+ plugins|Starting broker\.\.\. *completed/.test(said)) resolve();
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => reject(new Error(`RabbitMQ did not start: ${said}`)));
  });
  const values = { host: "127.0.0.1", port, vhost: "/", user: "guest", password: "guest", tls: "off" };
  return { values, stop };
}
