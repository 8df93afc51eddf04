import type { JsonObject } from "@weft/sdk";
import { runPoll, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { contractOf } from "../testing.ts";
import { calendarChanged } from "./changed.ts";

const faultsOf = contractOf("calendar.v3");
const at = (time: string) => `2026-01-01T${time}Z`;
const event = (id: string, created: string, updated: string, more: JsonObject = {}) => ({
  id,
  created: at(`${created}.000`),
  updated: at(`${updated}.400`),
  ...more,
});

/** A calendar with these events, which can be replaced; answers as Google does to what changed since. */
async function calendar(first: readonly JsonObject[]) {
  let events = first;
  const server = await testServer(({ query }) => {
    const since = query.get("updatedMin") ?? "";
    return {
      body: { items: events.filter(({ updated }) => updated === undefined || (updated as string) >= since) },
    };
  });
  return {
    server,
    set: (next: readonly JsonObject[]) => void (events = next),
    wrong: () => server.requests.flatMap((request) => faultsOf?.(request) ?? []),
    look: (params: object, now: string, remembered: JsonObject = {}, more: object = {}) =>
      runPoll(calendarChanged, { at: server.url, params, now: Date.parse(now), remembered, ...more }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const ids = (events: readonly (readonly { readonly json: JsonObject }[])[]) =>
  events.map((items) => items.map(({ json }) => json["id"]));

test("events that are new start the flow once each, however often they change afterwards", async () => {
  await using fake = await calendar([event("old", "08:00:00", "08:00:00")]);
  const first = await fake.look({}, at("10:00:00"));
  expect([first.events, fake.server.requests]).toEqual([[], []]);
  const made = [event("a", "10:01:00", "10:01:00"), event("b", "10:01:00", "10:01:00")];
  fake.set([event("old", "08:00:00", "10:02:00"), ...made]);
  const second = await fake.look({}, at("10:05:00"), first.remembered);
  expect(ids(second.events)).toEqual([["a", "b"]]);
  fake.set([
    event("a", "10:01:00", "10:06:00"),
    event("b", "10:01:00", "10:07:00"),
    event("c", "10:01:00", "10:01:01"),
  ]);
  const third = await fake.look({ start: "each" }, at("10:10:00"), second.remembered);
  expect(ids(third.events)).toEqual([["c"]]);
  expect(ids((await fake.look({}, at("10:11:00"), third.remembered)).events)).toEqual([]);
  expect(fake.wrong()).toEqual([]);
});

test("each change starts the flow, but not the making of an event", async () => {
  await using fake = await calendar([
    event("new", "10:01:00", "10:01:00"),
    event("a", "08:00:00", "10:02:00"),
  ]);
  const before = { since: at("10:00:00.000") };
  const first = await fake.look({ what: "updated", search: "hair" }, at("10:05:00"), before);
  expect(ids(first.events)).toEqual([["a"]]);
  expect(Object.fromEntries(fake.server.requests[0]?.query ?? [])).toMatchObject({
    q: "hair",
    updatedMin: at("10:00:00.000"),
    orderBy: "updated",
  });
  fake.set([event("a", "08:00:00", "10:06:00")]);
  expect(ids((await fake.look({ what: "updated" }, at("10:10:00"), first.remembered)).events)).toEqual([
    ["a"],
  ]);
  expect(fake.wrong()).toEqual([]);
});

test("cancelled events start the flow, also one of a series, of which Google tells no times", async () => {
  await using fake = await calendar([
    event("there", "08:00:00", "10:03:00"),
    event("gone", "08:00:00", "10:02:00", { status: "cancelled" }),
    { id: "s_1", status: "cancelled", recurringEventId: "s" },
  ]);
  const look = await fake.look({ what: "cancelled" }, at("10:05:00"), { since: at("10:00:00.000") });
  expect(ids(look.events)).toEqual([["gone", "s_1"]]);
  expect(fake.server.requests[0]?.query.get("showDeleted")).toBe("true");
  fake.set([{ id: "s_1", status: "cancelled", recurringEventId: "s" }]);
  expect(fake.wrong()).toEqual([]);
});

test("a quiet calendar is asked about the last days only, and after a long rest about everything", async () => {
  await using fake = await calendar([]);
  const quiet = await fake.look({ what: "updated" }, "2026-01-10T00:00:00Z", { since: at("00:00:00.000") });
  expect(quiet.remembered["since"]).toBe("2026-01-09T23:00:00.000Z");
  fake.set([event("a", "08:00:00", "10:06:00")]);
  const rested = await fake.look({ what: "updated" }, "2026-03-01T00:00:00Z", { since: at("00:00:00.000") });
  expect(fake.server.requests[1]?.query.has("updatedMin")).toBe(false);
  expect(ids(rested.events)).toEqual([["a"]]);
});

const span = (id: string, start: string, end: string) => ({
  id,
  start: { dateTime: at(start) },
  end: { dateTime: at(end) },
});

test.each([
  ["started", 0, [["b"]]],
  ["started", 3_600_000, [["c"]]],
  ["ended", 0, [["a", "b"]]],
] as const)("%s, %i ms before", async (what, before, expected) => {
  await using fake = await calendar([
    span("a", "10:00:00", "10:02:00"),
    span("b", "10:03:00", "10:04:00"),
    span("c", "11:04:00", "12:00:00"),
    { id: "day", start: { date: "2026-01-02" }, end: { date: "2026-01-03" } },
  ]);
  const params = { what, before };
  const first = await fake.look(params, at("10:00:00"));
  expect([first.events, fake.server.requests]).toEqual([[], []]);
  const second = await fake.look(params, at("10:05:00"), first.remembered);
  expect(ids(second.events)).toEqual(expected);
  expect(ids((await fake.look(params, at("10:05:30"), second.remembered)).events)).toEqual([]);
  expect(fake.wrong()).toEqual([]);
});

test("whole days begin at midnight where the flow is", async () => {
  await using fake = await calendar([
    { id: "day", start: { date: "2026-01-02" }, end: { date: "2026-01-03" } },
  ]);
  const zone = { timezone: "Europe/Warsaw" };
  const first = await fake.look({ what: "started" }, at("22:58:00"), {}, zone);
  const second = await fake.look({ what: "started" }, at("23:01:00"), first.remembered, zone);
  expect(ids(second.events)).toEqual([["day"]]);
});

test("a trial gives the newest", async () => {
  await using fake = await calendar([event("a", "08:00:00", "09:00:00"), event("b", "08:30:00", "08:30:00")]);
  const ran = (what: string) => fake.look({ what }, at("10:00:00"), {}, { trial: true });
  expect(ids((await ran("created")).events)).toEqual([["b"]]);
  expect(ids((await ran("updated")).events)).toEqual([["a"]]);
});
