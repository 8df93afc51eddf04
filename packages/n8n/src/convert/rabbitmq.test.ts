import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test("RabbitMQ sends the item or a text, to a queue or an exchange", () => {
  const queue = one("rabbitmq", 1, { queue: "orders", options: { assertQueue: true } });
  expect(queue).toMatchObject({ type: "amqp.send", status: "adapted" });
  expect(queue.params).toEqual({ to: "queue", queue: "orders" });
  const parameters = {
    mode: "exchange",
    exchange: "shop",
    exchangeType: "topic",
    routingKey: "=order.{{ $json.kind }}",
    sendInputData: false,
    message: "m",
    options: { headers: { header: [{ key: "a", value: "b" }] } },
  };
  expect(one("rabbitmq", 1.1, parameters).params).toEqual({
    to: "exchange",
    exchange: "shop",
    routingKey: "=order.{{ $json.kind }}",
    content: "text",
    message: "m",
    headers: [{ name: "a", value: "b" }],
  });
  expect(one("rabbitmq", 1, { operation: "deleteMessage" }).status).toBe("placeholder");
});

test("the RabbitMQ trigger takes the messages of a queue", () => {
  const options = {
    acknowledge: "executionFinishes",
    jsonParseBody: true,
    onlyContent: true,
    durable: false,
    arguments: { argument: [{ key: "x-dead-letter-exchange", value: "dead" }] },
    binding: { bindings: [{ exchange: "shop", routingKey: "order.*" }] },
  };
  const { type, params, notes } = one("rabbitmqTrigger", 1, { queue: "orders", options });
  expect({ type, params }).toEqual({
    type: "amqp.received",
    params: {
      queue: "orders",
      make: "make",
      durable: false,
      arguments: { "x-dead-letter-exchange": "dead" },
      bindings: [{ exchange: "shop", routingKey: "order.*" }],
      content: "json",
      onlyMessage: true,
    },
  });
  expect(notes).toHaveLength(2);
  const plain = one("rabbitmqTrigger", 1, { queue: "q", options: { assertQueue: false } });
  expect(plain.params).toEqual({ queue: "q", content: "text" });
});
