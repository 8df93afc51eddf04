import type { IncomingMessage, ServerResponse } from "node:http";
import { parseStored } from "@weft/flow";
import type { Item, WebhookHandler, WebhookHead } from "@weft/sdk";
import { callerAddress } from "../app/caller.ts";
import { newExecutionId } from "../executions/id.ts";
import { pinnedOutputs } from "../executions/pinned.ts";
import { faults } from "../faults/faults.ts";
import { findFlow } from "../flows/store.ts";
import { sendAnswer, sendBusy, sendJson } from "./answer.ts";
import { referencesTo, settleFiles } from "./arrived-files.ts";
import { takeBody } from "./body.ts";
import type { TakenBody } from "./body.ts";
import { allowOrigin, answerOptions } from "./cors.ts";
import { deliver, startAndAnswer } from "./deliver.ts";
import { HostedFormPages, sendNoForm } from "./hosted-form.ts";
import type { Listener, Listeners } from "./listeners.ts";
import { Memory } from "./memory.ts";
import type { MemoryShare } from "./memory.ts";
import type { WebhookParts } from "./parts.ts";
import { isRefused } from "./refusal.ts";
import type { Refused } from "./refusal.ts";
import { parseWebhookUrl, toWebhookHead } from "./request.ts";
import type { WebhookUrl } from "./request.ts";
import type { Match, RouteTable } from "./table.ts";
import type { WebhookTarget } from "./targets.ts";

type Parts = WebhookParts & {
  readonly table: RouteTable<WebhookTarget>;
  readonly listeners: Listeners;
  readonly isReady: () => boolean;
};

/** One request that found its trigger. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: WebhookHead;
  readonly target: WebhookTarget;
  /** Set for a test. */
  readonly listener: Listener | undefined;
  /** Set for a trigger that hosts a form. */
  readonly form: HostedFormPages | undefined;
  /** Set for a body that is large. */
  memory: MemoryShare | undefined;
}

type Credential = Parameters<WebhookHandler<never>["receive"]>[0]["credential"];

/** Enough for sixteen bodies of the largest size, so that one sender alone cannot shut the door. */
const MEMORY = { least: 64 * 1024 * 1024, bodies: 16 };

