import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { signIn, startTestServer } from "../testing/server.ts";
import type { Member, TestServer } from "../testing/server.ts";
import { findPoll } from "../standing/store.ts";

/** A feed whose entries the test says. */
async function feedServer() {
  const feed = { ids: ["1"] as readonly string[], status: 200, hold: undefined as Promise<void> | undefined };
  const system = await otherSystem((_, response) => {
    const items = feed.ids.map((id) => `<item><title>T${id}</title><guid>${id}</guid></item>`).join("");
    response.statusCode = feed.status;
    const end = (): void => void response.end(`<rss><channel>${items}</channel></rss>`);
    if (feed.hold) void feed.hold.then(end);
    else end();
  });
  const trigger = (params: object = {}) => ({
    id: "feed",
    type: "rss.item",
    params: { url: system.url, every: 20, ...params },
  });
  return { feed, system, trigger };
}

const quick = { leastPollMs: 20 };
const flow = (trigger: { id: string; type: string }) => flowOf("f", [trigger, set("end", {})]);

/** What each execution of the flow began with, the oldest first. */
async function started({ client }: Member): Promise<readonly (readonly unknown[])[]> {
  const { items } = await client.executions.list({ flow: "f" });
  const events: (readonly unknown[])[] = [];
  for (const { id, mode } of items.toReversed()) {
    if (mode !== "production") continue;
    const page = await client.executions.items({ id, run: 0, output: "main" });
    events.push(page.items.map(({ json }) => json["guid"]));
  }
  return events;
}

const row = ({ services }: TestServer) => findPoll(services.db, { flowId: "f", nodeId: "feed" });
const looks = (system: { readonly received: readonly unknown[] }) => system.received.length;

async function looksAgain(system: { readonly received: readonly unknown[] }): Promise<void> {
  const before = looks(system);
  // The one that is under way may have begun before; the second one after it has not.
  await expect.poll(() => looks(system)).toBeGreaterThan(before + 1);
}

test("what comes after publishing starts the flow once, in one execution or in one for each", async () => {
  const { feed, system, trigger } = await feedServer();
  const { server, owner } = await serverWith([], quick);
  await publish(owner, flow(trigger()));
  await expect.poll(() => row(server)?.memory).toBeTruthy();
  expect(await started(owner)).toEqual([]);
  feed.ids = ["3", "2", "1"];
  await expect.poll(() => started(owner)).toEqual([["2", "3"]]);
  await looksAgain(system);
  expect(await started(owner)).toEqual([["2", "3"]]);

  const { revision } = await owner.client.flows.get({ id: "f" });
  const saved = await owner.client.flows.save({ id: "f", revision, flow: flow(trigger({ start: "each" })) });
  await owner.client.flows.publish({ id: "f", revision: saved.revision });
  feed.ids = ["5", "4", "3"];
  await expect.poll(() => started(owner)).toEqual([["2", "3"], ["4"], ["5"]]);
});

test("out of service nothing is asked; back in service it goes on from where it was", async () => {
  const { feed, system, trigger } = await feedServer();
  const { server, owner } = await serverWith([], quick);
  await publish(owner, flow(trigger()));
  await expect.poll(() => row(server)?.memory).toBeTruthy();
  await owner.client.flows.unpublish({ id: "f" });
  const asked = looks(system);
  feed.ids = ["2", "1"];
  const { revision } = await owner.client.flows.get({ id: "f" });
  expect(looks(system)).toBe(asked);
  await owner.client.flows.publish({ id: "f", revision });
  await expect.poll(() => started(owner)).toEqual([["2"]]);

  const without = flowOf("f", [{ id: "other", type: "core.manual" }, set("end", {})]);
  const now = await owner.client.flows.get({ id: "f" });
  const saved = await owner.client.flows.save({ id: "f", revision: now.revision, flow: without });
  await owner.client.flows.publish({ id: "f", revision: saved.revision });
  expect(row(server)).toBeUndefined();
});

