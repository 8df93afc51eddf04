import { Fatal, NodeError, defineAction } from "@weft/sdk";
import type { HttpRequest, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { anyAccess } from "../http/access.ts";
import { hasHeader } from "../http/headers.ts";
import { allPages, pause } from "../http/pages.ts";
import { received } from "../http/received.ts";
import { toRequest } from "../http/sent.ts";
import type { RequestParams } from "../http/sent.ts";
import type { Place } from "./body.ts";
import type { ApiCall } from "./call-shape.ts";
import { callParams } from "./call.params.ts";
import { callText } from "./call.text.ts";
import { describedRequest } from "./sent.ts";
import { isObject } from "./styles.ts";

type Params = ParamsOf<typeof callParams>;

export const openapiCall = defineAction({
  type: "openapi.call",
  version: 1,
  label: "Call an API",
  help: "Calls an operation of any system that has an OpenAPI document.",
  icon: "plug-zap",
  group: "HTTP",
  synonyms: ["openapi", "swagger", "rest", "api", "operation", "sdk", "integration"],
  summary: "{operation}",
  effect: { param: "method", values: { GET: "read", HEAD: "read", OPTIONS: "read" }, otherwise: "write" },
  idempotent: { param: "idempotencyHeader" },
  credential: anyAccess,
  credentialOptional: true,
  params: callParams,
  sample: { id: "42", name: "Anna Nowak", status: "active" },
  sampleParam: "sample",
  translations: callText,
  async run({ params, item, index, ctx }) {
    const { batchSize, batchPause } = params;
    if (batchSize > 0 && index > 0 && index % batchSize === 0) await pause(batchPause, ctx.signal);
    const call = callOf(params.call);
    const request = requestOf(call, params, { item, index, ctx });
    const asRequest = { ...params, ...nothing, url: request.url };
    try {
      if (params.paging !== "none") return await allPages({ params: asRequest, ctx, plain: request });
      const response = await ctx.http(request);
      return (await received(response, { params: asRequest, url: request.url, ctx })).items;
    } catch (error) {
      throw explained(error, call.answers ?? {});
    }
  },
});

/** What a written request has, and the document decides here. */
const nothing = {
  query: [],
  headersJson: undefined,
  queryJson: undefined,
  body: "none",
  fields: [],
  json: undefined,
  form: [],
  parts: [],
  file: "",
  text: "",
  contentType: "",
  keepHeaderCase: false,
  textField: "data",
} as const satisfies Partial<RequestParams>;

function callOf(value: unknown): ApiCall {
  // Nobody writes this by hand; whoever changed it in the file is told as if nothing was chosen.
  if (!isObject(value) || typeof value["path"] !== "string" || !Array.isArray(value["params"]))
    throw fatal("openapi-none");
  return value as object as ApiCall;
}

function requestOf(call: ApiCall, params: Params, place: Place): HttpRequest {
  const { server, fields, body } = params;
  const described = describedRequest(call, { server, fields, body }, place);
  const plain = toRequest({ ...params, ...nothing, url: described.url }, place);
  const written = plain.headers ?? {};
  // What a person writes replaces what the document says, in whatever case.
  const kept = Object.entries(described.headers ?? {}).filter(
    ([name]) => !hasHeader(written, name.toLowerCase()),
  );
  return { ...plain, ...described, headers: { ...Object.fromEntries(kept), ...written } };
}

/** Says what a status means in the words of the document, where these tell more. */
function explained(error: unknown, answers: NonNullable<ApiCall["answers"]>): unknown {
  if (!(error instanceof NodeError) || error.transient) return error;
  const { response, hint } = error.details;
  if (response === undefined) return error;
  const status = String(response.status);
  const words = answers[status] ?? answers[`${status.charAt(0)}XX`] ?? answers["DEFAULT"];
  if (words === undefined) return error;
  const { code, message, details } = fatal("openapi-refused", {
    status,
    words,
    reason: hint ?? error.message,
  });
  return new Fatal(message, { ...details, code, response });
}