/** The path that every event takes: route, admission, body, trigger, execution, answer. */
export class Receiver {
  readonly #parts: Parts;
  readonly #addressOf: (request: IncomingMessage) => string;
  readonly #memory: Memory;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#addressOf = callerAddress(parts.trustedProxies);
    this.#memory = new Memory(Math.max(MEMORY.least, MEMORY.bodies * parts.bodyLimit));
  }

  /** `false`: the address is not a webhook's, and the request is untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = parseWebhookUrl(request.url ?? "");
    if (url === undefined) return false;
    this.#route(request, response, url);
    return true;
  }

  #route(request: IncomingMessage, response: ServerResponse, url: WebhookUrl): void {
    const { executions, isReady } = this.#parts;
    const { method = "" } = request;
    const match = this.#find(method, url);
    const form = match && "target" in match ? pagesOf(targetOf(match.target), request, response) : undefined;
    // Of a form, what was written is read first, to be shown again.
    if (!isReady() || (!form && !executions.hasRoom())) return form ? form.busy() : sendBusy(response);
    if (match === undefined) {
      if (url.form) return sendNoForm(request, response, url.test);
      return sendJson(response, 404, url.test ? nobodyListens : nothingHere);
    }
    if (form && method === "GET") return form.show();
    if ("allow" in match) return this.#answerForm(request, response, { url, allow: match.allow });
    const { target: found, pathParams } = match;
    const listener = "until" in found ? found : undefined;
    const target = targetOf(found);
    allowOrigin(request, response, target.route);
    const head = toWebhookHead({ request, url, pathParams, ip: this.#addressOf(request) });
    this.#identify({ request, response, head, target, listener, form, memory: undefined });
  }

  #find(method: string, { test, path, parts }: WebhookUrl): Match<WebhookTarget | Listener> {
    const { table, listeners } = this.#parts;
    return test ? listeners.find(method, parts ?? path) : table.find(method, parts ?? path);
  }

  /** What no trigger takes: senders that look whether the address is there, browsers that ask whether they may call. */
  #answerForm(
    request: IncomingMessage,
    response: ServerResponse,
    { url, allow }: { url: WebhookUrl; allow: readonly string[] },
  ): void {
    const { method = "" } = request;
    if (method === "HEAD") return void response.writeHead(200).end();
    if (method !== "OPTIONS") return sendWrongMethod(response, method, allow);
    const wanted = request.headers["access-control-request-method"];
    const match = wanted === undefined ? undefined : this.#find(wanted, url);
    const found = match && "target" in match ? match.target : undefined;
    answerOptions({ request, response, allow, route: found && targetOf(found).route });
  }

  #identify(exchange: Exchange): void {
    const { node, flowId, credentialTypes: types } = exchange.target;
    if (node.credential === undefined) return this.#admit(exchange, undefined);
    this.#parts
      .credential({ id: node.credential, flowId, types })
      .then((found) => this.#admit(exchange, found && { type: found.definition.type, values: found.values }))
      .catch((error: unknown) => this.#fail(exchange, error));
  }

  /** Nobody sends a large body for nothing, and nobody makes this server read one, without being let in. */
  #admit(exchange: Exchange, credential: Credential): void {
    const { response, head: request, target, listener, form } = exchange;
    const { handler, params, rate } = target;
    const now = this.#parts.clock.now();
    try {
      const reject = handler.admit?.({ request, params, credential, now });
      if (reject !== undefined) return sendAnswer(response, reject);
      const waitMs = listener === undefined ? (rate?.take(now) ?? 0) : 0;
      if (waitMs > 0) return form ? form.tooMany(waitMs) : sendTooMany(response, waitMs);
      this.#take(exchange, credential);
    } catch (error) {
      this.#fail(exchange, error);
    }
  }

  #take(exchange: Exchange, credential: Credential): void {
    const { request, response, target } = exchange;
    const { bodyLimit, fileLimit, files } = this.#parts;
    const memory = (): MemoryShare => {
      const share = this.#memory.share();
      response.once("close", share.free);
      return (exchange.memory = share);
    };
    takeBody(
      { request, route: target.route, bodyLimit, fileLimit, files, memory },
      (body) => this.#receive(exchange, body, credential),
      (error) => this.#fail(exchange, error),
    );
  }

  #receive(exchange: Exchange, taken: Refused | TakenBody, credential: Credential): void {
    faults.hit("webhook.body");
    const { response, listener, form } = exchange;
    if (isRefused(taken)) return refuse(response, taken);
    // Nothing may be thrown from here: this runs in an event of the request, where it would end the process.
    try {
      const { rawBody, files } = taken;
      const body = form ? form.take(taken.body, new Set(files?.keys())) : taken.body;
      const items =
        form && body === undefined
          ? undefined
          : this.#itemsOf(exchange, { body, rawBody, files }, credential);
      const run =
        items &&
        ((): Promise<void> => (listener ? this.#runTest(exchange, items) : this.#run(exchange, items)));
      const done = files ? settleFiles(files, run) : run?.();
      done?.catch((error: unknown) => this.#fail(exchange, error));
    } catch (error) {
      this.#fail(exchange, error);
    }
  }

  /** `undefined`: the request was turned away. */
  #itemsOf(
    { response, head, target }: Exchange,
    { files, ...body }: { body: unknown; rawBody: Uint8Array | undefined; files: TakenBody["files"] },
    credential: Credential,
  ): readonly Item[] | undefined {
    const request = { ...head, ...body, ...(files && { files: referencesTo(files) }) };
    const { handler, params } = target;
    const verdict = handler.receive({ request, params, credential, now: this.#parts.clock.now() });
    if ("items" in verdict) return verdict.items;
    sendAnswer(response, verdict.reject);
    return undefined;
  }

  async #run({ target, response, memory, form }: Exchange, items: readonly Item[]): Promise<void> {
    const plan = await this.#parts.plans.published(target.flowId, target.version ?? 0);
    if (plan === undefined) return sendJson(response, 404, nothingHere);
    // Others may have filled the last places while this body came in.
    if (!this.#parts.executions.hasRoom()) return form ? form.busy() : sendBusy(response);
    deliver({ target, plan, items, response, memory, form }, this.#parts);
  }

  /** The draft runs as it is now, not as it was when listening began; one request ends the listening. */
  async #runTest({ target, response, memory, form }: Exchange, items: readonly Item[]): Promise<void> {
    const { listeners, plans, hub, db, clock } = this.#parts;
    const { workspaceId, flowId, node } = target;
    if (!listeners.stop(flowId, node.id)) return sendJson(response, 404, nobodyListens);
    const draft = findFlow(db, workspaceId, flowId)?.draft;
    const parsed = draft === undefined ? undefined : parseStored(draft);
    const plan = parsed?.ok ? await plans.draft(parsed.flow) : undefined;
    if (draft === undefined || !plan?.byId.has(node.id)) return sendJson(response, 404, nobodyListens);
    // Who watches knows whose events these are before they come.
    const id = newExecutionId(clock.now());
    hub.send(flowId, { type: "caught", node: node.id, executionId: id });
    const test = { id, draft, reuse: pinnedOutputs(plan, node.id) };
    startAndAnswer({ target, plan, items, response, memory, form, test }, this.#parts);
  }

  #fail({ response, target }: Exchange, error: unknown): void {
    const { flowId, node } = target;
    this.#parts.log.error({ err: error, flowId, node: node.name }, "a webhook failed");
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, { error: "The request could not be taken because of a fault on our side." });
  }
}

function targetOf(found: WebhookTarget | Listener): WebhookTarget {
  return "until" in found ? found.target : found;
}

function pagesOf(
  { route: { form } }: WebhookTarget,
  request: IncomingMessage,
  response: ServerResponse,
): HostedFormPages | undefined {
  return form && new HostedFormPages(form, request, response);
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

function sendTooMany(response: ServerResponse, waitMs: number): void {
  const seconds = Math.ceil(waitMs / 1000);
  sendJson(
    response,
    429,
    { error: `This webhook has had as many requests as it takes in a minute. Come again in ${seconds} s.` },
    { "retry-after": String(seconds) },
  );
}

function refuse(response: ServerResponse, refused: Refused): void {
  const { status, ...said } = refused;
  sendJson(response, status, said, status === 503 ? { "retry-after": "1" } : undefined);
}
