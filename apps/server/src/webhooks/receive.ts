import type { IncomingMessage, ServerResponse } from "node:http";
import { parseFlow } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { callerAddress } from "../app/caller.ts";
import { pinnedOutputs } from "../executions/pinned.ts";
import { faults } from "../faults/faults.ts";
import { findFlow } from "../flows/store.ts";
import type { UsableCredential } from "../outbound/credential.ts";
import { sendAnswer, sendBusy, sendJson } from "./answer.ts";
import { parseBody, readBody } from "./body.ts";
import type { ReadBody } from "./body.ts";
import { deliver, startAndAnswer } from "./deliver.ts";
import type { EventKeys } from "./event-keys.ts";
import type { Listener, Listeners } from "./listeners.ts";
import type { WebhookParts } from "./parts.ts";
import { parseWebhookUrl, toWebhookRequest } from "./request.ts";
import type { WebhookUrl } from "./request.ts";
import type { RouteTable } from "./table.ts";
import type { WebhookTarget } from "./targets.ts";

type Parts = WebhookParts & {
  readonly table: RouteTable<WebhookTarget>;
  readonly listeners: Listeners;
  readonly eventKeys: EventKeys;
  readonly isReady: () => boolean;
};

/** One request that found its trigger. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: WebhookUrl;
  readonly target: WebhookTarget;
  readonly pathParams: Readonly<Record<string, string>>;
  /** Set for a test. */
  readonly listener: Listener | undefined;
}

/** The path that every event takes: route, body, trigger, execution, answer. */
export class Receiver {
  readonly #parts: Parts;
  readonly #addressOf: (request: IncomingMessage) => string;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#addressOf = callerAddress(parts.trustedProxies);
  }

  /** `false`: the address is not a webhook's, and the request is untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = parseWebhookUrl(request.url ?? "");
    if (url === undefined) return false;
    this.#route(request, response, url);
    return true;
  }

  #route(request: IncomingMessage, response: ServerResponse, url: WebhookUrl): void {
    const { table, listeners, executions, isReady, bodyLimit } = this.#parts;
    if (!isReady() || !executions.hasRoom()) return sendBusy(response);
    const { method = "" } = request;
    const match = url.test ? listeners.find(method, url.path) : table.find(method, url.path);
    if (match === undefined) return sendJson(response, 404, url.test ? nobodyListens : nothingHere);
    if ("allow" in match) return sendWrongMethod(response, method, match.allow);
    const { target: found, pathParams } = match;
    const listener = "until" in found ? found : undefined;
    const target = "until" in found ? found.target : found;
    const exchange = { request, response, url, target, pathParams, listener };
    readBody(request, bodyLimit, (body) => this.#authorise(exchange, body));
  }

  #authorise(exchange: Exchange, body: ReadBody): void {
    faults.hit("webhook.body");
    const { node, flowId, credentialTypes: types } = exchange.target;
    if ("error" in body) return refuse(exchange.response, body);
    if (node.credential === undefined) return this.#receive(exchange, body, undefined);
    this.#parts
      .credential({ id: node.credential, flowId, types })
      .then((found) => this.#receive(exchange, body, found))
      .catch((error: unknown) => this.#fail(exchange, error));
  }

  #receive(exchange: Exchange, rawBody: Uint8Array, found: UsableCredential | undefined): void {
    const { request, response, url, target, pathParams, listener } = exchange;
    // Nothing may be thrown from here: this runs in an event of the request, where it would end the process.
    try {
      const parsed = parseBody(rawBody, request.headers["content-type"]);
      if ("error" in parsed) return refuse(response, parsed);
      const { handler, params } = target;
      const ip = this.#addressOf(request);
      const verdict = handler.receive({
        request: toWebhookRequest({ request, url, pathParams, body: parsed.body, rawBody, ip }),
        params,
        credential: found && { type: found.definition.type, values: found.values },
        now: this.#parts.clock.now(),
      });
      if ("reject" in verdict) return sendAnswer(response, verdict.reject);
      const run = listener ? this.#runTest(exchange, verdict.items) : this.#run(exchange, verdict.items);
      run.catch((error: unknown) => this.#fail(exchange, error));
    } catch (error) {
      this.#fail(exchange, error);
    }
  }

  async #run({ target, response }: Exchange, items: readonly Item[]): Promise<void> {
    const plan = await this.#parts.plans.published(target.flowId, target.version ?? 0);
    if (plan === undefined) sendJson(response, 404, nothingHere);
    else deliver({ target, plan, items, response }, this.#parts);
  }

  /** The draft runs as it is now, not as it was when listening began; one request ends the listening. */
  async #runTest({ target, response }: Exchange, items: readonly Item[]): Promise<void> {
    const { listeners, plans, hub, db } = this.#parts;
    const { workspaceId, flowId, node } = target;
    if (!listeners.stop(flowId, node.id)) return sendJson(response, 404, nobodyListens);
    const draft = findFlow(db, workspaceId, flowId)?.draft;
    const parsed = draft === undefined ? undefined : parseFlow(draft);
    const plan = parsed?.ok ? await plans.draft(parsed.flow) : undefined;
    if (draft === undefined || !plan?.byId.has(node.id)) return sendJson(response, 404, nobodyListens);
    const test = { draft, reuse: pinnedOutputs(plan, node.id) };
    const executionId = startAndAnswer({ target, plan, items, response, test }, this.#parts);
    hub.send(flowId, { type: "caught", node: node.id, executionId });
  }

  #fail({ response, target }: Exchange, error: unknown): void {
    const { flowId, node } = target;
    this.#parts.log.error({ err: error, flowId, node: node.name }, "a webhook failed");
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, { error: "The request could not be taken because of a fault on our side." });
  }
}

const nothingHere = {
  error: "There is no webhook here.",
  hint: "Check the path against the flow's Webhook node, and that the flow is published.",
};
const nobodyListens = {
  error: "No test listens here.",
  hint: "Open the flow, choose to listen for a test event, and send the request within two minutes.",
};

function sendWrongMethod(response: ServerResponse, method: string, allow: readonly string[]): void {
  const allowed = allow.join(", ");
  sendJson(
    response,
    405,
    { error: `This webhook does not take ${method}. Use ${allowed}.` },
    { allow: allowed },
  );
}

/** The rest of a body that is too large is not waited for. */
function refuse(response: ServerResponse, refused: Extract<ReadBody, { error: string }>): void {
  const { status, ...said } = refused;
  sendJson(response, status, said, status === 413 ? { connection: "close" } : undefined);
}
