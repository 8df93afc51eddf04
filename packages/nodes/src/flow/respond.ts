import { defineAction } from "@weft/sdk";
import type { Item, WebhookAnswer } from "@weft/sdk";
import { headersParam } from "../headers.params.ts";
import { fatal } from "../errors.ts";
import { hasHeader, toHeaders } from "../http/headers.ts";
import { respondText } from "./respond.text.ts";

export const flowRespond = defineAction({
  type: "flow.respond",
  version: 1,
  label: "Respond",
  help: "Answers the system that called this flow's webhook, and passes the items on.",
  icon: "reply",
  group: "Flow",
  synonyms: ["respond to webhook", "answer", "reply", "return", "http response"],
  summary: "{status}",
  effect: "none",
  params: {
    body: {
      kind: "choice",
      label: "Answer with",
      help: "What the caller gets.",
      options: [
        { value: "firstItem", label: "The first item" },
        { value: "allItems", label: "All items, as a list" },
        { value: "json", label: "JSON" },
        { value: "text", label: "Text" },
        { value: "none", label: "Nothing, only the status" },
      ],
      default: "firstItem",
    },
    json: {
      kind: "json",
      label: "JSON",
      help: "Sent as it is; expressions may be used inside it.",
      default: {},
      showWhen: { body: ["json"] },
    },
    text: {
      kind: "text",
      label: "Text",
      help: "Sent as plain text, unless a header says that it is something else.",
      multiline: true,
      default: "",
      showWhen: { body: ["text"] },
    },
    status: {
      kind: "number",
      label: "Status",
      help: "The HTTP status: 200 for success, 400 for a request that cannot be served.",
      default: 200,
      min: 200,
      max: 599,
      integer: true,
    },
    headers: { ...headersParam, help: "Sent with the answer." },
  },
  translations: respondText,
  runAll({ params, items, ctx }) {
    const headers = toHeaders(params.headers);
    const body = bodyOf(params, items);
    if (body.type !== undefined && !hasHeader(headers, "content-type")) headers["content-type"] = body.type;
    const answer: WebhookAnswer = {
      status: checkedStatus(params.status),
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(body.value !== undefined && { body: body.value }),
    };
    if (!ctx.respond(answer)) ctx.log("Nobody waits for an answer, so none was sent.");
    return items;
  },
});

interface Body {
  readonly value?: unknown;
  /** Media type, where it does not follow from the value. */
  readonly type?: string;
}

function bodyOf(params: { body: string; json: unknown; text: string }, items: readonly Item[]): Body {
  switch (params.body) {
    case "allItems":
      return { value: items.map((item) => item.json) };
    case "json":
      return jsonBody(params.json);
    case "text":
      return { value: params.text, type: "text/plain; charset=utf-8" };
    case "none":
      return {};
    default:
      return { value: items[0]?.json ?? {} };
  }
}

/** A text is sent as it is, so JSON that is a text alone has to be written out. */
function jsonBody(json: unknown): Body {
  return typeof json === "object" && json !== null
    ? { value: json }
    : { value: JSON.stringify(json ?? null), type: "application/json" };
}

function checkedStatus(status: number): number {
  if (Number.isInteger(status) && status >= 200 && status <= 599) return status;
  throw fatal("status-invalid", { status });
}
