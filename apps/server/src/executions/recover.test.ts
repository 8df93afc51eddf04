import type { ServerResponse } from "node:http";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send, signIn, startTestServer } from "../testing/server.ts";

const main = fileURLToPath(new URL("../../bin/weft.mjs", import.meta.url));

function dataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-recover-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Weft as its own process on this data folder. */
async function spawnServer(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main, "start", "--port", "0", "--data", dataDir], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for await (const chunk of child.stderr) {
    said += String(chunk);
    const url = /ready on (http:\/\/\S+)/.exec(said)?.[1];
    if (url !== undefined) return { process: child, url };
  }
  throw new Error(`The server did not start: ${said}`);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once("exit", resolve));
}

test("after kill -9 a read runs again and the flow goes on; a write waits for a person; nothing is lost or done twice", async () => {
  let answers = false;
  const erp = await otherSystem((_received, response) => {
    if (answers) response.end("done");
  });
  const dataDir = dataFolder();
  const read = post("erp", `${erp.url}/read`, { params: { method: "GET" } });
  const { server, owner } = await serverWith(
    [
      flowOf("reads", [hook("reads", "immediately"), read, set("end", { ok: true })]),
      flowOf("writes", [
        hook("writes", "immediately"),
        post("erp", `${erp.url}/write`),
        set("end", { ok: true }),
      ]),
    ],
    { dataDir },
  );
  await server.stop();
  const spawned = await spawnServer(dataDir);
  for (const path of ["reads", "writes"]) {
    expect((await send(spawned.url, `/webhook/${path}`, { method: "POST", json: {} })).status).toBe(200);
  }
  await expect
    .poll(() => erp.received.map(({ url }) => url))
    .toEqual(expect.arrayContaining(["/read", "/write"]));
  spawned.process.kill("SIGKILL");
  await ended(spawned.process);
  answers = true;
  const again = await startTestServer({ dataDir });
  const { client } = await signIn(again.url, owner.email);
  const statuses = async () =>
    (await client.executions.list({})).items.map(({ flowId, status }) => `${flowId} ${status}`);
  await expect.poll(statuses).toEqual(["writes needsAttention", "reads succeeded"]);
  expect(erp.received.filter(({ url }) => url === "/read")).toHaveLength(2);
  expect(erp.received.filter(({ url }) => url === "/write")).toHaveLength(1);
});

test("SIGTERM parks what still runs, ends tests, and exits with 0; the next start goes on", async () => {
  let answers = false;
  const erp = await otherSystem((_received, response) => {
    if (answers) response.end("done");
  });
  const dataDir = dataFolder();
  const read = post("erp", erp.url, { params: { method: "GET" } });
  const { server, owner } = await serverWith(
    [flowOf("f", [hook("f", "immediately"), read, set("end", { ok: true })])],
    { dataDir },
  );
  await server.stop();
  const spawned = await spawnServer(dataDir);
  await send(spawned.url, "/webhook/f", { method: "POST", json: {} });
  await (await signIn(spawned.url, owner.email)).client.flows.run({ id: "f" });
  await expect.poll(() => erp.received.length).toBe(2);
  spawned.process.kill("SIGTERM");
  expect(await ended(spawned.process)).toBe(0);
  answers = true;
  const again = await startTestServer({ dataDir });
  const { client } = await signIn(again.url, owner.email);
  const statuses = async () =>
    (await client.executions.list({})).items.map(({ mode, status }) => `${mode} ${status}`);
  await expect.poll(statuses).toEqual(["test cancelled", "production succeeded"]);
});

test("who calls an execution while the server takes it up again after a crash lets it go on once", async () => {
  const hanging: ServerResponse[] = [];
  const erp = await otherSystem(({ url }, response) => {
    if (url === "/hang") hanging.push(response);
    else response.end("{}");
  });
  const dataDir = dataFolder();
  const nodes = [
    hook("ask", "immediately"),
    { id: "wait", type: "flow.wait", params: { mode: "call" } },
    post("after", `${erp.url}/after`),
    post("hang", `${erp.url}/hang`, { params: { method: "GET" } }),
  ];
  const flow = flowOf("ask", nodes, { edges: ["hook > wait", "wait > after", "hook > hang"] });
  const { server, owner } = await serverWith([flow], { dataDir });
  await server.stop();
  const spawned = await spawnServer(dataDir);
  // Large, so that reading them again takes a while.
  const json = { text: "x".repeat(500_000) };
  const count = 12;
  for (let n = 0; n < count; n++) await send(spawned.url, "/webhook/ask", { method: "POST", json });
  await expect.poll(() => erp.received.length).toBe(count);
  const { client: before } = await signIn(spawned.url, owner.email);
  const { items } = await before.executions.list({});
  const paths = await Promise.all(
    items.map(async ({ id }) => {
      const { resumeUrl } = await before.executions.get({ id });
      return new URL(resumeUrl ?? "").pathname;
    }),
  );
  spawned.process.kill("SIGKILL");
  await ended(spawned.process);

  const port = Number(new URL(spawned.url).port);
  const starting = startTestServer({ dataDir, port });
  const calls = paths.map(async (path) => {
    for (;;) {
      const answer = await send(`http://127.0.0.1:${port}`, path, { method: "POST", json: {} }).catch(
        () => undefined,
      );
      if (answer?.ok) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  await Promise.all([starting, ...calls]);
  const after = () => erp.received.filter(({ url }) => url === "/after").length;
  await expect.poll(after).toBe(count);
  const { client } = await signIn(`http://127.0.0.1:${port}`, owner.email);
  for (const { id } of items) {
    const { events } = await client.executions.get({ id });
    expect(events.filter(({ type }) => type === "run.woken")).toHaveLength(1);
    expect(events.filter(({ type }) => type === "execution.resumed")).toHaveLength(1);
  }
  expect(after()).toBe(count);
  for (const response of hanging) response.end("{}");
});
