import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import { filled, located, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** WhatsApp Business Cloud 1 to 1.1 (docs.n8n.io). */
export const convertWhatsapp = vendorConverter({
  credential: "WhatsApp Business",
  usual: { message: "sendTemplate", media: "mediaUpload" },
  parts: {
    "message.send": sent,
    "message.sendTemplate": template,
    "media.mediaUpload": (parameters) => ({
      type: "whatsapp.media.upload",
      params: filled({ phone: phoneOf(parameters), file: idOf(parameters["mediaPropertyName"]) }),
    }),
    "media.mediaUrlGet": (parameters) => ({
      type: "whatsapp.media.get",
      params: { media: idOf(parameters["mediaGetId"]) },
      notes: ["The file itself is fetched: its address opens for the access token alone"],
    }),
    "media.mediaDelete": (parameters) => ({
      type: "whatsapp.media.delete",
      params: { media: idOf(parameters["mediaDeleteId"]) },
    }),
  },
});

function phoneOf(parameters: JsonObject): string {
  return located(parameters["phoneNumberId"]);
}

function sent(parameters: JsonObject): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  return {
    type: "whatsapp.message.send",
    params: filled({
      phone: phoneOf(parameters),
      to: idOf(parameters["recipientPhoneNumber"]),
      ...contentOf(textOf(parameters["messageType"]) || "text", parameters, more),
    }),
  };
}

function contentOf(type: string, parameters: JsonObject, more: JsonObject): JsonObject {
  if (type === "text")
    return {
      text: parameters["textBody"] ?? "",
      ...(isOn(more["previewUrl"]) && { preview: more["previewUrl"] }),
    };
  if (type === "location") {
    const named = objectOf(objectOf(more["nameAndAddress"])["nameAndAddress"] ?? more["nameAndAddress"]);
    const { latitude = 0, longitude = 0 } = parameters;
    return { type, latitude, longitude, place: named["name"], address: named["address"] };
  }
  if (!["image", "document", "video", "audio"].includes(type))
    throw new Unsupported(`A message of the type “${type}” has no counterpart: send it as JSON`);
  const name = more["mediaFilename"] ?? parameters["mediaFilename"];
  return {
    type,
    ...sourceOf(parameters),
    caption: type === "audio" ? undefined : more["mediaCaption"],
    name: type === "document" ? name : undefined,
  };
}

function sourceOf(parameters: JsonObject): JsonObject {
  const path = textOf(parameters["mediaPath"]) || "useMediaLink";
  if (path === "useMediaLink") return { source: "link", link: idOf(parameters["mediaLink"]) };
  if (path === "useMediaId") return { source: "id", media: idOf(parameters["mediaId"]) };
  return { file: idOf(parameters["mediaPropertyName"]) };
}

function template(parameters: JsonObject): VendorPart {
  const rows = listOf(objectOf(parameters["components"])["component"]).filter(isObject);
  const of = (type: string) => rows.filter((row) => (textOf(row["type"]) || "body") === type);
  const body = of("body").flatMap(({ bodyParameters }) => textsIn(bodyParameters));
  const buttons = of("button").map(buttonOf);
  return {
    type: "whatsapp.message.template",
    params: {
      ...filled({
        phone: phoneOf(parameters),
        to: idOf(parameters["recipientPhoneNumber"]),
        template: located(parameters["template"]),
        ...headerOf(of("header")[0]),
      }),
      ...(body.length > 0 && { body: body.map((text) => ({ text })) }),
      ...(buttons.length > 0 && { buttons }),
    },
  };
}

function parametersIn(given: unknown): readonly JsonObject[] {
  return listOf(objectOf(given)["parameter"]).filter(isObject);
}

/** Amounts and dates are written by the template itself, in the language of who reads it. */
function textsIn(given: unknown): readonly unknown[] {
  return parametersIn(given).map(({ type, text }) => {
    if (type !== undefined && type !== "text")
      throw new Unsupported(
        "A value of the template is an amount or a date: write it as JSON under “More parts”",
      );
    return text ?? "";
  });
}

function headerOf(row: JsonObject | undefined): JsonObject {
  const [first] = parametersIn(row?.["headerParameters"]);
  if (first === undefined) return {};
  if (first["type"] === "image") return { header: "image", headerValue: first["imageLink"] ?? "" };
  return { header: "text", headerValue: textsIn({ parameter: [first] })[0] };
}

function buttonOf(row: JsonObject): JsonObject {
  const [first = {}] = parametersIn(row["buttonParameters"]);
  const kind = textOf(row["sub_type"]) || "quick_reply";
  return { index: row["index"] ?? 0, kind, value: first["payload"] ?? first["text"] ?? "" };
}
