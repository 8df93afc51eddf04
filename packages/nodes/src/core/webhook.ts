import { defineTrigger } from "@weft/sdk";
import type { Item, WebhookAnswer, WebhookRequest } from "@weft/sdk";
import { httpBasic, httpHeader } from "../http/credentials.ts";
import { authenticate } from "./webhook-auth.ts";
import { normalPath } from "./webhook-path.ts";
import { webhookText } from "./webhook.text.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

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
  params: {
    method: {
      kind: "choice",
      label: "Method",
      help: "The HTTP method that the other system uses.",
      options: ["GET", "POST", "PUT", "PATCH", "DELETE", { value: "any", label: "Any method" }],
      default: "POST",
      literal: true,
    },
    path: {
      kind: "text",
      label: "Path",
      help: "The end of the address; a part that varies is written :name, as in orders/:id.",
      placeholder: "orders",
      literal: true,
    },
    respond: {
      kind: "choice",
      label: "Answer the caller",
      help: "When the caller gets its answer, and what it is.",
      options: [
        { value: "immediately", label: "At once, when the request is safely stored" },
        { value: "lastNode", label: "At the end, with the result of the last node" },
        { value: "respondNode", label: "From a Respond node in the flow" },
      ],
      default: "immediately",
      literal: true,
    },
    answerStatus: {
      kind: "number",
      label: "Status of the answer",
      help: "The HTTP status that the caller gets at once.",
      default: 200,
      min: 200,
      max: 599,
      integer: true,
      literal: true,
      advanced: true,
      showWhen: { respond: ["immediately"] },
    },
    answerBody: {
      kind: "text",
      label: "Text of the answer",
      help: "What the caller gets at once; text that is JSON is sent as JSON.",
      multiline: true,
      default: "",
      literal: true,
      advanced: true,
      showWhen: { respond: ["immediately"] },
    },
    auth: {
      kind: "choice",
      label: "Who may call",
      help: "Anyone who knows the address, or only callers with the secret of the chosen credential.",
      options: [
        { value: "none", label: "Anyone" },
        { value: "basic", label: "User name and password" },
        { value: "header", label: "Secret header" },
      ],
      default: "none",
      literal: true,
    },
  },
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
    route: ({ method, path, respond, answerStatus, answerBody }) => ({
      methods: method === "any" ? methods : [method],
      path: normalPath(path),
      respond,
      ...(respond === "immediately" && { answer: answerOf(answerStatus, answerBody) }),
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
