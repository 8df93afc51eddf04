import type { FileRef, FileStore, HttpResponse } from "@weft/sdk";
import { hash } from "node:crypto";
import type { DryRequest, RunEvent } from "@weft/flow";
import type { Host, Journal, OutboundCall } from "../host.ts";
import type { Sandbox } from "../sandbox.ts";
import { memoryJournal } from "../journal.ts";
import { randomFrom } from "./random.ts";

export interface TestHostOptions {
  /** Sends requests; refused unless given. */
  http?(call: OutboundCall): Promise<HttpResponse>;
  readonly journal?: Journal;
  /** Epoch ms at which the clock starts; 2026-01-15 12:00 UTC unless said. */
  readonly now?: number;
  /** Of the pseudo-random numbers; 1 unless said. */
  readonly seed?: number;
  emit?(executionId: string, event: RunEvent): void;
  readonly env?: Readonly<Record<string, string>>;
  readonly timezone?: string;
  /** None unless given. */
  readonly sandbox?: Sandbox;
}

/**
 * A host without the outside world: a clock that moves only when everything waits for it, numbers from a seed, files in
 * memory, no network. The same flow with the same seed gives the same events.
 */
export function testHost(options: TestHostOptions = {}): Host {
  const clock = seededClock(options.now ?? Date.UTC(2026, 0, 15, 12));
  return {
    ...clock,
    random: randomFrom(options.seed ?? 1),
    journal: options.journal ?? memoryJournal(),
    files: memoryFiles(),
    http: options.http ?? refuse,
    preview: previewOf,
    ...(options.emit && { emit: options.emit.bind(options) }),
    ...(options.env && { env: options.env }),
    ...(options.sandbox && { sandbox: options.sandbox }),
    timezone: options.timezone ?? "UTC",
    freezeItems: true,
  };
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** Time jumps to the next sleeper as soon as nothing else is to be done. */
function seededClock(start: number): Pick<Host, "now" | "sleep"> {
  let now = start;
  let ticking = false;
  const sleepers = new Set<Sleeper>();
  const tick = () => {
    ticking = false;
    const next = [...sleepers].reduce<Sleeper | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (!next) return;
    sleepers.delete(next);
    now = Math.max(now, next.at);
    next.wake();
    wind();
  };
  const wind = () => {
    if (ticking || sleepers.size === 0) return;
    ticking = true;
    setImmediate(tick);
  };
  const sleep = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const sleeper: Sleeper = { at: now + ms, wake: resolve };
      signal.addEventListener("abort", () => {
        sleepers.delete(sleeper);
        reject(signal.reason as Error);
      });
      if (signal.aborted) return reject(signal.reason as Error);
      sleepers.add(sleeper);
      wind();
    });
  return { now: () => now, sleep };
}

async function refuse(call: OutboundCall): Promise<HttpResponse> {
  throw new Error(`No network in this test: ${call.request.url}`);
}

async function previewOf({ request }: Omit<OutboundCall, "signal">): Promise<DryRequest> {
  const { method = "GET", url, headers = {}, body } = request;
  return { method, url, headers, ...(body !== undefined && { body }) };
}

function memoryFiles(): FileStore {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    async read({ id, name }: FileRef) {
      const content = contents.get(id);
      if (!content) throw new Error(`The file ${name} is not in the store`);
      return new Response(content).body ?? new ReadableStream<Uint8Array>();
    },
    async write({ name, type, content }) {
      const bytes = new Uint8Array(await new Response(content as Uint8Array<ArrayBuffer>).arrayBuffer());
      const id = hash("sha256", bytes, "hex");
      contents.set(id, bytes);
      return { id, name, type, size: bytes.length };
    },
  };
}
