import { setTimeout as delay } from "node:timers/promises";
import type { RunEvent } from "@weft/flow";
import type { Host, HostTables, Journal, Memory, Sandbox } from "@weft/runtime";
import type { Disk, FileStore } from "@weft/sdk";
import type { Outbound } from "../outbound/client.ts";
import type { Clock } from "../services.ts";

/** What executions in this process touch outside themselves. */
export function createHost(parts: {
  clock: Clock;
  journal: Journal;
  files: FileStore;
  memory?: Memory;
  tables?: HostTables;
  outbound: Outbound;
  /** The folders that nodes may touch. */
  disk: () => Promise<Disk>;
  sandbox: Sandbox;
  timezone: () => string;
  /** Variables of the environment that expressions may read. */
  env: () => Readonly<Record<string, string | undefined>>;
  emit: (executionId: string, event: RunEvent) => void;
  /** Where parked executions are woken; without it they wait in this process. */
  waits?: Required<Pick<Host, "changeWaits" | "resumeUrl">>;
  /** Runs flows that are called, where nothing wakes those that call. */
  callFlow?: NonNullable<Host["callFlow"]>;
}): Host {
  const { clock, journal, files, memory, tables, outbound, disk, sandbox } = parts;
  const { timezone, env, emit, waits, callFlow } = parts;
  return {
    now: clock.now,
    sleep,
    random: Math.random,
    journal,
    files,
    ...(memory && { memory }),
    ...(tables && { tables }),
    http: outbound.http,
    preview: outbound.preview,
    reach: outbound.reach,
    disk,
    credential: outbound.credential,
    sandbox,
    emit,
    ...(callFlow && { callFlow }),
    ...(waits && { wakes: true, ...waits }),
    get env() {
      return env();
    },
    get timezone() {
      return timezone();
    },
  };
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch {
    throw signal.reason;
  }
}
