import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

test.each<[string, JsonObject]>([
  ["mqtt.publish", { topic: "={{ $json.t }}", qos: "2", retain: true }],
  ["mqtt.publish", { topic: "a", content: "text", message: "m", qos: "1" }],
  ["amqp.send", { to: "queue", queue: "q", headers: [{ name: "a", value: "b" }] }],
  ["amqp.send", { to: "exchange", exchange: "x", routingKey: "k", content: "text", message: "m" }],
  [
    "amqp.received",
    {
      queue: "q",
      make: "make",
      durable: false,
      arguments: { "x-max-length": 5 },
      bindings: [{ exchange: "x", routingKey: "k" }],
      content: "file",
    },
  ],
  ["kafka.send", { topic: "={{ $json.t }}", key: "k", headers: [{ name: "a", value: "b" }], acks: "all" }],
  ["kafka.send", { topic: "t", content: "text", message: "m", acks: "none", compression: "gzip" }],
  ["kafka.send", { topic: "t", acks: "all", compression: "zstd" }],
  ["kafka.received", { topics: "t", group: "g", existing: true, content: "json", onlyMessage: true }],
  ["kafka.received", { topics: "t", group: "g", content: "file", make: "make", session: 10_000 }],
  ["mqtt.received", { topics: "a/+, b/#", qos: "1", content: "json" }],
  ["redis.received", { source: "channels", channels: "a, b:*", readJson: true }],
  ["redis.use", { operation: "get", key: "a", into: "b.c" }],
  ["redis.use", { operation: "set", key: "a", value: "v", storeAs: "string", expires: 90_000 }],
  [
    "redis.use",
    { operation: "set", key: "a", value: "v", storeAs: "string", expires: "={{ ($json.t) * 1000 }}" },
  ],
  ["redis.use", { operation: "delete", key: "a" }],
  ["redis.use", { operation: "increment", key: "a", into: "a" }],
  ["redis.use", { operation: "keys", pattern: "a:*", withValues: false }],
  ["redis.use", { operation: "length", key: "a", into: "a" }],
  ["redis.use", { operation: "pop", key: "a", side: "end", readJson: true, into: "v" }],
  ["redis.use", { operation: "push", key: "a", value: "v" }],
  ["redis.use", { operation: "publish", channel: "c", message: "m" }],
  ["redis.use", { operation: "info" }],
])("%s goes to n8n and comes back (%#)", (type, params) => {
  const { back } = thereAndBack(type, params);
  expect(back.type).toBe(type);
  expect(back.params).toEqual(params);
});

test.each<[JsonObject]>([
  [{ operation: "increment", key: "a", by: 5 }],
  [{ operation: "hashGet", key: "a" }],
  [{ operation: "command", command: "ZADD", arguments: [] }],
  [{ operation: "set", key: "a", value: "v", expires: "={{ $json.ms }}" }],
])("what n8n's Redis node cannot do is told (%#)", (params) => {
  expect(thereAndBack("redis.use", params).n8n).not.toBe("redis");
});

test.each<[string, JsonObject]>([
  ["kafka.send", { topic: "t", content: "none", key: "k" }],
  ["kafka.received", { topics: "a, b", group: "g" }],
])("what n8n's Kafka nodes cannot do is told (%#)", (type, params) => {
  expect(thereAndBack(type, params).n8n).not.toContain("kafka");
});
