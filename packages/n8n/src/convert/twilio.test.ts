import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[JsonObject, string, JsonObject]>([
  [
    { from: "+1", to: "={{ $json.phone }}", message: "Hi", options: { statusCallback: "https://x.pl" } },
    "twilio.message.send",
    { from: "+1", to: "={{ $json.phone }}", text: "Hi", callback: "https://x.pl" },
  ],
  [
    { from: "+1", to: "+2", toWhatsapp: true, message: "Hi" },
    "twilio.message.send",
    { by: "whatsapp", from: "+1", to: "+2", text: "Hi" },
  ],
  [
    { resource: "call", from: "+1", to: "+2", message: "Hi" },
    "twilio.call.make",
    { from: "+1", to: "+2", text: "Hi" },
  ],
  [
    { resource: "call", from: "+1", to: "+2", twiml: true, message: "<Response/>" },
    "twilio.call.make",
    { from: "+1", to: "+2", say: "twiml", twiml: "<Response/>" },
  ],
])("Twilio: %j", (parameters, type, params) => {
  const made = one("twilio", 1, parameters);
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual(params);
});
