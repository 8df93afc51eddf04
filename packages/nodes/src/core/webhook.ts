import { defineTrigger } from "@weft/sdk";
import type { Item, ParamsOf, WebhookAnswer, WebhookRequest, WebhookRoute } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { httpBasic, httpHeader } from "../http/credentials.ts";
import { refusalOf, withoutSecret } from "./webhook-auth.ts";
import { normalPath } from "./webhook-path.ts";
import { methods, webhookParams } from "./webhook.params.ts";
import { webhookText } from "./webhook.text.ts";

const HOUR_MS = 3_600_000;
const MB = 1_000_000;
const DEFAULT_FAILURE = 500;

export const coreWebhook = defineTrigger({
  type: "core.webhook",
  version: 1,
  label: "Webhook",
  help: "Starts the flow when another system sends an HTTP request to its address.",
  icon: "webhook",
  group: "Triggers",
  synonyms: ["http", "endpoint", "url", "callback", "api", "receive"],
  summary: "{method} /{path}",
  credential: [httpBasic, httpHeader],
  credentialOptional: true,
  params: webhookParams,
  sample: {
    body: {
      orderId: "A-1001",
      total: 153,
      currency: "EUR",
      customer: { name: "Anna Nowak", email: "anna@example.com" },
      lines: [
        { sku: "X1", name: "Mug", quantity: 2, price: 25.5 },
        { sku: "Y2", name: "Poster", quantity: 4, price: 25.5 },
      ],
    },
    query: { source: "shop" },
    params: {},
    headers: { "content-type": "application/json", "user-agent": "Shop/1.0" },
    method: "POST",
    path: "orders",
  },
  translations: webhookText,
  webhook: {
    route: (params) => ({
      methods: methodsOf(params),
      path: normalPath(params.path),
      respond: params.respond,
      ...answers(params),
      body: params.body === "both" ? "parsed" : params.body,
      files: true,
      limits: limitsOf(params),
      origins: originsOf(params.origins),
      ...(params.onceBy !== "" && {
        once: { key: varying(params.onceBy), keepMs: params.onceHours * HOUR_MS },
      }),
    }),
    admit: ({ request, params: { auth }, credential }) =>
      auth === "none" ? undefined : refusalOf(auth, request, credential),
    receive({ request, params: { auth, body, item: part, chat }, credential }) {
      if (chat && asksForEarlier(request)) return { reject: { status: 200, body: { data: [] } } };
      const headers = auth === "none" ? request.headers : withoutSecret(auth, request.headers, credential);
      const item = itemOf(request, headers, body === "both");
      const fields = item.json["body"];
      return { items: [part === "body" && isObject(fields) ? { ...item, json: fields } : item] };
    },
  },
});

type Params = ParamsOf<typeof webhookParams>;

/** What n8n's chat window sends before anybody has said something; it reads `data`, a list of messages. */
function asksForEarlier({ body }: WebhookRequest): boolean {
  return isObject(body) && body["action"] === "loadPreviousSession";
}

function methodsOf({ method, methods: several }: Params): readonly string[] {
  if (method === "any") return methods;
  if (method !== "several") return [method];
  if (several.length === 0) throw fatal("webhook-no-method");
  return several;
}

/** By a key that never changes, every event but the first would be lost. */
function varying(key: string): string {
  if (key.startsWith("=")) return key;
  throw fatal("webhook-key-fixed", { key });
}

function limitsOf({ perMinute, largestBody }: Params): NonNullable<WebhookRoute["limits"]> {
  return {
    ...(perMinute !== undefined && { perMinute }),
    ...(largestBody !== undefined && { bodyBytes: Math.round(largestBody * MB) }),
  };
}

function originsOf(text: string): readonly string[] {
  const written = text.split(/[\s,]+/).filter((one) => one !== "");
  return written.map((one) => {
    if (one === "*") return one;
    const url = URL.canParse(one) ? new URL(one) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) throw fatal("webhook-origin", { origin: one });
    return url.origin;
  });
}

function itemOf(request: WebhookRequest, headers: WebhookRequest["headers"], withRaw: boolean): Item {
  const { body = {}, rawBody, files, query, pathParams: params, method, path } = request;
  const raw = withRaw && rawBody !== undefined ? { rawBody: new TextDecoder().decode(rawBody) } : {};
  return { json: { body, ...raw, query, params, headers, method, path }, ...(files && { files }) };
}

function answers(params: Params): Pick<WebhookRoute, "answer" | "failure"> {
  const { respond, answerStatus, answerBody, failureStatus, failureBody } = params;
  if (respond === "immediately") return { answer: answerOf(answerStatus, answerBody) };
  if (failureStatus === DEFAULT_FAILURE && failureBody === "") return {};
  return { failure: answerOf(failureStatus, failureBody) };
}

function answerOf(status: number, text: string): WebhookAnswer {
  if (text === "") return { status };
  const type = isJson(text) ? "application/json" : "text/plain; charset=utf-8";
  return { status, headers: { "content-type": type }, body: text };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
