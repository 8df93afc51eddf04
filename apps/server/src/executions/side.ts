import { join } from "node:path";
import { DEFAULT_WORKSPACE, LEAST_POLL_MS } from "../config.ts";
import { credentialFinder } from "../credentials/read.ts";
import { serverDisk } from "../disk/door.ts";
import type { ExecutionSide } from "../execution-side.ts";
import { faults } from "../faults/faults.ts";
import { watchJournal } from "../faults/journal.ts";
import { createFileStore } from "../files/store.ts";
import type { FlowChange } from "../flows/changes.ts";
import { createJournal } from "../journal/journal.ts";
import { createMemory } from "../journal/memory.ts";
import { troubleLog } from "../journal/trouble-log.ts";
import { liveEmitter } from "../live/emitter.ts";
import { createLiveHub } from "../live/hub.ts";
import type { LiveHub } from "../live/hub.ts";
import { createPresence } from "../live/presence.ts";
import { createTokenKeeper } from "../credentials/oauth2/keeper.ts";
import { createOutbound } from "../outbound/client.ts";
import { pollAttend } from "../polls/attend.ts";
import { createRetention } from "../retention/create.ts";
import { listening } from "../listeners/on-demand.ts";
import { Schedules } from "../schedules/schedules.ts";
import { Standing } from "../standing/standing.ts";
import type { Services } from "../services.ts";
import { pickEnvironment } from "../settings/environment.ts";
import { readSettings } from "../settings/settings.ts";
import { createSandbox } from "../sandbox/sandbox.ts";
import { tablesOnDemand } from "../tables/on-demand.ts";
import { createLater } from "../waits/later.ts";
import type { Later } from "../waits/later.ts";
import { EventKeys } from "../webhooks/event-keys.ts";
import { createWebhooks } from "../webhooks/webhooks.ts";
import { createExecutions } from "./executions.ts";
import { createHost } from "./host.ts";
import { executionMetrics } from "./metrics.ts";
import type { ExecutionParts } from "./parts.ts";
import { countedJournal, nodeMetrics } from "./node-metrics.ts";
import { countWaiting } from "./store.ts";
import { createPlans } from "./plans.ts";

/** At shutdown: what is nearly done may finish, the rest is parked, and what cannot be is cut off. */
const DRAIN = { graceMs: 2000, limitMs: 5000 };
const SETTINGS_MS = 1000;

/** Who has the flow open hears that it was saved or put into service. */
function tellChange(hub: LiveHub, change: FlowChange): void {
  const { flowId } = change;
  if (change.type === "saved") {
    const { revision, by, session } = change;
    hub.send(flowId, { type: "saved", revision, by, ...(session !== undefined && { session }) });
  } else if (change.type !== "deleted") {
    hub.send(flowId, { type: "published", version: change.type === "published" ? change.version : null });
  }
}

