import { cursor, defineConnector } from "@weft/sdk";
import type { HttpRequest, HttpResponse, JsonObject, Paging, Refusal } from "@weft/sdk";
import { slack } from "./credential.ts";

interface SlackAnswer {
  readonly ok?: boolean;
  readonly error?: string;
  readonly needed?: string;
  readonly response_metadata?: { readonly messages?: readonly string[] };
}

/** Lists of the Web API (docs.slack.dev/apis/web-api/pagination). */
export const slackPages: Paging = cursor("response_metadata.next_cursor");

export const slackBase = defineConnector({
  type: "slack",
  version: 1,
  label: "Slack",
  icon: "brand:slack",
  credential: slack,
  baseUrl: "https://slack.com/api",
  error: refusalOf,
  choices: {
    channels: {
      request: () => get("conversations.list", { ...every, exclude_archived: true, limit: 1000 }),
      page: slackPages,
      pick: "channels",
      option: ({ id, name }) => ({ value: String(id), label: `#${String(name)}` }),
    },
    people: {
      request: () => get("users.list", { limit: 1000 }),
      page: slackPages,
      pick: "members",
      option: ({ id, name, real_name: real, deleted }) =>
        deleted === true
          ? undefined
          : { value: String(id), label: typeof real === "string" && real !== "" ? real : String(name) },
    },
  },
});

export const every = { types: "public_channel,private_channel" };

/** Slack says no with 200 and a word (docs.slack.dev/apis/web-api/#responses). */
function refusalOf({ body }: Pick<HttpResponse, "body">): Refusal | undefined {
  const answer = typeof body === "object" && body !== null ? (body as SlackAnswer) : {};
  if (answer.ok !== false || answer.error === undefined) return undefined;
  const { error, needed, response_metadata: more } = answer;
  const details = [...(needed ? [`needed: ${needed}`] : []), ...(more?.messages ?? [])].join("; ");
  const kind = kindOf(error);
  return { reason: details === "" ? error : `${error} (${details})`, ...(kind && { kind }) };
}

const access =
  /^(invalid_auth|not_authed|account_inactive|token_\w+|missing_scope|not_allowed\w*|no_permission|restricted_\w+|not_in_channel|ekm_access_denied|access_denied)$/;

function kindOf(error: string): Refusal["kind"] {
  if (/^(ratelimited|internal_error|fatal_error|service_unavailable|request_timeout)$/.test(error))
    return "later";
  if (access.test(error)) return "access";
  return error.endsWith("_not_found") ? "missing" : undefined;
}

export function get(method: string, query: JsonObject): HttpRequest {
  return { url: `/${method}`, query: given(query) };
}

export function post(method: string, body: JsonObject): HttpRequest {
  return {
    method: "POST",
    url: `/${method}`,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: given(body),
  };
}

function given(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}
