import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { imported, workflow } from "../../test-workflow.ts";
import { ai } from "./testing.ts";

test.each<[string, JsonObject, JsonObject, string | undefined]>([
  ["not public", { options: {} }, { chat: true }, undefined],
  [
    "in pages elsewhere",
    { public: true, mode: "webhook", options: {} },
    { chat: true, origins: "*" },
    undefined,
  ],
  [
    "in pages of one site",
    { public: true, mode: "webhook", options: { allowedOrigins: "https://a.test" } },
    { chat: true, origins: "https://a.test" },
    undefined,
  ],
  [
    "with earlier messages",
    { public: true, options: { loadPreviousSession: "memory" } },
    { chat: true },
    "begins empty",
  ],
  ["that answers itself what was said", { options: { loadPreviousSession: "manually" } }, {}, undefined],
  [
    "behind a password",
    { public: true, authentication: "basicAuth", options: {} },
    { auth: "basic", chat: true },
    "Choose a credential",
  ],
  ["piece by piece", { options: { responseMode: "streaming" } }, { chat: true }, "not piece by piece"],
])("a chat %s", (_, parameters, params, note) => {
  const trigger = {
    name: "Chat",
    type: ai("chatTrigger"),
    typeVersion: 1.3,
    webhookId: "c0ffee",
    parameters,
  };
  const { flow, report } = imported(workflow([trigger]));
  expect(flow.nodes[0]).toMatchObject({ type: "core.webhook" });
  expect(flow.nodes[0]?.params).toEqual({
    path: "c0ffee/chat",
    item: "body",
    respond: "lastNode",
    ...params,
  });
  const [window, ...others] = report[0]?.notes ?? [];
  expect(window).toContain("There is no window to chat in");
  expect(others).toEqual(note === undefined ? [] : [expect.stringContaining(note)]);
});
