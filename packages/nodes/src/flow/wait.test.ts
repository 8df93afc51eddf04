import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowWait } from "./wait.ts";

const now = Date.UTC(2026, 0, 15, 12);
const hour = 3_600_000;

test("for a time", async () => {
  const params = { duration: 2 * hour };
  const parked = await runNode(flowWait, { now, params, items: [{ n: 1 }] });
  expect(parked.waits).toEqual({ until: now + 2 * hour });
  expect(parked.outputs["main"]).toEqual([]);
  const woken = await runNode(flowWait, { params, items: [{ n: 1 }], woken: { by: "time" } });
  expect(woken.outputs).toMatchObject({ main: [{ json: { n: 1 } }], timeout: [] });
});

test.for([
  ["2026-03-01T09:00", Date.UTC(2026, 2, 1, 8)],
  ["2026-03-01", Date.UTC(2026, 1, 28, 23)],
  ["2026-03-01T09:00Z", Date.UTC(2026, 2, 1, 9)],
  ["2026-03-01 09:00:00-03:00", Date.UTC(2026, 2, 1, 12)],
  [String(now), now],
  ["2020-01-01", Date.UTC(2019, 11, 31, 23)],
] as const)("until %s, in the flow's zone unless it says another", async ([date, until]) => {
  const params = { mode: "date", date } as const;
  const { waits } = await runNode(flowWait, { now, timezone: "Europe/Warsaw", params });
  expect(waits).toEqual({ until });
});

test.for(["tomorrow", "2026-02-30", "12", "01/02/2026"])("%j is no date", async (date) => {
  await expect(runNode(flowWait, { params: { mode: "date", date } })).rejects.toMatchObject({
    code: "wait-date",
    details: { values: { value: date } },
  });
});

test("items that come together wait until the latest of nearly the same times, never for different ones", async () => {
  const waiting = (dates: readonly string[]) =>
    runNode(flowWait, {
      params: { mode: "date" },
      items: dates.map((date) => ({ date })),
      paramsAt: ({ json }) => ({ date: String(json["date"]) }),
    });
  const { waits } = await waiting(["2026-03-01T09:00:00Z", "2026-03-01T09:00:01Z"]);
  expect(waits).toEqual({ until: Date.UTC(2026, 2, 1, 9, 0, 1) });
  await expect(waiting(["2026-03-01", "2026-03-02"])).rejects.toMatchObject({ code: "wait-times-differ" });
});

test("until it is called: the address says what it takes, what came goes on, and time may be over", async () => {
  const params = { mode: "call", methods: ["POST"], answer: "Noted", limit: hour } as const;
  const items = [{ order: 1 }, { order: 2 }];
  const { waits } = await runNode(flowWait, { now, params, items });
  expect(waits).toEqual({
    until: now + hour,
    call: {
      kind: "call",
      methods: ["POST"],
      respond: { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: "Noted" },
    },
  });
  const came = { json: { body: { ok: true }, query: {}, headers: {}, method: "POST" } };
  const called = await runNode(flowWait, { params, items, woken: { by: "call", items: [came] } });
  expect(called.outputs).toMatchObject({ main: [{ ...came, from: [0, 1] }], timeout: [] });
  const late = await runNode(flowWait, { params, items, woken: { by: "time" } });
  expect(late.outputs["main"]).toEqual([]);
  expect(late.outputs["timeout"]?.map(({ json }) => json)).toEqual(items);
});

test("without a limit it waits for as long as it takes; a call that brings nothing lets the items go on", async () => {
  const params = { mode: "call" } as const;
  expect((await runNode(flowWait, { params })).waits).toEqual({
    call: { kind: "call", methods: ["GET", "POST"] },
  });
  const { outputs } = await runNode(flowWait, {
    params,
    items: [{ n: 1 }],
    woken: { by: "call", items: [] },
  });
  expect(outputs["main"]).toEqual([{ json: { n: 1 } }]);
  const now = await runNode(flowWait, { params, items: [{ n: 1 }], woken: { by: "time" } });
  expect(now.outputs).toMatchObject({ main: [{ json: { n: 1 } }], timeout: [] });
});

const field = { name: "why", label: "Why?", type: "text", required: true, options: "" } as const;
const form = { mode: "form", title: "Approve?" } as const;

test("until a form is sent: the form is plain data", async () => {
  const choice = { ...field, name: "how", type: "choice", options: "Card\n Cash \n\nCard" } as const;
  const { waits } = await runNode(flowWait, {
    params: { ...form, text: "Order 7", fields: [field, choice] },
  });
  expect(waits?.call).toEqual({
    kind: "form",
    title: "Approve?",
    text: "Order 7",
    fields: [
      { name: "why", label: "Why?", type: "text", required: true },
      { name: "how", label: "Why?", type: "choice", required: true, options: ["Card", "Cash"] },
    ],
  });
});

test.for([
  [[field, field], "form-field-twice"],
  [[{ ...field, type: "choice" }], "form-choice-empty"],
  [[{ ...field, name: "__proto__" }], "field-name-reserved"],
] as const)("a form that nobody could send is refused: %#", async ([fields, code]) => {
  await expect(runNode(flowWait, { params: { ...form, fields } })).rejects.toMatchObject({ code });
});

test("a key lets others find it, and cancelled items leave by themselves", async () => {
  const params = { key: " booking-7 " };
  expect((await runNode(flowWait, { now, params })).waits).toEqual({ until: now + hour, key: "booking-7" });
  expect((await runNode(flowWait, { now, params: { key: "" } })).waits).toEqual({ until: now + hour });
  const { outputs } = await runNode(flowWait, { params, items: [{ n: 1 }], woken: { by: "cancelled" } });
  expect(outputs).toEqual({ main: [], timeout: [], cancelled: [{ json: { n: 1 } }] });
  const several = runNode(flowWait, {
    items: [{ id: 1 }, { id: 2 }],
    paramsAt: ({ json }) => ({ key: String(json["id"]) }),
  });
  await expect(several).rejects.toMatchObject({ code: "wait-keys-differ" });
});
