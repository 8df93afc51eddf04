import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[JsonObject, JsonObject]>([
  [{ updates: ["messages"], options: {} }, { events: ["message", "status"] }],
  [{ updates: ["messages"], options: { messageStatusUpdates: ["all"] } }, { events: ["message", "status"] }],
  [{ updates: ["messages"], options: { messageStatusUpdates: [] } }, { events: ["message"] }],
  [
    { updates: ["messages", "security"], options: { messageStatusUpdates: ["failed", "deleted"] } },
    { events: ["message", "status", "security"], statuses: ["failed"] },
  ],
])("the trigger of WhatsApp keeps its events: %j", (parameters, params) => {
  const made = one("whatsAppTrigger", 1, parameters);
  expect([made.type, made.status]).toEqual(["whatsapp.event", "adapted"]);
  expect(made.params).toEqual({ path: "whatsapp", ...params });
});
