import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { withinBraces } from "../convert/single.ts";
import { isObject, isOn, listOf, textOf } from "../workflow.ts";
import { codeOf, jsonBodyOf } from "./expressions.ts";
import { leftOut, NoCounterpart, notUsual, renamed, rowsOf, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { requested } from "./request.ts";
import { isFilled, jsonIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "whatsAppApi";

export const whatsappExporters = vendorExporters({
  type: "whatsApp",
  typeVersion: 1.1,
  access: [{ type: credential }],
  parts: {
    "whatsapp.message.send": sent,
    "whatsapp.message.template": template,
    "whatsapp.message.read": (params) => {
      const typing = params["typing"] ?? false;
      if (isExpression(typing))
        throw new NoCounterpart("Whether it shows that an answer is written is given by an expression");
      return posted(params, {
        messaging_product: "whatsapp",
        status: "read",
        message_id: params["message"] ?? "",
        ...(typing === true && { typing_indicator: { type: "text" } }),
      });
    },
    "whatsapp.media.upload": ({ phone = "", file = "data" }) => ({
      on: "media.mediaUpload",
      parameters: { phoneNumberId: phone, mediaPropertyName: file },
    }),
    "whatsapp.media.get": (params) => ({
      on: "media.mediaUrlGet",
      parameters: { mediaGetId: params["media"] ?? "" },
      notes: [
        "n8n gives the address of the file: fetch it by its request node with the same credential",
        ...(params["download"] === false ? [] : notUsual(params, { saveAs: "data" })),
      ],
    }),
    "whatsapp.media.delete": ({ media = "" }) => ({
      on: "media.mediaDelete",
      parameters: { mediaDeleteId: media },
    }),
  },
});

/** By n8n’s request node, at the number that sends. */
function posted(params: JsonObject, body: JsonObject, notes: readonly string[] = []): Exported {
  return asked(params, jsonBodyOf(body), notes);
}

function asked({ phone = "" }: JsonObject, jsonBody: string, notes: readonly string[] = []): Exported {
  const number = isExpression(phone) ? phone.slice(1) : encodeURIComponent(textOf(phone).trim());
  const url = `https://graph.facebook.com/v23.0/${number}/messages`;
  return requested(
    credential,
    {
      method: "POST",
      url: isExpression(phone) ? `=${url}` : url,
      sendBody: true,
      specifyBody: "json",
      jsonBody,
    },
    notes,
  );
}

function receiverOf({ to = "" }: JsonObject): JsonObject {
  return { messaging_product: "whatsapp", recipient_type: "individual", to };
}

function numbersOf({ phone = "", to = "" }: JsonObject): JsonObject {
  return { phoneNumberId: phone, recipientPhoneNumber: to };
}

const types = {
  text: "text",
  image: "image",
  document: "document",
  video: "video",
  audio: "audio",
  sticker: "sticker",
  location: "location",
  json: "json",
};

function sent(params: JsonObject): VendorPart | Exported {
  const messageType = wordOf(types, params["type"] ?? "text");
  const { reply } = params;
  const answers = isFilled(reply) && { context: { message_id: reply } };
  if (messageType === "json") return writtenOut(params, { ...receiverOf(params), ...answers });
  if (messageType === "sticker")
    return posted(params, {
      ...receiverOf(params),
      ...answers,
      type: "sticker",
      sticker: stickerOf(params),
    });
  return {
    on: "message.send",
    parameters: { ...numbersOf(params), messageType, ...contentOf(messageType, params) },
    notes: leftOut(params, ["reply"]),
  };
}

/** A message as JSON; an expression gives it as a whole, or its text. */
function writtenOut(params: JsonObject, around: JsonObject): Exported {
  const message = jsonIn(params["json"]);
  if (isObject(message)) return posted(params, { ...around, ...message });
  if (!isExpression(message)) throw new NoCounterpart("The message is no JSON object");
  const code = codeOf(message);
  const parsed = `JSON.parse(${code})`;
  const given =
    withinBraces(message) === undefined ? parsed : `(typeof ${code} === "string" ? ${parsed} : ${code})`;
  return asked(params, `={{ { ...${codeOf(around)}, ...${given} } }}`);
}

const sources = { file: "useMedian8n", link: "useMediaLink", id: "useMediaId" };

function stickerOf(params: JsonObject): JsonObject {
  const path = wordOf(sources, params["source"] ?? "file");
  if (path === "useMedian8n")
    throw new NoCounterpart("n8n uploads no stickers: upload the file before, and send it by its id");
  return path === "useMediaLink" ? { link: params["link"] ?? "" } : { id: params["media"] ?? "" };
}

function contentOf(type: string, params: JsonObject): JsonObject {
  const { text = "", preview, latitude = 0, longitude = 0 } = params;
  if (type === "text")
    return { textBody: text, additionalFields: isOn(preview) ? { previewUrl: preview } : {} };
  if (type === "location") {
    const nameAndAddress = renamed(params, { place: "name", address: "address" });
    const named = Object.keys(nameAndAddress).length > 0;
    return {
      latitude,
      longitude,
      additionalFields: named ? { nameAndAddress: { nameAndAddress } } : {},
    };
  }
  const mediaPath = wordOf(sources, params["source"] ?? "file");
  const named = type === "document" && renamed(params, { name: "mediaFilename" });
  return {
    mediaPath,
    ...(mediaPath === "useMedian8n" && renamed(params, { file: "mediaPropertyName" })),
    ...(mediaPath === "useMediaLink" && { mediaLink: params["link"] ?? "" }),
    // For files by their id, n8n asks for the name beside the id.
    ...(mediaPath === "useMediaId" && { mediaId: params["media"] ?? "", ...named }),
    additionalFields: {
      ...(type !== "audio" && renamed(params, { caption: "mediaCaption" })),
      ...(mediaPath !== "useMediaId" && named),
    },
  };
}

const headers = { none: "none", text: "text", image: "image", document: "document", video: "video" };
const kinds = { url: "url", quick_reply: "quick_reply" };

function template(params: JsonObject): VendorPart | Exported {
  const header = wordOf(headers, params["header"] ?? "none");
  const values = rowsOf(params, "body").map(({ text = "" }) => ({ type: "text", text }));
  const own = header === "none" || header === "text" || header === "image";
  if (!own || isFilled(params["components"])) return wholeTemplate(params, header, values);
  const { headerValue = "" } = params;
  const top =
    header === "text" ? { type: header, text: headerValue } : { type: header, imageLink: headerValue };
  const component = [
    ...(header === "none" ? [] : [{ type: "header", headerParameters: { parameter: [top] } }]),
    ...(values.length === 0 ? [] : [{ type: "body", bodyParameters: { parameter: values } }]),
    ...rowsOf(params, "buttons").map((row) => {
      const { parameters, ...button } = buttonOf(row);
      return { ...button, buttonParameters: { parameter: parameters } };
    }),
  ];
  return {
    on: "message.sendTemplate",
    parameters: {
      ...numbersOf(params),
      template: params["template"] ?? "",
      components: component.length === 0 ? {} : { component },
    },
  };
}

function buttonOf({ index = 0, kind = "url", value = "" }: JsonObject) {
  const sub_type = wordOf(kinds, kind);
  const parameter = sub_type === "url" ? { type: "text", text: value } : { type: "payload", payload: value };
  return { type: "button", sub_type, index, parameters: [parameter] };
}

/** Meta counts buttons in texts. */
function numbered({ index, ...button }: JsonObject): JsonObject {
  return { ...button, index: typeof index === "number" ? String(index) : index };
}

/** What n8n’s node has no place for, as Meta takes it. */
function wholeTemplate(params: JsonObject, header: string, values: readonly JsonObject[]): Exported {
  const [name = "", code = ""] = textOf(params["template"]).split("|");
  if (isExpression(params["template"]))
    throw new NoCounterpart("The name and the language of the template are given by an expression");
  const { headerValue = "" } = params;
  const top =
    header === "text"
      ? { type: header, text: headerValue }
      : { type: header, [header]: { link: headerValue } };
  const more = jsonIn(params["components"]);
  const components = [
    ...(header === "none" ? [] : [{ type: "header", parameters: [top] }]),
    ...(values.length === 0 ? [] : [{ type: "body", parameters: values }]),
    ...rowsOf(params, "buttons").map(buttonOf).map(numbered),
    ...(isObject(more) ? [more] : listOf(more)),
  ];
  const lost = isFilled(more) && !isObject(more) && !Array.isArray(more);
  return posted(
    params,
    {
      ...receiverOf(params),
      type: "template",
      template: { name: name.trim(), language: { code: code.trim() }, components },
    },
    withoutCounterpart(lost ? ["components"] : []),
  );
}
