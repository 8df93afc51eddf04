import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[JsonObject, JsonObject]>([
  [{}, { operation: "info" }],
  [
    { operation: "get", propertyName: "session", key: "=s:{{ $json.id }}", options: {} },
    { operation: "get", key: "=s:{{ $json.id }}", into: "session" },
  ],
  [
    { operation: "set", key: "a", value: "={{ $json.a }}", keyType: "string", expire: true, ttl: 90 },
    { operation: "set", key: "a", value: "={{ $json.a }}", storeAs: "string", expires: 90_000 },
  ],
  [
    {
      operation: "set",
      key: "a",
      value: "={{ $json }}",
      keyType: "hash",
      expire: true,
      ttl: "={{ $json.t }}",
    },
    {
      operation: "set",
      key: "a",
      value: "={{ $json }}",
      storeAs: "hash",
      expires: "={{ ($json.t) * 1000 }}",
    },
  ],
  [
    { operation: "delete", key: "a" },
    { operation: "delete", key: "a" },
  ],
  [
    { operation: "incr", key: "hits" },
    { operation: "increment", key: "hits", into: "hits" },
  ],
  [
    { operation: "keys", keyPattern: "a:*" },
    { operation: "keys", pattern: "a:*", withValues: true },
  ],
  [
    { operation: "llen", list: "q" },
    { operation: "length", key: "q", into: "q" },
  ],
  [
    { operation: "pop", list: "q", tail: true },
    { operation: "pop", key: "q", side: "end", readJson: true, into: "propertyName" },
  ],
  [
    { operation: "push", list: "q", messageData: "={{ $json.m }}" },
    { operation: "push", key: "q", value: "={{ $json.m }}" },
  ],
  [
    { operation: "publish", channel: "c", messageData: "m" },
    { operation: "publish", channel: "c", message: "m" },
  ],
])("Redis: %j", (parameters, params) => {
  const made = one("redis", 1, parameters);
  expect(made).toMatchObject({ type: "redis.use", status: "adapted" });
  expect(made.params).toEqual(params);
});

test.each<[JsonObject, string]>([
  [{ operation: "fly" }, "fly"],
  [{ operation: "set", key: "a", value: "a 1", keyType: "hash", valueIsJSON: false }, "as JSON"],
])("what cannot be carried over stays as it is and says why (%#)", (parameters, note) => {
  const { status, notes } = one("redis", 1, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toContain(note);
});

test("the Redis trigger takes channels and patterns", () => {
  const { type, params } = one("redisTrigger", 1, { channels: "a,b:*", options: { jsonParseBody: true } });
  expect({ type, params }).toEqual({
    type: "redis.received",
    params: { source: "channels", channels: "a,b:*", readJson: true },
  });
});
