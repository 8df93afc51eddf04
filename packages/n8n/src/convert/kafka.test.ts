import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test("Kafka sends the item or a text, with key and headers", () => {
  const item = one("kafka", 1, {
    topic: "orders",
    options: { acks: true, compression: true, timeout: 5_000 },
  });
  expect(item).toMatchObject({ type: "kafka.send", status: "adapted" });
  expect(item.params).toEqual({ topic: "orders", acks: "all", compression: "gzip" });
  expect(item.notes?.at(-1)).toContain("timeout");
  const text = one("kafka", 2, {
    topic: "={{ $json.topic }}",
    sendInputData: false,
    message: "m",
    useKey: true,
    key: "={{ $json.id }}",
    headersUi: { headerValues: [{ key: "a", value: "b" }] },
    compression: "snappy",
    options: {},
  });
  expect(text.params).toEqual({
    topic: "={{ $json.topic }}",
    content: "text",
    message: "m",
    key: "={{ $json.id }}",
    headers: [{ name: "a", value: "b" }],
    compression: "zstd",
  });
  expect(text.notes?.filter((note) => /snappy|Acks/.test(note))).toHaveLength(2);
});

test("headers of Kafka may be JSON, and what needs a schema registry is kept", () => {
  const json = (headerParametersJson: unknown) =>
    one("kafka", 1, { topic: "t", jsonParameters: true, headerParametersJson, options: { acks: false } });
  expect(json('{"a":"b","n":1}').params).toEqual({
    topic: "t",
    acks: "none",
    headers: [
      { name: "a", value: "b" },
      { name: "n", value: "1" },
    ],
  });
  expect(json("={{ $json.headers }}").status).toBe("placeholder");
  expect(json("no JSON").status).toBe("placeholder");
  expect(one("kafka", 1, { topic: "t", useSchemaRegistry: true }).status).toBe("placeholder");
  expect(one("kafkaTrigger", 1, { topic: "t", useSchemaRegistry: true }).status).toBe("placeholder");
});

test.each([1, 1.1, 2])("the Kafka trigger takes the messages of a topic (version %d)", (version) => {
  const options = {
    fromBeginning: true,
    jsonParseMessage: true,
    onlyMessage: true,
    returnHeaders: true,
    allowAutoTopicCreation: true,
    sessionTimeout: 10_000,
    parallelProcessing: false,
    batchSize: 5,
  };
  const parameters = { topic: "orders", groupId: "g", resolveOffset: "onSuccess", options };
  const { type, params, notes } = one("kafkaTrigger", version, parameters);
  expect({ type, params }).toEqual({
    type: "kafka.received",
    params: {
      topics: "orders",
      group: "g",
      existing: true,
      content: "json",
      onlyMessage: true,
      make: "make",
      session: 10_000,
    },
  });
  expect(notes).toHaveLength(4);
  const plain = one("kafkaTrigger", version, { topic: "t", groupId: "g", options: { keepBinaryData: true } });
  expect(plain.params).toEqual({ topics: "t", group: "g", content: "file" });
});
