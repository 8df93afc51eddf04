import type { CodeCall, CodeOutcome } from "../code.ts";
import type { FileStore, HttpRequest, NodeContext, Target, WebhookAnswer } from "../context.ts";
import type { CredentialDefinition } from "../credential.ts";
import type { Disk } from "../disk.ts";
import type { FileRef } from "../item.ts";
import type { FlowMemory } from "../memory.ts";
import { Shared } from "../shared.ts";
import type { Tables } from "../tables/tables.ts";
import type { WaitChange } from "../wait.ts";
import { reach, send } from "./client.ts";
import { testMemory } from "./memory.ts";
import { testTables } from "./tables.ts";

/** The access that a test gives a node: the definition and the values that a person would have entered. */
export interface TestCredential {
  readonly definition: CredentialDefinition;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ContextOptions {
  readonly credential?: TestCredential;
  /** Epoch milliseconds that `ctx.now()` gives; the real time unless said. */
  readonly now?: number;
  /** `UTC` unless said. */
  readonly timezone?: string;
  readonly signal?: AbortSignal;
  /** Origin of a `testServer` that stands for every system that the node calls, whatever its address. */
  readonly at?: string;
  /** How many waits each change of waits meets; 1 unless said. */
  readonly waiting?: number;
  /** Where the node finds and leaves files; a store of its own unless said. */
  readonly files?: FileStore;
  /** The folders that are allowed; none unless given. */
  readonly disk?: Disk;
  /** Stands for the sandbox, which only the server has. */
  code?(call: CodeCall): CodeOutcome;
  /** What the flow remembers; nothing yet unless said. Hand the same one on to run a node a second time. */
  readonly memory?: FlowMemory;
  /** The built-in tables; none unless said. Hand the same ones on to see what a node has written. */
  readonly tables?: Tables;
}

export interface TestContext {
  readonly ctx: NodeContext;
  readonly logs: string[];
  readonly requests: HttpRequest[];
  /** Systems that it reached for without HTTP. */
  readonly targets: Target[];
  /** What the node asked of waits. */
  readonly changes: WaitChange[];
  answer: WebhookAnswer | undefined;
  /** The run is over: what its calls had in common is closed. */
  end(): void;
}

/** A context that records what the node does with it, and really sends its requests. */
export function testContext(options: ContextOptions): TestContext {
  const { credential, now, timezone = "UTC", waiting = 1 } = options;
  const { signal = new AbortController().signal } = options;
  const seen: Omit<TestContext, "ctx" | "end"> = {
    logs: [],
    requests: [],
    targets: [],
    changes: [],
    answer: undefined,
  };
  const shared = new Shared();
  const ctx: NodeContext = {
    signal,
    idempotencyKey: "test-idempotency-key",
    flow: { id: "test-flow", name: "Test flow", timezone },
    execution: { id: "test-execution", mode: "test" },
    now: () => now ?? Date.now(),
    http(request) {
      seen.requests.push(request);
      const full = credential ? credential.definition.apply({ request, values: credential.values }) : request;
      return send(options.at === undefined ? full : { ...full, url: moved(full.url, options.at) }, signal);
    },
    reach: async (target) => {
      seen.targets.push(target);
      return reach(target, signal);
    },
    credential: async () => credential && { type: credential.definition.type, values: credential.values },
    shared: (key, make) => shared.get(key, make),
    respond(answer) {
      if (seen.answer !== undefined) return false;
      seen.answer = answer;
      return true;
    },
    log: (message) => void seen.logs.push(message),
    files: options.files ?? memoryFiles(),
    disk: async () => {
      if (!options.disk) throw new Error("This test has no disk; give it one with `disk`");
      return options.disk;
    },
    memory: options.memory ?? testMemory(),
    tables: options.tables ?? testTables([]),
    changeWaits: async (change) => {
      seen.changes.push(change);
      return waiting;
    },
    runCode: async (call) => {
      if (!options.code) throw new Error("This test has no sandbox; say with `code` what it gives");
      return options.code(call);
    },
  };
  return Object.assign(seen, { ctx, end: () => shared.close() });
}

function moved(address: string, origin: string): string {
  const { pathname, search } = new URL(address);
  return origin + pathname + search;
}

/** A store that lasts as long as the test. */
export function memoryFiles(): FileStore {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    async read(file) {
      const content = contents.get(file.id);
      if (content === undefined) throw new Error(`The test's file store has no file "${file.name}"`);
      return new Blob([content]).stream();
    },
    async write({ name, type, content }) {
      const bytes = new Uint8Array(await new Response(content as BodyInit).arrayBuffer());
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const id = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
      contents.set(id, bytes);
      return { id, name, type, size: bytes.length } satisfies FileRef;
    },
  };
}
