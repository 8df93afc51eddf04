import { connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, FileContent, JsonObject, NodeDefinition, ParamsOf } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";
import { fatal } from "../errors.ts";
import { contentOf } from "../files/content.ts";
import { isObject } from "../paths.ts";
import { receiverOf, whatsappBase, whatsappChoices } from "./connector.ts";
import { uploaded } from "./media.ts";
import { readParams, sample, sendParams, templateParams } from "./params.ts";
import { whatsappText } from "./text.ts";

const synonyms = ["whatsapp", "wa", "chat", "meta"] as const;
const product = { messaging_product: "whatsapp" } as const;
const individual = { ...product, recipient_type: "individual" } as const;

type Given = ParamsOf<typeof sendParams>;

function path(phone: string): string {
  return `/${encodeURIComponent(phone.trim())}/messages`;
}

const send = operation({
  label: "Send a message",
  help: "Sends a text, a file or a place to a person over WhatsApp.",
  effect: "write",
  params: sendParams,
  sample,
  synonyms: [...synonyms, "notify"],
  summary: "{to}",
  translations: whatsappText("message.send", sendParams),
  async run({ params, api, ...call }) {
    const { phone, to, reply } = params;
    const receiver = receiverOf(to, call.index);
    const file = withFile(params) ? contentOf(params.file, call) : undefined;
    const body = {
      ...individual,
      ...receiver,
      ...(reply.trim() !== "" && { context: { message_id: reply.trim() } }),
      ...(await contentFor(params, { api, file })),
    };
    const answer = await api.send({ method: "POST", url: path(phone), body });
    return { json: answer.body as JsonObject };
  },
});

function withFile({ type, source }: Given): boolean {
  return source === "file" && type !== "text" && type !== "location" && type !== "json";
}

async function contentFor(
  given: Given,
  { api, file }: { readonly api: ConnectorApi; readonly file: FileContent | undefined },
): Promise<JsonObject> {
  const { type, text, preview, latitude, longitude, place: name, address } = given;
  if (type === "text") return { type, text: { body: text, preview_url: preview } };
  if (type === "location") {
    const named = { ...(name !== "" && { name }), ...(address !== "" && { address }) };
    return { type, location: { latitude, longitude, ...named } };
  }
  if (type === "json") {
    const message = jsonOf(given.json, "Message");
    if (!isObject(message)) throw fatal("connector-json", { field: "Message" });
    return message;
  }
  const where =
    file !== undefined
      ? { id: await uploaded(api, given.phone, file) }
      : given.source === "link"
        ? { link: given.link.trim() }
        : { id: given.media.trim() };
  const title = given.name === "" ? (file?.name ?? "") : given.name;
  return {
    type,
    [type]: {
      ...where,
      ...(given.caption !== "" && type !== "audio" && type !== "sticker" && { caption: given.caption }),
      ...(type === "document" && title !== "" && { filename: title }),
    },
  };
}

const template = operation({
  label: "Send a template",
  help: "Sends a message that Meta has approved, also to who has not written to you.",
  effect: "write",
  params: templateParams,
  sample,
  synonyms: [...synonyms, "notify", "campaign"],
  summary: "{template}",
  translations: whatsappText("message.template", templateParams),
  request(given, { index }) {
    const [name = "", language = ""] = given.template.split("|").map((part) => part.trim());
    if (name === "" || language === "") throw fatal("whatsapp-template", { item: index + 1 });
    const components = componentsOf(given);
    return {
      method: "POST",
      url: path(given.phone),
      body: {
        ...individual,
        ...receiverOf(given.to, index),
        type: "template",
        template: { name, language: { code: language }, ...(components.length > 0 && { components }) },
      },
    };
  },
});

function componentsOf(given: ParamsOf<typeof templateParams>): readonly unknown[] {
  const { header, headerValue, body, buttons } = given;
  const more = jsonOf(given.components, "More parts");
  const top =
    header === "text"
      ? { type: header, text: headerValue }
      : { type: header, [header]: { link: headerValue } };
  return [
    ...(header === "none" ? [] : [{ type: "header", parameters: [top] }]),
    ...(body.length === 0
      ? []
      : [{ type: "body", parameters: body.map(({ text }) => ({ type: "text", text })) }]),
    ...buttons.map(({ index, kind, value }) => ({
      type: "button",
      sub_type: kind,
      index: String(index),
      parameters: [kind === "url" ? { type: "text", text: value } : { type: "payload", payload: value }],
    })),
    ...(Array.isArray(more) ? (more as readonly unknown[]) : more === undefined ? [] : [more]),
  ];
}

const read = operation({
  label: "Mark a message as read",
  help: "Gives a received message its blue ticks.",
  effect: "write",
  idempotency: "upsert",
  params: readParams,
  sample: { success: true },
  synonyms: [...synonyms, "typing", "ticks"],
  translations: whatsappText("message.read", readParams),
  request: ({ phone, message, typing }) => ({
    method: "POST",
    url: path(phone),
    body: {
      ...product,
      status: "read",
      message_id: message.trim(),
      ...(typing && { typing_indicator: { type: "text" } }),
    },
  }),
});

export const whatsappMessages: readonly NodeDefinition[] = connectorNodes({
  ...whatsappBase,
  resources: { message: { send, template, read } },
}).map((node) => ({ ...node, choices: whatsappChoices }));
