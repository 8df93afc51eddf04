import type { Item, JsonObject } from "../item.ts";
import type { TriggerDefinition } from "../node.ts";
import type { WebhookRequest, WebhookRoute } from "../webhook.ts";
import type { Params, ParamsOf } from "../params.ts";
import type { WebhookAnswer } from "../context.ts";
import type { TestCredential } from "./context.ts";
import { asItem, withDefaults } from "./defaults.ts";

type Trigger<P extends Params> = TriggerDefinition & { readonly params: P };

export interface WebhookTest<P extends Params> {
  /** Final values; what is left out takes its default. */
  readonly params?: Partial<ParamsOf<P>>;
  /** What reaches the webhook; a POST without anything in it unless said. */
  readonly request?: Partial<WebhookRequest>;
  readonly credential?: TestCredential;
  /** Epoch milliseconds; the real time unless said. */
  readonly now?: number;
}

export interface WebhookResult {
  readonly route: WebhookRoute;
  readonly items?: readonly Item[];
  /** Set when the request is turned away. */
  readonly reject?: WebhookAnswer;
}

/** Gives a webhook trigger one request: where it listens, and what it makes of it. Throws what the trigger throws. */
export function runWebhook<P extends Params>(
  definition: Trigger<P>,
  test: WebhookTest<P> = {},
): WebhookResult {
  const { webhook } = definition;
  if (!webhook) throw new Error(`${definition.type} is not started by a webhook`);
  const { credential, now = Date.now() } = test;
  const params = withDefaults(definition.params, test.params ?? {});
  const route = webhook.route(params);
  const request = { ...emptyRequest, path: route.path, method: route.methods[0] ?? "POST", ...test.request };
  const access = credential && { type: credential.definition.type, values: credential.values };
  const reject = webhook.admit?.({ request, params, credential: access, now });
  if (reject) return { route, reject };
  return { route, ...webhook.receive({ request, params, credential: access, now }) };
}

const emptyRequest: WebhookRequest = {
  method: "POST",
  path: "",
  pathParams: {},
  query: {},
  headers: {},
  body: undefined,
  rawBody: new Uint8Array(),
  ip: "192.0.2.1",
};

export interface ScheduleTest<P extends Params> {
  /** Final values; what is left out takes its default. */
  readonly params?: Partial<ParamsOf<P>>;
  /** Anything that `new Date` takes. */
  readonly after: string | number | Date;
  /** `UTC` unless said. */
  readonly timezone?: string;
  /** How many slots to give at most; 1 unless said. */
  readonly count?: number;
}

export interface Slot {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly items: readonly Item[];
}

/** The slots of a schedule trigger after an instant, fewer where it ends. Throws what the trigger throws. */
export function runSchedule<P extends Params>(
  definition: Trigger<P>,
  test: ScheduleTest<P>,
): readonly Slot[] {
  const { schedule } = definition;
  if (!schedule) throw new Error(`${definition.type} is not started by a schedule`);
  const { timezone = "UTC", count = 1 } = test;
  const params = withDefaults(definition.params, test.params ?? {});
  const slots: Slot[] = [];
  let after = new Date(test.after).getTime();
  while (slots.length < count) {
    const at = schedule.next({ params, after, timezone });
    if (at === null) break;
    if (!(at > after)) throw new Error(`The slot ${at} is not after ${after}`);
    slots.push({ at: new Date(at).toISOString(), items: schedule.items({ params, at, timezone }) });
    after = at;
  }
  return slots;
}

export interface CalledTest<P extends Params> {
  /** Final values; what is left out takes its default. */
  readonly params?: Partial<ParamsOf<P>>;
  /** What the calling flow sends; bare objects are wrapped. */
  readonly items: readonly (Item | JsonObject)[];
  /** Id of the execution that calls. */
  readonly caller?: string;
  /** `UTC` unless said. */
  readonly timezone?: string;
}

/** The items that a trigger for calls of other flows starts with. Throws what the trigger throws. */
export function runCalled<P extends Params>(definition: Trigger<P>, test: CalledTest<P>): readonly Item[] {
  if (!definition.called) throw new Error(`${definition.type} is not started by other flows`);
  const { caller, timezone = "UTC" } = test;
  const items = test.items.map(asItem);
  const params = withDefaults(definition.params, test.params ?? {});
  return definition.accept?.({ items, params, timezone, ...(caller !== undefined && { caller }) }) ?? items;
}
