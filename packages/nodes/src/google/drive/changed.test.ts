import type { JsonObject } from "@weft/sdk";
import { runPoll, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { contractOf } from "../testing.ts";
import { driveChanged } from "./changed.ts";

const faultsOf = contractOf("drive.v3");
const at = (time: string) => `2026-01-01T${time}.000Z`;
const file = (id: string, created: string, modified = created) => ({
  id,
  createdTime: at(created),
  modifiedTime: at(modified),
});

/** A Drive with these files, by the time that is asked for. */
async function drive(all: readonly ReturnType<typeof file>[]) {
  const server = await testServer(({ path, query }) => {
    if (!path.endsWith("/files")) return { body: all.find(({ id }) => path.endsWith(`/${id}`)) };
    const [field = "createdTime", down] = (query.get("orderBy") ?? "").split(" ");
    const [, since = ""] = /Time >= '([^']*)'/.exec(query.get("q") ?? "") ?? [];
    const timeOf = (one: ReturnType<typeof file>) => String((one as JsonObject)[field]);
    const found = all
      .filter((one) => timeOf(one) >= since)
      .toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
    return { body: { files: down === "desc" ? found.toReversed() : found } };
  });
  return {
    server,
    async look(params: object, remembered: JsonObject, more: object = {}) {
      const now = Date.parse(at("10:00:00"));
      const { events, remembered: next } = await runPoll(driveChanged, {
        at: server.url,
        params,
        now,
        remembered,
        ...more,
      });
      expect(server.requests.flatMap((request) => faultsOf?.(request) ?? [])).toEqual([]);
      return { ids: events.map((items) => items.map(({ json }) => json["id"])), next };
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const folder = "https://drive.google.com/drive/folders/F1";

test("each new file of a folder starts the flow once", async () => {
  await using fake = await drive([file("old", "09:00:00"), file("a", "10:01:00"), file("b", "10:02:00")]);
  const first = await fake.look({ folder }, {});
  expect([first.ids, fake.server.requests]).toEqual([[], []]);
  const second = await fake.look({ folder, type: "application/pdf", start: "each" }, first.next);
  expect(second.ids).toEqual([["a"], ["b"]]);
  expect(Object.fromEntries(fake.server.requests[0]?.query ?? [])).toMatchObject({
    q: "trashed = false and 'F1' in parents and mimeType != 'application/vnd.google-apps.folder' and mimeType = 'application/pdf' and createdTime >= '2026-01-01T10:00:00.000Z'",
    orderBy: "createdTime",
    fields: "nextPageToken,files(*)",
  });
  expect((await fake.look({ folder }, second.next)).ids).toEqual([]);
});

test("changed files start the flow, new ones do not", async () => {
  await using fake = await drive([file("new", "10:01:00"), file("a", "08:00:00", "10:02:00")]);
  const params = { where: "all", when: "updated", what: "all", fields: "name" };
  const look = await fake.look(params, { since: at("10:00:00") });
  expect(look.ids).toEqual([["a"]]);
  expect(Object.fromEntries(fake.server.requests[0]?.query ?? [])).toMatchObject({
    q: "trashed = false and modifiedTime >= '2026-01-01T10:00:00.000Z'",
    fields: "nextPageToken,files(name,id,createdTime,modifiedTime)",
  });
  expect((await fake.look(params, look.next)).ids).toEqual([]);
});

test("one file starts the flow when it changes", async () => {
  await using before = await drive([file("F9", "08:00:00", "09:00:00")]);
  const params = { where: "file", file: "https://docs.google.com/document/d/F9/edit" };
  const quiet = await before.look(params, { since: at("10:00:00") });
  expect(quiet.ids).toEqual([]);
  await using after = await drive([file("F9", "08:00:00", "10:05:00")]);
  const look = await after.look(params, quiet.next);
  expect(look.ids).toEqual([["F9"]]);
  expect((await after.look(params, look.next)).ids).toEqual([]);
});

test("a trial gives the newest", async () => {
  await using fake = await drive([file("a", "08:00:00"), file("b", "09:00:00")]);
  expect((await fake.look({ when: "updated" }, {}, { trial: true })).ids).toEqual([["b"]]);
});
