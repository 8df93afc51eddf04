import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const place = { phoneNumberId: "55", recipientPhoneNumber: "={{ $json.phone }}" };
const there = { phone: "55", to: "={{ $json.phone }}" };

test.each<[JsonObject, string, JsonObject]>([
  [
    { operation: "send", ...place, textBody: "Hi", additionalFields: { previewUrl: true } },
    "message.send",
    { ...there, text: "Hi", preview: true },
  ],
  [
    {
      operation: "send",
      ...place,
      messageType: "image",
      mediaLink: "https://x.pl/a.png",
      additionalFields: { mediaCaption: "C" },
    },
    "message.send",
    { ...there, type: "image", source: "link", link: "https://x.pl/a.png", caption: "C" },
  ],
  [
    {
      operation: "send",
      ...place,
      messageType: "document",
      mediaPath: "useMedian8n",
      mediaPropertyName: "pdf",
      mediaFilename: "a.pdf",
    },
    "message.send",
    { ...there, type: "document", file: "pdf", name: "a.pdf" },
  ],
  [
    { operation: "send", ...place, messageType: "location", latitude: 1, longitude: 2 },
    "message.send",
    { ...there, type: "location", latitude: 1, longitude: 2 },
  ],
  [
    {
      ...place,
      template: "order_sent|pl",
      components: {
        component: [
          { bodyParameters: { parameter: [{ type: "text", text: "={{ $json.name }}" }, { text: "1042" }] } },
          {
            type: "header",
            headerParameters: { parameter: [{ type: "image", imageLink: "https://x.pl/a.png" }] },
          },
          {
            type: "button",
            sub_type: "url",
            index: 1,
            buttonParameters: { parameter: [{ type: "text", text: "x" }] },
          },
        ],
      },
    },
    "message.template",
    {
      ...there,
      template: "order_sent|pl",
      header: "image",
      headerValue: "https://x.pl/a.png",
      body: [{ text: "={{ $json.name }}" }, { text: "1042" }],
      buttons: [{ index: 1, kind: "url", value: "x" }],
    },
  ],
  [
    { resource: "media", phoneNumberId: "55", mediaPropertyName: "data" },
    "media.upload",
    { phone: "55", file: "data" },
  ],
  [{ resource: "media", operation: "mediaUrlGet", mediaGetId: "9" }, "media.get", { media: "9" }],
  [{ resource: "media", operation: "mediaDelete", mediaDeleteId: "9" }, "media.delete", { media: "9" }],
])("WhatsApp: %j", (parameters, type, params) => {
  const made = one("whatsApp", 1, parameters);
  expect(made).toMatchObject({ type: `whatsapp.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test.each([
  { operation: "send", messageType: "contacts" },
  { components: { component: [{ bodyParameters: { parameter: [{ type: "currency", code: "PLN" }] } }] } },
  { operation: "sendAndWait" },
])("WhatsApp: %j stays as it is", (parameters) => {
  expect(one("whatsApp", 1, parameters).status).toBe("placeholder");
});
