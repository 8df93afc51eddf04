import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test("MQTT publishes the item or a text", () => {
  const item = one("mqtt", 1, { topic: "=a/{{ $json.id }}", options: {} });
  expect(item).toMatchObject({ type: "mqtt.publish", status: "adapted" });
  expect(item.params).toEqual({ topic: "=a/{{ $json.id }}", qos: "0" });
  const parameters = { topic: "a", sendInputData: false, message: "m", options: { qos: 2, retain: true } };
  expect(one("mqtt", 1, parameters).params).toEqual({
    topic: "a",
    content: "text",
    message: "m",
    qos: "2",
    retain: true,
  });
  const odd = one("mqtt", 1, { topic: "a", options: { qos: "={{ $json.q }}" } });
  expect(odd.status).toBe("placeholder");
});

test("the MQTT trigger takes topics with their quality of service", () => {
  const parameters = { topics: "a/+:1, b/#", options: { jsonParseBody: true, parallelProcessing: false } };
  const { type, params, notes } = one("mqttTrigger", 1, parameters);
  expect({ type, params }).toEqual({
    type: "mqtt.received",
    params: { topics: "a/+, b/#", qos: "1", content: "json" },
  });
  expect(notes).toHaveLength(4);
  expect(one("mqttTrigger", 1, { topics: "a", options: { onlyMessage: true } }).params).toEqual({
    topics: "a",
    qos: "0",
    content: "text",
    onlyMessage: true,
  });
});
