import { defineTrigger } from "@weft/sdk";
import type { Item, WebhookAnswer, WebhookRequest } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { httpBasic, httpHeader } from "../http/credentials.ts";
import { authenticate } from "./webhook-auth.ts";
import { normalPath } from "./webhook-path.ts";
import { methods, webhookParams } from "./webhook.params.ts";
import { webhookText } from "./webhook.text.ts";

const HOUR_MS = 3_600_000;

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
    route: ({ method, path, respond, answerStatus, answerBody, onceBy, onceHours }) => ({
      methods: method === "any" ? methods : [method],
      path: normalPath(path),
      respond,
      ...(respond === "immediately" && { answer: answerOf(answerStatus, answerBody) }),
      ...(onceBy !== "" && { once: { key: varying(onceBy), keepMs: onceHours * HOUR_MS } }),
    }),
    receive({ request, params: { auth }, credential }) {
      if (auth === "none") return { items: [itemOf(request, request.headers)] };
      const verdict = authenticate(auth, request, credential);
      if ("reject" in verdict) return verdict;
      // The secret has done its work; it must not end up in stored executions.
      const { [verdict.secretHeader]: _secret, ...headers } = request.headers;
      return { items: [itemOf(request, headers)] };
    },
  },
});

/** By a key that never changes, every event but the first would be lost. */
function varying(key: string): string {
  if (key.startsWith("=")) return key;
  throw fatal("webhook-key-fixed", { key });
}

function itemOf(request: WebhookRequest, headers: WebhookRequest["headers"]): Item {
  const { body = {}, query, pathParams: params, method, path } = request;
  return { json: { body, query, params, headers, method, path } };
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
