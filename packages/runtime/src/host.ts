import type {
  ChildResult,
  CredentialValues,
  Disk,
  FileStore,
  HttpRequest,
  HttpResponse,
  Item,
  NodeDefinition,
  NodeManifest,
  Reached,
  TableChange,
  TableInfo,
  TableQuery,
  TableRow,
  Target,
  WaitChange,
} from "@weft/sdk";
import type { DryRequest, RunEvent } from "@weft/flow";
import type { Sandbox } from "./sandbox.ts";

/** Where node types come from. Manifests are at hand; code loads on first use. */
export interface NodeCatalog {
  manifest(type: string, version: number): NodeManifest | undefined;
  load(type: string, version: number): Promise<NodeDefinition | undefined>;
}

/** Everything that an execution touches outside itself. */
export interface Host {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1); jitter. */
  random(): number;
  readonly journal: Journal;
  readonly files: FileStore;
  /** Sends a request through the guarded client with the credential's secrets applied. */
  http(call: OutboundCall): Promise<HttpResponse>;
  /** Connections other than HTTP, under the same guard; without it, nodes that need one fail. */
  reach?(call: Target & { readonly signal: AbortSignal }): Promise<Reached>;
  /** The folders of this machine that nodes may touch; without it, nodes that need them fail. */
  disk?(): Promise<Disk>;
  /** What a person entered for the credential; throws where this flow may not use it. */
  credential?(call: CredentialAccess): Promise<CredentialValues | undefined>;
  /** The request as it would be sent, secrets masked; nothing leaves. */
  preview(call: Omit<OutboundCall, "signal">): Promise<DryRequest>;
  /** Live watchers; must return at once. */
  emit?(executionId: string, event: RunEvent): void;
  /** Environment variables that expressions may read; undefined where such a variable is not set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The zone of flows that name none. */
  readonly timezone: string;
  /**
   * Parked runs are woken by the host, through `RunningExecution.wake`, from what the journal holds of them: the loop lets
   * go of an execution of which nothing else is left. Without it the loop itself waits, in this process.
   */
  readonly wakes?: boolean;
  /** Runs another flow to its end, where the host does not wake; never rejects. Without it, flows call none there. */
  callFlow?(call: FlowCall): Promise<readonly ChildResult[]>;
  /** Moves or ends waits by their key; only where the host wakes. */
  changeWaits?(change: WaitChange & { readonly flowId: string }): Promise<number>;
  /** Without it nothing is remembered. */
  readonly memory?: Memory;
  /** The built-in tables; without them, nodes that need one fail. */
  readonly tables?: HostTables;
  /** The address that ends a wait of this execution when it is called. */
  resumeUrl?(executionId: string): string;
  /** Where code that people wrote runs; without it, nodes that have some fail. */
  readonly sandbox?: Sandbox;
  /** Freeze what nodes give, so that code which changes items in place fails at once. For development and tests. */
  readonly freezeItems?: boolean;
}

/** Executions of another flow that a run waits for. */
export interface FlowCall {
  readonly flow: string;
  /** Of each execution, its id and the items of its trigger. */
  readonly executions: readonly { readonly id: string; readonly items: readonly Item[] }[];
  readonly parent: { readonly execution: string; readonly run: number; readonly depth: number };
}

/** Which credential a node asks for, and on whose account. */
export interface CredentialAccess {
  /** Id of the credential on the node, as the flow names it. */
  readonly credential: string | undefined;
  /** Credential types that the node takes. */
  readonly credentialTypes: readonly string[];
  /** Stands for the flow when the host decides whether the credential may be used. */
  readonly flowId: string;
}

export interface OutboundCall extends CredentialAccess {
  readonly request: HttpRequest;
  readonly signal: AbortSignal;
}

/** Whose memory is meant, and which run asks. */
export interface MemoryPlace {
  readonly flowId: string;
  /** Id of a node, or empty for what all nodes of the flow share. */
  readonly scope: string;
  readonly executionId: string;
  readonly run: number;
  /** Nothing will be kept. */
  readonly trial: boolean;
}

/** What flows remember from one execution to the next. `keep` writes it, in the transaction that stores the run's outputs. */
export interface Memory {
  claim(call: {
    readonly place: MemoryPlace;
    readonly keys: readonly string[];
    readonly most: number;
  }): Promise<{ readonly fresh: ReadonlySet<string>; keep(): void }>;
  raise(call: {
    readonly place: MemoryPlace;
    readonly to: number;
  }): Promise<{ readonly before: number | undefined; keep(): void }>;
  /** Those that are stored, oldest first. */
  notes(call: { readonly place: MemoryPlace; readonly name: string }): Promise<readonly unknown[]>;
  /** `number`: tells the notes of one run apart. What is kept twice is there once. */
  note(call: {
    readonly place: MemoryPlace;
    readonly name: string;
    readonly value: unknown;
    readonly most: number;
    readonly number: number;
  }): { keep(): void };
  clear(place: MemoryPlace): Promise<{ keep(): void }>;
}

/** The tables of the workspace that a flow lies in; see `Tables` of the sdk. */
export interface HostTables {
  find(call: { readonly flowId: string; readonly table: string }): Promise<TableInfo | undefined>;
  rows(call: TableQuery & { readonly flowId: string }): Promise<readonly TableRow[]>;
  /** Does nothing but give the same again where it has done what has this key. Durable when it resolves. */
  write(call: {
    readonly flowId: string;
    readonly table: string;
    readonly changes: readonly TableChange[];
    readonly key: string;
  }): Promise<readonly (readonly TableRow[])[]>;
}

/** Keeps the events of executions. Order within one execution is kept. */
export interface Journal {
  /** Takes events; they become durable with the next commit. `also` is done in the transaction that stores them. */
  append(executionId: string, events: readonly RunEvent[], also?: readonly (() => void)[]): void;
  /** Resolves when everything appended for this execution is durable; rejects when it could not be made so. */
  commit(executionId: string): Promise<void>;
}
