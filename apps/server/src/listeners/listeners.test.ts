import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPoll } from "../standing/store.ts";
import { flowOf, set } from "../testing/flow-builder.ts";
import { startProcess } from "../testing/process.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { signIn, startTestServer } from "../testing/server.ts";
import type { Member, TestServer } from "../testing/server.ts";

/** Takes lines: `key text`, and says `ok key` for each that is stored. */
const lines = `
  import { defineTrigger, Transient } from "@weft/sdk";
  export const node = defineTrigger({
    type: "acme.lines", version: 1, label: "Lines",
    params: { port: { kind: "number", label: "Port", literal: true } },
    async listen({ params, ctx }) {
      const reached = await ctx.reach({ host: "127.0.0.1", port: params.port, shown: { method: "LISTEN", url: "lines:" } });
      const socket = await reached.connect();
      const work = [];
      const stop = () => socket.end();
      ctx.signal.addEventListener("abort", () => Promise.allSettled(work).then(stop), { once: true });
      socket.write((ctx.trial ? "trial " : "hello ") + ctx.name + "\\n");
      ctx.connected();
      for await (const chunk of socket)
        for (const line of String(chunk).split("\\n").filter((line) => line !== "")) {
          const [key, text] = line.split(" ");
          if (key === "break") throw new Transient("lines-broken", "The lines are broken.");
          const done = ctx.accept({ json: { text } }, key === "-" ? {} : { key });
          work.push(done.then(() => socket.write("ok " + key + "\\n"), () => socket.destroy()));
        }
    },
  });`;

/** A system that sends lines again until they are confirmed, to whoever connects. */
async function lineServer() {
  const waiting: string[] = [];
  const told: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => {});
    socket.on("data", (data) => {
      for (const line of data.toString().split("\n").filter(Boolean)) {
        told.push(line);
        const key = /^ok (.*)/.exec(line)?.[1];
        const index = waiting.findIndex((one) => one.startsWith(`${key} `));
        if (index >= 0) waiting.splice(index, 1);
      }
    });
    if (waiting.length > 0) socket.write(`${waiting.join("\n")}\n`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const send = (...all: readonly string[]): void => {
    waiting.push(...all);
    for (const socket of open) socket.write(`${all.join("\n")}\n`);
  };
  return { port: (server.address() as AddressInfo).port, waiting, told, open, send };
}

function folderOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `weft-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function nodesFolder(): string {
  const nodesDir = folderOf("listen-nodes");
  writeFileSync(join(nodesDir, "lines.js"), lines);
  return nodesDir;
}

const trigger = (port: number) => ({ id: "in", type: "acme.lines", params: { port } });
const flow = (port: number) => flowOf("f", [trigger(port), set("end", {})]);
const row = ({ services }: TestServer) => findPoll(services.db, { flowId: "f", nodeId: "in" });

/** What each execution began with, the oldest first. */
async function started({ client }: Member): Promise<readonly unknown[]> {
  const { items } = await client.executions.list({ flow: "f" });
  const events: unknown[] = [];
  for (const { id } of items.toReversed()) {
    const page = await client.executions.items({ id, run: 0, output: "main" });
    events.push(...page.items.map(({ json }) => json["text"]));
  }
  return events;
}

test("what comes is stored before it is confirmed, in its order, and each key once", async () => {
  const system = await lineServer();
  const { server, owner } = await serverWith([], { nodesDir: nodesFolder(), leastPollMs: 20 });
  await publish(owner, flow(system.port));
  await expect.poll(() => system.told).toEqual(["hello weft-f-in"]);
  const sent = Array.from({ length: 20 }, (_, n) => `k${n} t${n}`);
  system.send(...sent, "k3 again", "- x", "- x");
  await expect.poll(() => system.waiting).toEqual([]);
  expect(await started(owner)).toEqual([...sent.map((line) => line.split(" ")[1]), "x", "x"]);
  expect(row(server)).toMatchObject({ failures: 0, error: null, since: expect.any(Number) });
  const metrics = await (await owner.fetch("/metrics")).text();
  expect(metrics).toMatch(/weft_listeners_connected 1/);
  expect(metrics).toMatch(/weft_listener_events_total\{outcome="repeated"\} 1/);
});

test("a connection that ends is made again, and what is wrong is kept until then", async () => {
  const system = await lineServer();
  const { server, owner } = await serverWith([], { nodesDir: nodesFolder(), leastPollMs: 20 });
  await publish(owner, flow(system.port));
  await expect.poll(() => system.told).toHaveLength(1);
  system.waiting.push("break now");
  for (const socket of system.open) socket.write("break now\n");
  await expect.poll(() => row(server)?.failures).toBeGreaterThan(2);
  const { error, since, nextAt = 0, polledAt = 0 } = row(server) ?? {};
  expect(JSON.parse(error ?? "{}")).toMatchObject({ code: "lines-broken", node: { id: "in" } });
  expect(nextAt).toBeGreaterThan(polledAt);
  expect(since).toBeLessThanOrEqual(polledAt);
  expect((await owner.client.flows.get({ id: "f" })).triggers["in"]).toMatchObject({
    error: { code: "lines-broken" },
    since: expect.any(Number),
  });
  system.waiting.splice(0, 1, "a 1");
  await expect.poll(() => system.waiting).toEqual([]);
  expect((await owner.client.flows.get({ id: "f" })).triggers["in"]).not.toHaveProperty("error");
  expect(row(server)).toMatchObject({ failures: 0, error: null });
});

test("out of service the connection ends when what was begun is confirmed; a new version connects anew", async () => {
  const system = await lineServer();
  const { owner } = await serverWith([], { nodesDir: nodesFolder(), leastPollMs: 20 });
  await publish(owner, flow(system.port));
  await expect.poll(() => system.open.size).toBe(1);
  system.send("a 1");
  await expect.poll(() => system.told).toContain("ok a");
  await owner.client.flows.unpublish({ id: "f" });
  await expect.poll(() => system.open.size).toBe(0);
  const { revision } = await owner.client.flows.get({ id: "f" });
  await owner.client.flows.publish({ id: "f", revision });
  await expect.poll(() => system.open.size).toBe(1);
  expect(system.told.filter((line) => line.startsWith("hello"))).toHaveLength(2);
});

test("nothing is taken while there is no room, and nothing is lost by that", async () => {
  const system = await lineServer();
  const options = { nodesDir: nodesFolder(), leastPollMs: 20, maxExecutions: 2 };
  const { owner } = await serverWith([], options);
  await publish(owner, flow(system.port));
  await expect.poll(() => system.open.size).toBe(1);
  system.send(...Array.from({ length: 20 }, (_, n) => `k${n} t${n}`));
  await expect.poll(() => system.waiting).toEqual([]);
  expect(await started(owner)).toHaveLength(20);
});

test("listening for a test event shows one and takes none; what is wrong is shown at the trigger", async () => {
  const system = await lineServer();
  const { owner } = await serverWith([], { nodesDir: nodesFolder(), leastPollMs: 20 });
  const { flow: made } = await owner.client.flows.create({ flow: flow(system.port) });
  expect(await owner.client.flows.listen({ id: made.id, node: "in" })).toMatchObject({ url: "" });
  await expect.poll(() => system.told).toEqual([expect.stringMatching(/^trial /)]);
  system.send("a 1");
  const last = async () => (await owner.client.executions.list({ flow: "f" })).items[0];
  await expect.poll(async () => (await last())?.status).toBe("succeeded");
  expect(await last()).toMatchObject({ mode: "test" });
  expect(await started(owner)).toEqual(["1"]);
  expect(system.told).toHaveLength(1);
  await expect.poll(() => system.open.size).toBe(0);

  system.waiting.length = 0;
  await owner.client.flows.listen({ id: made.id, node: "in" });
  await expect.poll(() => system.open.size).toBe(1);
  await owner.client.flows.stopListening({ id: made.id, node: "in" });
  await expect.poll(() => system.open.size).toBe(0);

  system.waiting.push("break now");
  await owner.client.flows.listen({ id: made.id, node: "in" });
  await expect.poll(last).toMatchObject({ status: "failed", error: { code: "lines-broken", node: "in" } });
  await expect(owner.client.flows.listen({ id: made.id, node: "end" })).rejects.toMatchObject({
    code: "INVALID_FLOW",
  });
});

test("killed between storing and confirming: it comes again and starts nothing", async () => {
  const system = await lineServer();
  const dataDir = folderOf("listen");
  const nodesDir = nodesFolder();
  const { server, owner } = await serverWith([flow(system.port)], { nodesDir, dataDir, leastPollMs: 20 });
  await server.stop();
  system.told.length = 0;
  const env = { WEFT_FAULT: "listen.stored:1", WEFT_NODES: nodesDir };
  const dying = await startProcess(dataDir, { env });
  await expect.poll(() => system.open.size).toBe(1);
  system.send("a 1");
  await dying.ended;
  expect(system.waiting).toEqual(["a 1"]);
  const again = await startTestServer({ dataDir, nodesDir, leastPollMs: 20 });
  await expect.poll(() => system.waiting).toEqual([]);
  expect(await started(await signIn(again.url, owner.email))).toEqual(["1"]);
});
