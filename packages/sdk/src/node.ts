import type { RemoteChoices } from "./choices.ts";
import type { NodeContext } from "./context.ts";
import type { CredentialDefinition } from "./credential.ts";
import type { Item, JsonObject } from "./item.ts";
import type { ListenContext, ListenHandler } from "./listen.ts";
import type { Params, ParamsOf } from "./params.ts";
import type { RemoteSchemas } from "./schemas.ts";
import type { PollContext, PollHandler, WatchContext } from "./poll.ts";
import type { Translations } from "./text.ts";
import type { LoopCall, WaitFor, Woken } from "./wait.ts";
import type { WebhookHandler } from "./webhook.ts";

/** `none`: can be computed again; `read`: asks another system; `write`: changes something outside and must never happen twice. */
export type Effect = "none" | "read" | "write";

/** An effect that a parameter decides; `otherwise` also holds while that parameter is an expression. */
export interface EffectByParam {
  readonly param: string;
  readonly values: Readonly<Record<string, Effect>>;
  readonly otherwise: Effect;
}

/** Outputs made by the rows of a list parameter. A row's handle is its `id` field, or its index where it has none. */
export interface OutputsByRows {
  readonly each: string;
  /** The column that names the output for people. */
  readonly label: string;
  /** The column whose rows, with the columns `name` and `type`, say what the items that leave there hold. */
  readonly holds?: string;
  /** One more output before them. */
  readonly first?: string;
  /** One more output at the end. */
  readonly fallback?: string;
}

/** Inputs `in1`, `in2` … as many as a number parameter says. */
export interface InputsByCount {
  readonly count: string;
}

/** By parameter: the values that it may have, or that it is filled in at all. */
export type ParamCondition = Readonly<Record<string, readonly (string | number | boolean)[] | "filled">>;

export interface DeclaredByRows {
  /** Name of the list parameter. */
  readonly rows: string;
  readonly when?: ParamCondition;
}

export type Outputs = readonly string[] | OutputsByRows;
export type Inputs = readonly string[] | InputsByCount;

interface NodeBase<P extends Params> {
  /** `connector.thing.action`. */
  readonly type: string;
  /** Whole number, raised when parameters change; `upgrade` then brings older nodes along. */
  readonly version: number;
  readonly label: string;
  /** One sentence. */
  readonly help?: string;
  /** A lucide icon name, or `brand:<simple-icons slug>`. */
  readonly icon?: string;
  /** Heading in the palette; the connector's label unless said. */
  readonly group?: string;
  readonly synonyms?: readonly string[];
  /** One line on the node's face; `{name}` stands for a parameter's value. */
  readonly summary?: string;
  /** What people read at an input or output whose id does not say it, by handle. */
  readonly handles?: Readonly<Record<string, string>>;
  readonly params: P;
  /** The credential types that fit; a node with several takes any one of them. */
  readonly credential?: CredentialDefinition | readonly CredentialDefinition[];
  readonly credentialOptional?: true;
  /** What a credential that is made for it begins with, by the names of its parameters. */
  readonly credentialStart?: JsonObject;
  /** Where `remote` parameters get their choices. */
  readonly choices?: RemoteChoices;
  /** Where `code` parameters with a schema get it. */
  readonly schemas?: RemoteSchemas;
  /** What it gives, for mapping fields before anything ran, and for a dry run to pass on. */
  readonly sample?: JsonObject | readonly JsonObject[];
  /** The literal JSON parameter that has a better sample, where it is filled in: one object, or a list of them. */
  readonly sampleParam?: string;
  /** What its items hold is said by the rows of a list parameter with the columns `name` and `type`. */
  readonly declares?: DeclaredByRows;
  readonly translations?: Translations;
  /** Turns the parameters of an older version into this one's. */
  upgrade?(old: { version: number; params: JsonObject }): JsonObject;
}

/** What `run` may give back for one handle. */
export type Emit = Item | readonly Item[];

/** With declared outputs: by handle. Without: the items of `main`. Nothing: no items. */
export type RunResult<O> = O extends readonly (infer H extends string)[]
  ? { readonly [K in H]?: Emit | undefined } | undefined
  : O extends OutputsByRows
    ? Readonly<Record<string, Emit>> | undefined
    : Emit | undefined;

export interface RunCall<P> {
  readonly params: P;
  readonly item: Item;
  /** Index of `item` in its input. */
  readonly index: number;
  readonly ctx: NodeContext;
}

export interface RunAllCall<P> {
  /** Resolved for the first item. */
  readonly params: P;
  /** Resolved for another item of the first input. */
  paramsAt(index: number): P;
  /** Items of the first input. */
  readonly items: readonly Item[];
  /** Items by input handle. */
  readonly inputs: Readonly<Record<string, readonly Item[]>>;
  readonly ctx: NodeContext;
  /** What ended the wait, for a node that has waited. */
  readonly woken?: Woken;
  /** Where the loop stands, for a node with `loops`. */
  readonly loop?: LoopCall;
}

