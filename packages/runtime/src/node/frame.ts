import { Shared } from "@weft/sdk";
import type {
  ActionDefinition,
  ExecutionMode,
  Item,
  NodeContext,
  WaitFor,
  WebhookAnswer,
  Woken,
} from "@weft/sdk";
import type { CustomData } from "@weft/expressions";
import type { DryRequest, RunError, RunOutputs } from "@weft/flow";
import type { LazySignal } from "../execution/signals.ts";
import type { Hearing } from "../heard.ts";
import type { Host } from "../host.ts";
import type { Ledger } from "../ledger.ts";
import { readSlot } from "../params/slot.ts";
import type { Plan, PlanNode } from "../plan.ts";
import type { Run } from "../schedule/state.ts";
import { RunScope } from "../scope/scope.ts";
import type { ExecutionView } from "../scope/viewpoint.ts";

/** What all runs of one execution share. */
export interface Surroundings {
  readonly id: string;
  readonly mode: ExecutionMode;
  readonly dry: boolean;
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly host: Host;
  respond(answer: WebhookAnswer): boolean;
  /** What idempotency keys are made of. */
  readonly keyBase: string;
}

/** How far a run came: what is kept from one try to the next, so that items that are done are not done again. */
export interface Progress {
  /** The item to go on with. */
  next: number;
  /** Tries of that item so far. */
  tries: number;
  readonly outputs: Record<string, Item[]>;
  /** The first error that was turned into items. */
  error?: RunError;
  /** What the run marked the execution with. */
  marks?: Readonly<Record<string, string>>;
}

export type RunOutcome =
  | {
      readonly ok: true;
      readonly outputs: RunOutputs;
      readonly error?: RunError;
      readonly request?: DryRequest;
      readonly reused?: "pinned" | "earlier";
    }
  /** The run is to be parked. */
  | { readonly ok: true; readonly waits: WaitFor }
  | {
      readonly ok: false;
      readonly error: RunError;
      /** Milliseconds until the next try. */ readonly retryIn?: number;
    };

/** One run of one node, while it lasts. */
export interface Frame extends Hearing {
  readonly around: Surroundings;
  readonly run: Run;
  readonly node: PlanNode;
  readonly definition: ActionDefinition;
  readonly scope: RunScope;
  readonly flow: NodeContext["flow"];
  /** Input handle and items that a node which works item by item goes through. */
  readonly input: string;
  readonly items: readonly Item[];
  readonly progress: Progress;
  readonly stop: LazySignal;
  readonly logs: string[];
  /** What becomes of the flow's memory when the run has come to its end. */
  readonly keeps: (() => void)[];
  /** What its calls have in common, until it is over. */
  readonly shared: Shared;
  /** What ended the wait of a node that has waited. */
  readonly woken: Woken | undefined;
  /** Takes the first request of a dry run instead of sending it. */
  capture?: (request: Promise<DryRequest>) => void;
}

export interface FrameParts {
  readonly around: Surroundings;
  readonly run: Run;
  readonly node: PlanNode;
  readonly definition: ActionDefinition;
  readonly stop: LazySignal;
  readonly progress: Progress;
  readonly woken: Woken | undefined;
}

export function createFrame(parts: FrameParts): Frame {
  const { around, run, node, progress } = parts;
  const logs: string[] = [];
  const [input, items] = mainInput(around.ledger, run, node);
  const { plan, ledger, host, id, mode } = around;
  const scope = new RunScope({
    plan,
    ledger,
    host,
    execution: new SeenExecution({ id, mode, host, customData: new Marks(ledger, progress, logs) }),
    run,
    planNode: node,
    input,
    items,
  });
  return {
    ...parts,
    scope,
    flow: new SeenFlow(plan, host),
    input,
    items,
    logs,
    keeps: [],
    shared: new Shared(),
  };
}

/** What nodes know of the flow. The machine's zone is asked for only where the flow names none. */
class SeenFlow {
  readonly id: string;
  readonly name: string;
  readonly #plan: Plan;
  readonly #host: Host;

  constructor(plan: Plan, host: Host) {
    this.id = plan.flow.id;
    this.name = plan.flow.name;
    this.#plan = plan;
    this.#host = host;
  }

  get timezone(): string {
    return this.#plan.flow.settings.timezone ?? this.#host.timezone;
  }
}

/** What expressions know of the execution. The address costs a signature, so it is made only where it is asked for. */
class SeenExecution implements ExecutionView {
  readonly id: string;
  readonly mode: ExecutionMode;
  readonly customData: CustomData;
  readonly #host: Host;

  constructor(parts: { id: string; mode: ExecutionMode; customData: CustomData; host: Host }) {
    this.id = parts.id;
    this.mode = parts.mode;
    this.customData = parts.customData;
    this.#host = parts.host;
  }

  get resumeUrl(): string | undefined {
    return this.#host.resumeUrl?.(this.id);
  }

  /** One address serves both: what it shows is up to the wait. */
  get resumeFormUrl(): string | undefined {
    return this.resumeUrl;
  }
}

/** What the execution is marked with, as one run sees it: what runs before have set, and what it sets itself. */
class Marks implements CustomData {
  readonly #ledger: Ledger;
  readonly #progress: Progress;
  readonly #logs: string[];

  constructor(ledger: Ledger, progress: Progress, logs: string[]) {
    this.#ledger = ledger;
    this.#progress = progress;
    this.#logs = logs;
  }

  getAll(): Readonly<Record<string, string>> {
    return { ...this.#ledger.marks, ...this.#progress.marks };
  }

  set(key: string, value: string): void {
    const before = this.getAll();
    if (Object.hasOwn(before, key) && before[key] === value) return;
    this.#progress.marks = { ...this.#progress.marks, [key]: value };
    this.#logs.push(`The execution is marked: ${key} = ${value}`);
  }
}

/** The first input that has items. */
export function mainInput(ledger: Ledger, run: Run, node: PlanNode): readonly [string, readonly Item[]] {
  for (const { input } of run.inputs) {
    const items = itemsOf(ledger, run, node, input);
    if (items.length > 0) return [input, items];
  }
  return [node.inputs[0] ?? "main", []];
}

export function itemsOf(ledger: Ledger, run: Run, { node }: PlanNode, input: string): readonly Item[] {
  const items = ledger.inputOf(run, input);
  return node.executeOnce && items.length > 1 ? items.slice(0, 1) : items;
}

export function paramsAt({ node, scope }: Frame, index: number): Readonly<Record<string, unknown>> {
  return readSlot(node.params, scope.at(index)) as Readonly<Record<string, unknown>>;
}

export function noProgress(node: PlanNode): Progress {
  const outputs: Record<string, Item[]> = {};
  for (const handle of node.outputs) outputs[handle] = [];
  return { next: 0, tries: 0, outputs };
}
