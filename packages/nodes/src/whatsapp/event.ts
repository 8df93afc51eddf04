import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { defineTrigger } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, WebhookAnswer, WebhookRequest } from "@weft/sdk";
import { normalPath } from "../core/webhook-path.ts";
import { isObject, splitNames } from "../paths.ts";
import { whatsapp } from "./credential.ts";
import { eventParams, eventSample } from "./event.params.ts";
import { whatsappText } from "./text.ts";

type Chosen = ParamsOf<typeof eventParams>;

/** Meta sends an event again for as long as it hears no good answer to it. */
const daysToRemember = 7 * 86_400_000;

export const whatsappEvent = defineTrigger({
  type: "whatsapp.event",
  version: 1,
  label: "WhatsApp event",
  help: "Starts the flow when somebody writes to you on WhatsApp, or when a message of yours arrives, is read or fails.",
  icon: "brand:whatsapp",
  group: "Triggers",
  synonyms: ["whatsapp", "message received", "incoming", "delivered", "status", "meta", "chatbot"],
  credential: whatsapp,
  params: eventParams,
  sample: eventSample,
  translations: whatsappText("event", eventParams),
  webhook: {
    route: ({ path }) => ({
      methods: ["POST", "GET"],
      path: normalPath(path),
      respond: "immediately",
      // Meta takes any other status for a failure.
      answer: { status: 200, body: "" },
      // By all that came together: what comes again may be divided otherwise, and better twice than never.
      once: {
        key: "={{ $input.all().map((item) => item.json.messages ? item.json.messages[0].id : item.json.statuses ? item.json.statuses[0].id + item.json.statuses[0].status : '').filter((one) => one !== '').join() }}",
        keepMs: daysToRemember,
      },
    }),
    receive({ request, params, credential }) {
      const values = credential?.values ?? {};
      if (request.method === "GET") return { reject: handshake(request, values["verifyToken"]) };
      const secret = values["appSecret"];
      if (typeof secret !== "string" || secret.trim() === "")
        return refused(503, "This webhook waits for its owner to choose a credential with the app secret.");
      if (!isSigned(request, secret.trim())) return refused(401, "The signature is not right.");
      const items = eventsIn(request.body)
        .filter((event) => isWanted(event, params))
        .map(({ json }): Item => ({ json }));
      return items.length === 0 ? { reject: { status: 200, body: "" } } : { items };
    },
  },
});

function refused(status: number, error: string): { readonly reject: WebhookAnswer } {
  return { reject: { status, body: { error } } };
}

/** How Meta makes sure of an address before it sends anything there. */
function handshake({ query }: WebhookRequest, expected: unknown): WebhookAnswer {
  const given = query["hub.verify_token"];
  const known = typeof expected === "string" && expected.trim() !== "";
  if (!known || typeof given !== "string" || !same(given, expected.trim()))
    return refused(403, "The verify token is not the one of the credential.").reject;
  return {
    status: 200,
    headers: { "content-type": "text/plain" },
    body: String(query["hub.challenge"] ?? ""),
  };
}

function isSigned({ headers, rawBody }: WebhookRequest, secret: string): boolean {
  const hmac = createHmac("sha256", secret).update(rawBody ?? new Uint8Array());
  return same(headers["x-hub-signature-256"] ?? "", `sha256=${hmac.digest("hex")}`);
}

/** Hashing first makes the lengths equal, so that the comparison tells nothing about the secret. */
function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

interface Event {
  /** As in the parameter: a message, what became of one, or Meta’s name of the field. */
  readonly kind: string;
  readonly status?: string;
  readonly json: JsonObject;
}

function partsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function eventsIn(body: unknown): readonly Event[] {
  const entries = isObject(body) ? partsOf(body["entry"]) : [];
  return entries.flatMap(({ changes }) => partsOf(changes)).flatMap(eventsOf);
}

/** Meta tells of several at once; here each message is an item of its own, as is each thing that became of one. */
function eventsOf({ field, value }: JsonObject): readonly Event[] {
  const json: JsonObject = { ...(isObject(value) ? value : {}), field };
  if (field !== "messages") return [{ kind: String(field), json }];
  const messages = partsOf(json["messages"]).map((message) => ({
    kind: "message",
    json: { ...json, messages: [message], ...contactsOf(json, message) },
  }));
  const { messages: _messages, ...besides } = json;
  const statuses = partsOf(json["statuses"]).map((status) => ({
    kind: "status",
    status: String(status["status"]),
    json: { ...besides, statuses: [status] },
  }));
  const both = [...messages, ...statuses];
  // Errors of the number itself come with neither.
  return both.length > 0 ? both : [{ kind: "status", status: "failed", json }];
}

/** Of several people, the one who wrote. */
function contactsOf(json: JsonObject, { from, from_user_id: id }: JsonObject): JsonObject {
  const contacts = partsOf(json["contacts"]);
  const writer = contacts.find(
    ({ wa_id: number, user_id: user }) =>
      (number !== undefined && number === from) || (user !== undefined && user === id),
  );
  return writer === undefined ? {} : { contacts: [writer] };
}

function isWanted({ kind, status, json }: Event, { events, statuses, numbers }: Chosen): boolean {
  if (events.length > 0 && !(events as readonly string[]).includes(kind)) return false;
  if (status !== undefined && statuses.length > 0 && !(statuses as readonly string[]).includes(status))
    return false;
  const listed = splitNames(numbers);
  const { metadata } = json;
  return (
    listed.length === 0 ||
    !isObject(metadata) ||
    listed.includes(String(metadata["phone_number_id"])) ||
    listed.includes(String(metadata["display_phone_number"]))
  );
}
