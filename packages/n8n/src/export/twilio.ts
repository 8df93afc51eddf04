import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { renamed, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { formBody, jsonTemplate, joinedText, queryOf } from "./request-body.ts";
import { requested } from "./request.ts";
import { isFilled, listIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** n8n’s node sends and calls, no more; the rest its request node does. */
export const twilioExporters = vendorExporters({
  type: "twilio",
  typeVersion: 1,
  access: [{ type: "twilioApi" }],
  parts: {
    "twilio.message.send": sendMessage,
    "twilio.message.get": ({ message = "" }) => asked({ url: addressOf("/Messages/", message, ".json") }),
    "twilio.message.list": listMessages,
    "twilio.call.make": makeCall,
  },
});

/** The account stands in every address, and is known to the credential alone. */
function addressOf(...path: readonly unknown[]): string {
  return joinedText("https://api.twilio.com/2010-04-01/Accounts/ACCOUNT_SID", ...path);
}

function asked(parameters: JsonObject, notes: readonly string[] = []): Exported {
  return requested("twilioApi", parameters, [
    "Put the Account SID of Twilio in place of ACCOUNT_SID into the address there",
    ...notes,
  ]);
}

function sendMessage(params: JsonObject): VendorPart | Exported {
  const { to = "", from = "", text = "", media, service, sendAt } = params;
  const by = wordOf({ sms: "sms", whatsapp: "whatsapp" }, params["by"] ?? "sms");
  const content = wordOf({ text: "text", template: "template" }, params["content"] ?? "text");
  if (content === "template" || [media, service, sendAt].some(isFilled))
    return asked({
      method: "POST",
      url: addressOf("/Messages.json"),
      ...formBody(fieldsOf(params, by, content)),
    });
  return {
    on: "sms.send",
    parameters: {
      ...(by === "whatsapp"
        ? { from: withoutPrefix(from), to: withoutPrefix(to), toWhatsapp: true }
        : { from, to }),
      message: text,
      options: callbackOf(params),
    },
  };
}

/** n8n puts it before the numbers itself. */
function withoutPrefix(number: unknown): string {
  return textOf(number).replace(/^(=?)\s*whatsapp:/, "$1");
}

function callbackOf(params: JsonObject): JsonObject {
  return renamed(params, { callback: "statusCallback" });
}

/** As Twilio itself takes a message (twilio.com/docs/messaging/api/message-resource). */
function fieldsOf(params: JsonObject, by: string, content: string): readonly (readonly [string, unknown])[] {
  const { to = "", from, text = "", template = "", values, media, service, sendAt, callback } = params;
  const whole = (number: unknown) =>
    by === "whatsapp" ? joinedText("whatsapp:", withoutPrefix(number)) : textOf(number);
  const pictures = listIn(media);
  const said: readonly (readonly [string, unknown])[] =
    content === "text"
      ? [
          ["Body", text],
          ...(Array.isArray(pictures) ? pictures : [pictures]).map((one) => ["MediaUrl", one] as const),
        ]
      : [
          ["ContentSid", template],
          ["ContentVariables", isFilled(values) ? jsonTemplate(values) : ""],
        ];
  const all: readonly (readonly [string, unknown])[] = [
    ["To", whole(to)],
    ["From", isFilled(from) ? whole(from) : ""],
    ["MessagingServiceSid", service],
    ...said,
    ...(isFilled(sendAt) ? [["ScheduleType", "fixed"] as const, ["SendAt", sendAt] as const] : []),
    ["StatusCallback", callback],
  ];
  return all.filter(([, value]) => isFilled(value));
}

/** As many as Twilio gives at once. */
const pageSize = 1000;

function listMessages({ to, from, since, most = 50 }: JsonObject): Exported {
  const all = !isFilled(most) || (typeof most === "number" && most > pageSize);
  const query = [
    ["To", to],
    ["From", from],
    ["DateSent>", isExpression(since) ? since : textOf(since).slice(0, 10)],
    ["PageSize", all ? String(pageSize) : isExpression(most) ? most : String(most)],
  ] as const;
  return asked(
    { url: addressOf("/Messages.json"), ...queryOf(query.filter(([, value]) => isFilled(value))) },
    [
      "The whole answer is one item there: put “Split Out” of messages behind it",
      ...(all ? ["The request gives at most 1000 there: let it go on with the next page"] : []),
    ],
  );
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A language of the voice can only be said in TwiML there. */
function makeCall(params: JsonObject): VendorPart {
  const { to = "", from = "", text = "", twiml = "", language } = params;
  const say = wordOf({ text: "text", twiml: "twiml" }, params["say"] ?? "text");
  const spoken = say === "text" && isFilled(language);
  const message = say === "twiml" ? twiml : spoken ? spokenIn(text, language) : text;
  return {
    on: "call.make",
    parameters: {
      from,
      to,
      ...((say === "twiml" || spoken) && { twiml: true }),
      message,
      options: callbackOf(params),
    },
    notes: spoken ? ["The language of the voice makes the text TwiML there"] : [],
  };
}

function spokenIn(text: unknown, language: unknown): string {
  return joinedText('<Response><Say language="', escaped(language), '">', escaped(text), "</Say></Response>");
}

/** Expressions make their marks plain themselves. */
function escaped(value: unknown): string {
  const plain = (part: string) => part.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
  const given = textOf(value);
  if (!isExpression(given)) return plain(given);
  const parts = given.slice(1).split(/\{\{([^]*?)\}\}/);
  return `=${parts.map((part, i) => (i % 2 === 0 ? plain(part) : markup(part.trim()))).join("")}`;
}

function markup(code: string): string {
  const replaced = Object.entries(marks).map(
    ([mark, name]) => `.replaceAll(${JSON.stringify(mark)}, "${name}")`,
  );
  return `{{ String(${code})${replaced.join("")} }}`;
}
