import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createFileStore } from "./files/store.ts";
import { webhookFlow } from "./testing/flows.ts";
import { send, startTestServer } from "./testing/server.ts";

test("a data folder belongs to one server at a time", async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  await expect(startTestServer({ dataDir })).rejects.toMatchObject({
    code: "lock",
    message: expect.stringContaining("Stop it first"),
  });
  expect((await send(first.url, "/readyz")).status).toBe(200);
  await first.stop();
  expect(existsSync(join(dataDir, "weft.lock"))).toBe(false);
  await (await startTestServer({ dataDir })).stop();
});

test("what is stored may be read by nobody else on the machine", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-server-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  // As when somebody made the folder before the first start.
  chmodSync(dataDir, 0o755);
  const server = await startTestServer({ dataDir });
  await server.setUp();
  await createFileStore(join(dataDir, "files")).write({ name: "a", type: "b", content: Buffer.from("c") });
  for (const name of ["weft.db", "weft.db-wal", "weft.db-shm", "key", "files"])
    expect(statSync(join(dataDir, name)).mode & 0o077, name).toBe(0);
});

test("a lock that a killed process left behind is taken over", async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  await first.stop();
  // No process has this number: it is above what Linux gives out.
  writeFileSync(join(dataDir, "weft.lock"), "99999999\n");
  await (await startTestServer({ dataDir })).stop();
});

test("what was stored is there after a restart, webhooks and sessions included", async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  const owner = await first.setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  await owner.client.flows.publish({ id: "orders", revision: 1 });
  await first.stop();

  const second = await startTestServer({ dataDir });
  const post = { method: "POST", json: { id: 1 } };
  expect((await send(second.url, "/webhook/orders", post)).status).toBeLessThan(300);
  const flows = await send(second.url, "/api/flows", { headers: { cookie: owner.cookie } });
  expect(await flows.json()).toMatchObject({ items: [{ id: "orders", published: true }] });
});

test("an open live stream and idle connections do not hold the server up", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  const live = await owner.fetch("/api/flows/orders/live");
  expect(live.headers.get("content-type")).toContain("text/event-stream");
  const ended = live.text().catch(() => "cut off");
  await server.stop();
  await ended;
  await expect(send(server.url, "/healthz")).rejects.toThrow();
});

test("a certificate that is none, and a port that is taken, are told in words", async () => {
  const tls = { cert: Buffer.from("none"), key: Buffer.from("none") };
  await expect(startTestServer({ tls })).rejects.toMatchObject({ code: "tls" });
  const server = await startTestServer();
  const port = Number(new URL(server.url).port);
  await expect(startTestServer({ port })).rejects.toMatchObject({
    code: "port",
    message: expect.stringContaining("--port"),
  });
});