/** What executions touch, and what runs them. `later` is made of it, and heard only once something runs. */
function createEngine(services: Services, later: () => Later) {
  const { db, sqlite, fence, clock, log, metrics, config } = services;
  const settings = rarely(clock, () => readSettings(db, DEFAULT_WORKSPACE));
  const timezone = (): string => settings.get().timezone;
  const credential = credentialFinder(services);
  const hub = createLiveHub();
  const presence = createPresence({ hub, clock });
  const measures = executionMetrics(metrics, {
    running: () => executions.running(),
    standing: () => countWaiting(db),
  });
  const nodes = nodeMetrics(metrics);
  const onConsequences = (): void => later().changed();
  const files = faults.around("files", createFileStore(join(config.dataDir, "files")));
  const storing = troubleLog(log);
  const { commit: onCommit } = measures;
  const { onTrouble } = storing;
  const opened = createJournal({ sqlite, fence, files, onCommit, onConsequences, onTrouble });
  const journal = watchJournal(opened, faults);
  const allowedHosts = (): readonly string[] => readSettings(db, DEFAULT_WORKSPACE).allowedHosts;
  const mayAct = (): boolean => services.lease.isHeld();
  const sandbox = createSandbox(config.sandbox);
  const accessToken = createTokenKeeper(services);
  const guarded = createOutbound({ allowedHosts, credential, accessToken, mayAct });
  const outbound = faults.around("outbound", guarded);
  const host = createHost({
    clock,
    journal: countedJournal(journal, { nodes, planOf: (id) => executions.planOf(id) }),
    files,
    tables: tablesOnDemand(services),
    memory: createMemory({ sqlite, isAtWork: (id) => journal.running(id) !== undefined }),
    outbound,
    disk: serverDisk(config),
    sandbox,
    timezone,
    env: () => pickEnvironment(settings.get().allowedEnv),
    emit: liveEmitter({ hub, journal, log }),
    waits: {
      changeWaits: (change) => later().changeWaits(change),
      resumeUrl: (executionId) => later().resumeUrl(executionId),
    },
  });
  const executions = createExecutions({
    host,
    journal,
    metrics: measures,
    nodes,
    clock,
    log,
    limit: config.maxExecutions,
  });
  const plans = createPlans(services);
  const parts: ExecutionParts = { ...services, journal, plans, executions, hub, presence, host };
  return { parts, settings, timezone, credential, outbound, sandbox, files, storing };
}

/** Wires the half of the server that executes flows. */
export function createExecutionSide(services: Services): ExecutionSide {
  const { config, flowChanges, metrics, sqlite } = services;
  const engine = createEngine(services, () => later);
  const { parts, settings, timezone, credential, outbound, sandbox, files, storing } = engine;
  const { hub, executions } = parts;
  const { bodyLimit, fileLimit, trustedProxies, leastPollMs: leastMs = LEAST_POLL_MS } = config;
  const later = createLater({ ...parts, bodyLimit });
  const limits = { bodyLimit, fileLimit, trustedProxies };
  const eventKeys = new EventKeys(parts);
  const webhooks = createWebhooks({ ...parts, ...limits, eventKeys, credential, timezone, files });
  const schedules = new Schedules({ ...parts, timezone });
  const listeners = listening({ ...parts, eventKeys, registry: metrics, leastMs });
  const poll = pollAttend({ ...parts, registry: metrics, leastMs, onFound: () => later.changed() });
  const standing = new Standing({ ...parts, attend: { poll, listen: listeners.attend } });
  const retention = createRetention({ ...parts, sqlite, files });

  const unsubscribe = flowChanges.subscribe((change) => tellChange(hub, change));

  return {
    routes: async () => {
      const { sideRoutes } = await import("./side-routes.ts");
      return sideRoutes(parts, { retention, later, webhooks, trials: listeners.trials, sqlite });
    },
    handle: (request, response) => webhooks.handle(request, response) || later.handle(request, response),
    isReady: () => webhooks.isReady() && storing.isFine(),
    settingsChanged() {
      settings.forget();
      schedules.settingsChanged();
      retention.settingsChanged();
    },
    async start() {
      await later.start();
      await webhooks.load();
      await schedules.start();
      // Nobody waits for it: what is new is still new in a moment.
      void standing.start();
      retention.start();
    },
    async stop() {
      unsubscribe();
      webhooks.close();
      await schedules.stop();
      await standing.stop();
      await listeners.close();
      await later.stop();
      await retention.stop();
      faults.hit("drain.before");
      await executions.drain(DRAIN);
      faults.hit("drain.after");
      hub.close();
      await sandbox.stop();
      await outbound.close();
    },
  };
}

/** Reads a setting once a second at most: it stands on the path of every webhook. */
function rarely<T>(clock: Services["clock"], read: () => T): { get(): T; forget(): void } {
  let value: T | undefined;
  let until = 0;
  return {
    get() {
      const now = clock.now();
      if (value === undefined || now >= until || now < until - SETTINGS_MS) {
        value = read();
        until = now + SETTINGS_MS;
      }
      return value;
    },
    forget: () => (value = undefined),
  };
}
