import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send, startTestServer } from "../testing/server.ts";
import type { TestServer } from "../testing/server.ts";

const onceBy = '={{ $json.headers["x-event-id"] }}';
const once = (respond: "immediately" | "lastNode" | "respondNode", params: Record<string, unknown> = {}) =>
  hook("orders", respond, { params: { onceBy, ...params } });
const end = set("end", { done: true });

interface Repeated {
  readonly duplicate?: true;
  readonly executionId?: string;
}

async function call(server: Pick<TestServer, "url">, event?: string): Promise<[number, Repeated]> {
  const headers: Record<string, string> = event === undefined ? {} : { "x-event-id": event };
  const answer = await send(server.url, "/webhook/orders", { method: "POST", json: {}, headers });
  const text = await answer.text();
  return [answer.status, text === "" ? {} : (JSON.parse(text) as Repeated)];
}

function counted(server: TestServer, table: "executions" | "dedupe_keys"): number {
  return server.services.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}

test.each(["immediately", "lastNode", "respondNode"] as const)(
  "an event that is sent again is answered, and runs nothing (%s)",
  async (respond) => {
    const { server, owner } = await serverWith([flowOf("f", [once(respond), end])]);
    expect((await call(server, "a"))[1].duplicate).toBeUndefined();
    const [first] = (await owner.client.executions.list({})).items;
    expect(await call(server, "a")).toEqual([200, { duplicate: true, executionId: first?.id }]);
    for (const event of ["b", "A", undefined, undefined, ""])
      expect((await call(server, event))[1].duplicate).toBeUndefined();
    expect(counted(server, "executions")).toBe(6);
    expect(counted(server, "dedupe_keys")).toBe(3);
  },
);

test.each(["immediately", "lastNode"] as const)(
  "of fifty that come at the same moment, one runs (%s)",
  async (respond) => {
    const { server } = await serverWith([flowOf("f", [once(respond), end])]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => call(server, "a")));
    const repeated = answers.filter(([, { duplicate }]) => duplicate);
    expect(repeated).toHaveLength(49);
    expect(new Set(repeated.map(([, { executionId }]) => executionId)).size).toBe(1);
    expect(answers.every(([status]) => status === 200)).toBe(true);
    expect(counted(server, "executions")).toBe(1);
  },
);

test("a repetition is answered as soon as the first is stored, though it still runs", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const { server, owner } = await serverWith([flowOf("f", [once("lastNode"), post("erp", erp.url)])]);
  const first = call(server, "a");
  await expect.poll(() => erp.received.length).toBe(1);
  const [status, repeated] = await call(server, "a");
  const [running] = (await owner.client.executions.list({})).items;
  expect([status, repeated.executionId, running?.status]).toEqual([200, running?.id, "running"]);
  gate.resolve();
  expect((await first)[0]).toBe(200);
  expect(erp.received).toHaveLength(1);
});

test("503 for all while the first cannot be stored; sent again, it is taken", async () => {
  const { server } = await serverWith([flowOf("f", [once("immediately"), end])]);
  server.services.sqlite.exec(
    "CREATE TRIGGER full BEFORE INSERT ON journal_chunks BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
  );
  const answers = await Promise.all(Array.from({ length: 5 }, () => call(server, "a")));
  expect(answers.map(([status]) => status)).toEqual([503, 503, 503, 503, 503]);
  expect(counted(server, "dedupe_keys")).toBe(0);
  server.services.sqlite.exec("DROP TRIGGER full");
  expect(await call(server, "a")).toEqual([200, {}]);
  expect((await call(server, "a"))[1].duplicate).toBe(true);
});

test("keys are kept for as long as the trigger says, then removed", async () => {
  let now = Date.UTC(2026, 2, 10);
  const { server } = await serverWith([flowOf("f", [once("immediately", { onceHours: 48 }), end])], {
    clock: { now: () => now },
  });
  for (let n = 0; n < 600; n += 50)
    await Promise.all(Array.from({ length: 50 }, (_, k) => call(server, `event ${n + k}`)));
  expect(counted(server, "dedupe_keys")).toBe(600);
  now += 48 * 3_600_000 - 1;
  expect((await call(server, "event 7"))[1].duplicate).toBe(true);
  now += 1;
  expect((await call(server, "event 7"))[1].duplicate).toBeUndefined();
  expect((await call(server, "event 7"))[1].duplicate).toBe(true);
  await expect.poll(() => counted(server, "dedupe_keys")).toBe(1);
});

test("what was answered is known after a crash, and after publishing anew", async () => {
  const { server, owner } = await serverWith([flowOf("f", [once("immediately"), end])]);
  await call(server, "a");
  // The folder as a process that is killed now would leave it.
  const dataDir = mkdtempSync(join(tmpdir(), "weft-crashed-"));
  cpSync(server.dataDir, dataDir, { recursive: true, filter: (path) => !path.endsWith("weft.lock") });
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const restarted = await startTestServer({ dataDir });
  expect((await call(restarted, "a"))[1].duplicate).toBe(true);
  const { revision } = await owner.client.flows.get({ id: "f" });
  await owner.client.flows.publish({ id: "f", revision });
  expect((await call(server, "a"))[1].duplicate).toBe(true);
});

test("a key that cannot be told stops no event; one that never changes cannot be published", async () => {
  const { server, owner } = await serverWith([
    flowOf("f", [once("immediately", { onceBy: "={{ $json.body.event.id }}" }), end]),
  ]);
  expect([await call(server, "a"), await call(server, "a")]).toEqual([
    [200, {}],
    [200, {}],
  ]);
  const fixed = flowOf("fixed", [hook("fixed", "immediately", { params: { onceBy: "x-event-id" } }), end]);
  await expect(publish(owner, fixed)).rejects.toThrow(/same for every event/);
});