/**
 * The node sends items round: what leaves through an output into its body comes back into it. It runs again when the round is
 * over, and is done when it sends nothing round. `true`: through its output `loop`, each of its own items once. `calls`: through
 * the outputs of its rows, whatever it makes up; it hears what each round brought back, and can note things for its next run.
 */
export type Loops = true | "calls";

interface ActionBase<P extends Params, O extends Outputs | undefined> extends NodeBase<P> {
  /** The output by which failed items leave where the flow goes on all the same; the first unless said. */
  readonly failed?: string;
  readonly effect: Effect | EffectByParam;
  /** `["main"]` unless said. */
  readonly inputs?: Inputs;
  readonly outputs?: O;
  /** Outputs that are there only while the parameters say so, by handle. */
  readonly outputsWhen?: Readonly<Record<string, ParamCondition>>;
  /**
   * The other system honours `ctx.idempotencyKey`, so an unknown outcome may be retried. `param`: it does while this literal
   * text parameter is filled in.
   */
  readonly idempotent?: boolean | { readonly param: string };
}

/** Called once for each item. The runtime keeps lineage. */
export interface EachItem<P extends Params, O extends Outputs | undefined> extends ActionBase<P, O> {
  run(call: RunCall<ParamsOf<P>>): RunResult<NoInfer<O>> | Promise<RunResult<NoInfer<O>>>;
}

/** Called once for all items. It says lineage with `from` where it is not one to one. */
export interface AllItems<P extends Params, O extends Outputs | undefined> extends ActionBase<P, O> {
  runAll(call: RunAllCall<ParamsOf<P>>): RunResult<NoInfer<O>> | Promise<RunResult<NoInfer<O>>>;
  /** Asked before `runAll`: what the run waits for, if it waits. `runAll` then hears in `woken` what ended it. */
  wait?(call: RunAllCall<ParamsOf<P>>): WaitFor | undefined | Promise<WaitFor | undefined>;
  readonly loops?: Loops;
}

/** What becomes of slots that were missed: they are left out, the last one stands for all of them, or each one fires. */
export type CatchUp = "none" | "once" | "all";

export interface ScheduleHandler<P> {
  /** Epoch ms of the first slot after `after`, or `null` when there is none. Pure. */
  next(call: { params: P; after: number; timezone: string }): number | null;
  /** The items of one slot. `skippedFrom` is the first of the slots right before it that were left out, if any were. */
  items(call: { params: P; at: number; timezone: string; skippedFrom?: number | undefined }): readonly Item[];
  /** `none` where it does not say. */
  catchUp?(call: { params: P }): CatchUp;
}

/** Items that another flow sends to this one. */
export interface CalledWith<P> {
  readonly items: readonly Item[];
  readonly params: P;
  readonly timezone: string;
  /** Id of the execution that calls; absent when a person tries the flow out. */
  readonly caller?: string;
}

export interface CalledHandler<P> {
  readonly called: true;
  /** The items to start with: checked and converted, or as they came. What it throws, the caller is told. */
  accept?(call: CalledWith<P>): readonly Item[];
}

export type TriggerSource<P> =
  | { readonly manual: true }
  | CalledHandler<P>
  | { readonly onError: true }
  | { readonly webhook: WebhookHandler<P> }
  | { readonly schedule: ScheduleHandler<P> }
  | PollHandler<P>
  | ListenHandler<P>;

export type ActionSpec<P extends Params, O extends Outputs | undefined> = EachItem<P, O> | AllItems<P, O>;
export type TriggerSpec<P extends Params> = NodeBase<P> & TriggerSource<ParamsOf<P>>;

/** Erased forms: what the runtime and the catalog handle. */
export type ActionDefinition = { readonly kind: "action" } & ActionBase<Params, Outputs | undefined> & {
    run?(call: RunCall<Readonly<Record<string, unknown>>>): unknown;
    runAll?(call: RunAllCall<Readonly<Record<string, unknown>>>): unknown;
    wait?(
      call: RunAllCall<Readonly<Record<string, unknown>>>,
    ): WaitFor | undefined | Promise<WaitFor | undefined>;
    readonly loops?: Loops;
  };
export type TriggerDefinition = { readonly kind: "trigger" } & NodeBase<Params> & {
    readonly manual?: true;
    readonly called?: true;
    accept?(call: CalledWith<Readonly<Record<string, unknown>>>): readonly Item[];
    readonly onError?: true;
    readonly webhook?: WebhookHandler<Readonly<Record<string, unknown>>>;
    readonly schedule?: ScheduleHandler<Readonly<Record<string, unknown>>>;
    everyMs?(call: { params: Readonly<Record<string, unknown>> }): number;
    poll?(call: { params: Readonly<Record<string, unknown>>; ctx: PollContext }): Promise<void>;
    watch?(call: { params: Readonly<Record<string, unknown>>; ctx: WatchContext }): Promise<void>;
    listen?(call: { params: Readonly<Record<string, unknown>>; ctx: ListenContext }): Promise<void>;
  };
export type NodeDefinition = ActionDefinition | TriggerDefinition;
