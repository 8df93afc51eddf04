import type { CredentialDefinition } from "./credential.ts";
import type { JsonObject } from "./item.ts";
import type {
  DeclaredByRows,
  Effect,
  EffectByParam,
  Inputs,
  Loops,
  NodeDefinition,
  Outputs,
  ParamCondition,
} from "./node.ts";
import type { Params } from "./params.ts";
import type { Translations } from "./text.ts";

/** What starts a flow: a person, a request, the time, a question asked again and again, a connection that is held, another flow, another flow's failure. */
export type TriggerKind = "manual" | "webhook" | "schedule" | "poll" | "listen" | "called" | "error";

/** A node type without its code: what the editor draws, what validation checks, and what loads at start instead of the code. */
export interface NodeManifest {
  readonly kind: "action" | "trigger";
  readonly type: string;
  readonly version: number;
  readonly label: string;
  readonly help?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly synonyms?: readonly string[];
  readonly summary?: string;
  /** English labels of handles whose ids do not say it. */
  readonly handles?: Readonly<Record<string, string>>;
  readonly params: Params;
  /** Empty for triggers. */
  readonly inputs: Inputs;
  readonly outputs: Outputs;
  /** Outputs that are there only while the parameters say so. */
  readonly outputsWhen?: Readonly<Record<string, ParamCondition>>;
  readonly effect: Effect | EffectByParam;
  /** A write that is sent twice is done once; `param`: while this text parameter is filled in. */
  readonly idempotent?: true | { readonly param: string };
  /** How a trigger starts. */
  readonly trigger?: TriggerKind;
  /** Sends items round: its own through its output `loop`, or `calls` through the outputs of its rows. */
  readonly loops?: Loops;
  readonly credential?: {
    readonly types: readonly string[];
    readonly optional: boolean;
    /** What one that is made for the node begins with. */
    readonly start?: JsonObject;
  };
  readonly sample?: readonly JsonObject[];
  /** The literal JSON parameter that has a better one, where it is filled in. */
  readonly sampleParam?: string;
  /** What its items hold is said by the rows of a list parameter. */
  readonly declares?: DeclaredByRows;
  readonly translations?: Translations;
}

export interface CredentialManifest {
  readonly type: string;
  readonly label: string;
  readonly help?: string;
  readonly params: Params;
  readonly testable: boolean;
  /** A person connects it by agreeing on a page of the other system. */
  readonly connects?: true;
  readonly translations?: Translations;
}

const main: readonly string[] = ["main"];

export function nodeManifest(node: NodeDefinition): NodeManifest {
  const credentials = node.credential === undefined ? [] : [node.credential].flat();
  const sample = node.sample === undefined ? undefined : ([node.sample].flat() as readonly JsonObject[]);
  const { kind, type, version, label, params } = node;
  const action = node.kind === "action" ? node : undefined;
  return {
    kind,
    type,
    version,
    label,
    ...pick(node, [
      "help",
      "icon",
      "group",
      "synonyms",
      "summary",
      "handles",
      "declares",
      "sampleParam",
      "translations",
    ]),
    params,
    inputs: action ? (action.inputs ?? main) : [],
    outputs: action?.outputs ?? main,
    ...(action?.outputsWhen && { outputsWhen: action.outputsWhen }),
    effect: action?.effect ?? "none",
    ...(action?.idempotent && { idempotent: action.idempotent }),
    ...(action?.loops && { loops: action.loops }),
    ...(node.kind === "trigger" && { trigger: triggerKind(node) }),
    ...(credentials.length > 0 && {
      credential: {
        types: credentials.map((c) => c.type),
        optional: node.credentialOptional === true,
        ...(node.credentialStart && { start: node.credentialStart }),
      },
    }),
    ...(sample && { sample }),
  };
}

export function credentialManifest(credential: CredentialDefinition): CredentialManifest {
  const { type, label, params } = credential;
  return {
    type,
    label,
    ...pick(credential, ["help", "translations"]),
    params,
    testable: credential.test !== undefined,
    ...(credential.oauth2?.grant === "authorizationCode" && { connects: true as const }),
  };
}

function triggerKind(node: Extract<NodeDefinition, { kind: "trigger" }>): TriggerKind {
  if (node.webhook) return "webhook";
  if (node.schedule) return "schedule";
  if (node.called) return "called";
  if (node.onError) return "error";
  if (node.listen) return "listen";
  return node.poll ? "poll" : "manual";
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked as Pick<T, K>;
}
