import type { Logger } from "pino";
import { Registry, collectDefaultMetrics } from "prom-client";
import { createHttpServer, listen, stopAccepting } from "./app/listen.ts";
import { createListener } from "./app/listener.ts";
import { openContent } from "./content.ts";
import type { Config } from "./config.ts";
import { startCheckpoints } from "./db/checkpoints.ts";
import { createExecutionSide } from "./executions/side.ts";
import { faults } from "./faults/faults.ts";
import { offerSetup } from "./people/setup.ts";
import type { Clock, Services } from "./services.ts";

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:4800`. */
  readonly url: string;
  /** The one-time link that makes the owner, while there is none. */
  readonly setupUrl: string | undefined;
  readonly services: Services;
  /** Finishes or parks what runs, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when another process has taken the data over: this one can store nothing more, and should end at once. */
  readonly lost: Promise<void>;
}

/** How long answers that are under way may take at shutdown, in milliseconds. */
const GRACE_MS = 2_000;

/** Starts the whole product. @throws {Refusal} in words for the administrator when it cannot */
export async function startServer(
  config: Config,
  parts: { readonly log: Logger; readonly clock?: Clock },
): Promise<RunningServer> {
  const { log, clock } = parts;
  const content = await openContent({
    dataDir: config.dataDir,
    nodesDir: config.nodesDir,
    ...(clock && { clock }),
    onChangeError: (error) => log.error({ err: error }, "a listener of flow changes failed"),
  });
  for (const { path, reason } of content.catalog.refused)
    log.warn({ path, reason }, "a package of custom nodes was not loaded");

  const { lease } = content;
  if (lease.takenFrom !== undefined)
    log.warn(`took the data over from ${lease.takenFrom}, which gave no sign of life`);
  const lost = new Promise<void>((resolve) => lease.onLost(resolve)).then(() =>
    log.error("another process has taken the data over; this one can store nothing more"),
  );

  faults.hit("start.opened");
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  let url = "";
  const services: Services = { ...content, config, log, metrics, publicUrl: () => config.publicUrl ?? url };
  const side = createExecutionSide(services);
  const server = createOrClose(() => createHttpServer(config, createListener(services, side)), content);
  const checkpoints = startCheckpoints(services);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const closeRest = stopAccepting(server);
    // Callers who wait for the result of an execution get it, as long as it comes in time.
    await side.stop();
    await closeRest(GRACE_MS);
    await checkpoints.stop();
    faults.hit("stop.before");
    content.close();
    faults.hit("stop.after");
  };
  try {
    url = await listen(server, config);
    faults.hit("start.listening");
    await side.start();
    faults.hit("start.ready");
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, setupUrl: setupUrl(services), services, stop: () => (stopped ??= stop()), lost };
}

/** Makes something that content was opened for; lets the content go when that fails. */
function createOrClose<T>(create: () => T, content: { close(): void }): T {
  try {
    return create();
  } catch (error) {
    content.close();
    throw error;
  }
}

function setupUrl(services: Services): string | undefined {
  const token = offerSetup(services);
  return token && `${services.publicUrl()}/setup?token=${token}`;
}
