import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isProxyEntry } from "../app/caller.ts";
import { createLog } from "../app/log.ts";
import { boundYoungGeneration } from "../app/young-generation.ts";
import { VERSION } from "../config.ts";
import type { Config } from "../config.ts";
import { Refusal } from "../errors.ts";
import { startServer } from "../start.ts";
import type { RunningServer } from "../start.ts";
import { allowedFolders } from "./allowed-folders.ts";
import { sandboxOptions } from "./sandbox-options.ts";
import { say } from "./say.ts";

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly nodes?: string;
  /** Folders that flows may read and write. */
  readonly allowFolder?: readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly publicUrl?: string;
  readonly trustProxy: readonly string[];
  readonly bodyLimit: number;
  readonly fileLimit: number;
  readonly maxExecutions: number;
  readonly maxConnections: number;
  readonly codeSeconds: number;
  readonly codeMemory: number;
  readonly codeOutput: number;
  readonly codeThreads?: number;
}

/** Runs the server until a signal ends it. */
export async function start(options: StartOptions): Promise<void> {
  boundYoungGeneration();
  const log = createLog();
  const config = configOf(options);
  const server = await startServer(config, { log });
  // Before anybody is told that it is ready, and may stop it.
  stopOnSignal(server, log);
  void server.lost.then(() => {
    say(`Another Weft process has taken ${config.dataDir} over. This one stops.`);
    process.exit(1);
  });
  say(`Weft ${VERSION} is ready on ${server.url}`);
  if (server.setupUrl !== undefined)
    say(`Create the owner's account (this link works once): ${server.setupUrl}`);
  for (const { path, reason } of server.services.catalog.refused)
    say(`Nodes in ${path} were not loaded: ${reason}`);
}

const repeatMs = 1000;

function stopOnSignal(server: RunningServer, log: ReturnType<typeof createLog>): void {
  let askedAt: number | undefined;
  const stop = async (signal: string): Promise<void> => {
    if (askedAt !== undefined) {
      // npm hands one Ctrl-C on twice, so only a later signal means: now.
      if (performance.now() - askedAt > repeatMs) process.exit(130);
      return;
    }
    askedAt = performance.now();
    log.info({ signal }, "stopping");
    try {
      await server.stop();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, "stopping failed");
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop(signal));
}

function configOf(options: StartOptions): Config {
  const { port, host, data, nodes, tlsCert, tlsKey, publicUrl, trustProxy } = options;
  const { bodyLimit, fileLimit, maxExecutions, maxConnections } = options;
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new Refusal("usage", "TLS needs both --tls-cert and --tls-key.");
  const notProxy = trustProxy.find((entry) => !isProxyEntry(entry));
  if (notProxy !== undefined)
    throw new Refusal(
      "usage",
      `--trust-proxy ${notProxy}: give addresses or ranges of your proxies, like 10.0.5.7 or 10.0.5.0/24, never all.`,
    );
  const editorDir = ["../../editor/dist", "../../../editor/dist"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  return {
    version: VERSION,
    dataDir: data,
    host,
    port,
    trustedProxies: trustProxy,
    bodyLimit,
    fileLimit,
    maxExecutions,
    maxConnections,
    sandbox: sandboxOptions(options),
    allowedFolders: allowedFolders(options.allowFolder),
    ...(nodes !== undefined && { nodesDir: nodes }),
    ...(publicUrl !== undefined && { publicUrl: originOf(publicUrl) }),
    ...(editorDir !== undefined && { editorDir }),
    ...(tlsCert !== undefined &&
      tlsKey !== undefined && { tls: { cert: readPem(tlsCert), key: readPem(tlsKey) } }),
  };
}

/** As browsers write it in `Origin`, with which it is compared. @throws {Refusal} when it is more than an origin */
function originOf(publicUrl: string): string {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Refusal("usage", "--public-url must be an address like https://weft.example.com.");
}

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal("tls", `${file} cannot be read: ${(error as Error).message}`);
  }
}