test("a server that starts again goes on, and finds nothing twice", async () => {
  const { feed, system, trigger } = await feedServer();
  const dataDir = mkdtempSync(join(tmpdir(), "weft-polls-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const first = await serverWith([], { ...quick, dataDir });
  await publish(first.owner, flow(trigger()));
  await expect.poll(() => row(first.server)?.memory).toBeTruthy();
  feed.ids = ["2", "1"];
  await expect.poll(() => started(first.owner)).toEqual([["2"]]);
  // One look is under way while it stops: what it would have found is found later.
  let release = (): void => undefined;
  feed.hold = new Promise((resolve) => (release = resolve));
  feed.ids = ["3", "2", "1"];
  const asked = looks(system);
  await expect.poll(() => looks(system)).toBeGreaterThan(asked);
  await first.server.stop();
  feed.hold = undefined;
  release();
  const second = await startTestServer({ ...quick, dataDir });
  const owner = await signIn(second.url, first.owner.email);
  await expect.poll(() => started(owner)).toEqual([["2"], ["3"]]);
  await looksAgain(system);
  expect(await started(owner)).toEqual([["2"], ["3"]]);
});

test("what was found and what is remembered are stored together, or not at all", async () => {
  const { feed, system, trigger } = await feedServer();
  const { server, owner } = await serverWith([], quick);
  await publish(owner, flow(trigger({ start: "each" })));
  await expect.poll(() => row(server)?.memory).toBeTruthy();
  // The second of three events cannot be stored: neither is the first, nor that any was seen.
  server.services.sqlite.exec(
    "CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.data LIKE '%T3%' BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  feed.ids = ["4", "3", "2", "1"];
  await looksAgain(system);
  expect(await started(owner)).toEqual([]);
  server.services.sqlite.exec("DROP TRIGGER full");
  await expect.poll(() => started(owner)).toEqual([["2"], ["3"], ["4"]]);
});

test("a look that fails is told, tried again more rarely, and forgotten when it goes well", async () => {
  const { feed, trigger } = await feedServer();
  feed.status = 503;
  const { server, owner } = await serverWith([], quick);
  await publish(owner, flow(trigger()));
  await expect.poll(() => row(server)?.failures).toBeGreaterThan(2);
  expect(JSON.parse(row(server)?.error ?? "{}")).toMatchObject({ code: "http-status", node: { id: "feed" } });
  expect(server.logged.filter((line) => line.includes("could not look for news"))).toHaveLength(1);
  const { polledAt = 0, nextAt = 0 } = row(server) ?? {};
  const shown = (await owner.client.flows.get({ id: "f" })).triggers["feed"];
  expect(shown).toMatchObject({ error: { code: "http-status" } });
  expect(shown?.since).toBeLessThan(shown?.at ?? 0);
  expect(nextAt - polledAt).toBeGreaterThan(20);
  feed.status = 200;
  await expect.poll(() => row(server)).toMatchObject({ failures: 0, error: null });
  const metrics = await (await owner.fetch("/metrics")).text();
  expect(metrics).toMatch(/weft_polls_total\{outcome="failed"\} [1-9]/);
});

test("trying the flow out starts with the newest entry; what cannot be read fails at the trigger", async () => {
  const { feed, trigger } = await feedServer();
  feed.ids = ["2", "1"];
  const { owner } = await serverWith([], quick);
  const { flow: made } = await owner.client.flows.create({ flow: flow(trigger()) });
  const { executionId } = await owner.client.flows.run({ id: made.id });
  await expect
    .poll(async () => (await owner.client.executions.get({ id: executionId })).status)
    .toBe("succeeded");
  expect(await owner.client.flows.lastItems({ id: "f", node: "feed" })).toMatchObject({
    outputs: { main: [{ json: { guid: "2" } }] },
  });
  feed.status = 404;
  const failed = await owner.client.flows.run({ id: made.id });
  await expect
    .poll(async () => (await owner.client.executions.list({ flow: "f" })).items[0])
    .toMatchObject({
      id: failed.executionId,
      status: "failed",
      error: { code: "http-status", node: "feed" },
    });
});

/** Looks once an hour, but is told of news by a request that is answered when there are some. */
const told = `
  import { defineTrigger } from "@weft/sdk";
  const ask = async (params, ctx, path) => (await ctx.http({ url: params.url + path, response: "json" })).body;
  export const node = defineTrigger({
    type: "acme.news", version: 1, label: "News", everyMs: () => 3_600_000,
    params: { url: { kind: "text", label: "URL", literal: true } },
    async poll({ params, ctx }) {
      const { count } = await ask(params, ctx, "/count");
      for (let n = ctx.memory.get("count") ?? count; n < count; n++) ctx.emit({ json: { guid: n } });
      ctx.memory.set("count", count);
    },
    watch: ({ params, ctx }) => ask(params, ctx, "/more-than/" + ctx.memory.get("count")),
  });`;

test("a trigger that is told of news looks at once, and is told no more out of service", async () => {
  let count = 0;
  const waiting = new Set<() => void>();
  const system = await otherSystem(({ url = "" }, response) => {
    const end = (): void => void response.end(JSON.stringify({ count }));
    response.setHeader("content-type", "application/json");
    if (url.startsWith("/more-than/") && Number(url.split("/").at(-1)) >= count) waiting.add(end);
    else end();
  });
  const nodesDir = mkdtempSync(join(tmpdir(), "weft-news-"));
  onTestFinished(() => rmSync(nodesDir, { recursive: true, force: true }));
  writeFileSync(join(nodesDir, "news.js"), told);
  const { owner } = await serverWith([], { nodesDir });
  await publish(owner, flow({ id: "news", type: "acme.news", params: { url: system.url } } as never));
  for (const all of [[[0]], [[0], [1]]]) {
    await expect.poll(() => waiting.size).toBe(1);
    count += 1;
    for (const end of waiting) end();
    waiting.clear();
    await expect.poll(() => started(owner)).toEqual(all);
  }
  await expect.poll(() => waiting.size).toBe(1);
  await owner.client.flows.unpublish({ id: "f" });
  const asked = looks(system);
  for (const end of waiting) end();
  expect(looks(system)).toBe(asked);
});
