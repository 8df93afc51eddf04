import { expect, test } from "vitest";
import { defineTrigger } from "../define.ts";
import { runSchedule, runWebhook } from "./index.ts";

const hook = defineTrigger({
  type: "x.hook",
  version: 1,
  label: "Hook",
  params: { path: { kind: "text", label: "Path", default: "orders", literal: true } },
  webhook: {
    route: ({ path }) => ({ methods: ["PUT"], path, respond: "lastNode" }),
    receive: ({ request, credential, now }) =>
      request.body === undefined
        ? { reject: { status: 400 } }
        : { items: [{ json: { path: request.path, method: request.method, credential, now } }] },
  },
});

test("gives a webhook one request at its route", () => {
  expect(runWebhook(hook, { request: { body: {} }, now: 5 })).toEqual({
    route: { methods: ["PUT"], path: "orders", respond: "lastNode" },
    items: [{ json: { path: "orders", method: "PUT", credential: undefined, now: 5 } }],
  });
  expect(runWebhook(hook, { params: { path: "x" } })).toMatchObject({
    route: { path: "x" },
    reject: { status: 400 },
  });
});

const hourly = defineTrigger({
  type: "x.hourly",
  version: 1,
  label: "Hourly",
  params: { times: { kind: "number", label: "Times", default: 2 } },
  schedule: {
    next: ({ params: { times }, after }) => (after < times * 3_600_000 ? after + 3_600_000 : null),
    items: ({ at, timezone }) => [{ json: { at, timezone } }],
  },
});

test("gives the slots of a schedule until it ends", () => {
  expect(runSchedule(hourly, { after: 0, count: 5, timezone: "Europe/Warsaw" })).toEqual([
    { at: "1970-01-01T01:00:00.000Z", items: [{ json: { at: 3_600_000, timezone: "Europe/Warsaw" } }] },
    { at: "1970-01-01T02:00:00.000Z", items: [{ json: { at: 7_200_000, timezone: "Europe/Warsaw" } }] },
  ]);
});

test("refuses a trigger that starts another way", () => {
  expect(() => runWebhook(hourly)).toThrow("not started by a webhook");
  expect(() => runSchedule(hook, { after: 0 })).toThrow("not started by a schedule");
});
