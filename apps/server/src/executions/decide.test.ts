import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { startProcess } from "../testing/process.ts";
import { serverWith } from "../testing/publish.ts";
import { send, signIn, startTestServer } from "../testing/server.ts";

/** So many executions of which it is not known whether the other system was told, and the system, which now answers. */
async function unknownOutcomes(count: number) {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-decide-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  let answers = false;
  const erp = await otherSystem((_received, response) => {
    if (answers) response.end("{}");
  });
  const given = set("given", { id: "={{ $json.id }}", n: "={{ $json.n }}" });
  const nodes = [hook("f", "immediately"), set("order", { n: 5 }), post("erp", erp.url), given];
  const { server, owner } = await serverWith([flowOf("f", nodes)], { dataDir });
  await server.stop();
  const doomed = await startProcess(dataDir);
  for (let n = 0; n < count; n++) await send(doomed.url, "/webhook/f", { method: "POST", json: {} });
  await expect.poll(() => erp.received.length).toBe(count);
  doomed.child.kill("SIGKILL");
  await doomed.ended;
  answers = true;
  const again = await startTestServer({ dataDir });
  const member = await signIn(again.url, owner.email);
  const { executions } = member.client;
  await expect.poll(async () => (await executions.attention({})).count).toBe(count);
  const ids = (await executions.list({ status: "needsAttention" })).items.map(({ id }) => id);
  const gave = async (id: string): Promise<unknown> => {
    await expect.poll(async () => (await executions.get({ id })).status).toBe("succeeded");
    const { events } = await executions.get({ id });
    return events.findLast((event) => event.type === "run.finished")?.outputs["main"]?.[0]?.json;
  };
  return { erp, member, executions, ids, gave };
}

const run = 2;

test("each choice does what it says, once, and it is known who decided", async () => {
  const { erp, member, executions, ids, gave } = await unknownOutcomes(3);
  const [retried = "", skipped = "", done = ""] = ids;
  await executions.decide({ id: skipped, run, choice: "skip" });
  expect(await gave(skipped)).toMatchObject({ n: 5 });
  await executions.decide({ id: done, run, choice: "done", items: [{ json: { id: 1042 } }] });
  expect(await gave(done)).toMatchObject({ id: 1042 });
  expect(erp.received).toHaveLength(3);
  await executions.decide({ id: retried, run, choice: "retry" });
  await gave(retried);
  expect(erp.received).toHaveLength(4);
  const { events, names } = await executions.get({ id: done });
  const woken = events.find((event) => event.type === "run.woken")?.woken;
  expect(woken).toMatchObject({ by: "person", choice: "done" });
  expect(Object.values(names)).toEqual(["Olga Owner"]);
  expect(await executions.attention({ flow: "f" })).toEqual({ count: 0 });
  await expect(executions.decide({ id: done, run, choice: "skip" })).rejects.toMatchObject({ status: 409 });
  expect(member.email).toBe("owner@example.com");
});

test("two decisions at the same moment: one is taken; the role and the run must be right; cancelling ends it", async () => {
  const { erp, member, executions, ids } = await unknownOutcomes(2);
  const [id = "", other = ""] = ids;
  const viewer = await member.add("viewer");
  await expect(viewer.client.executions.decide({ id, run, choice: "skip" })).rejects.toMatchObject({
    status: 403,
  });
  expect(await viewer.client.executions.attention({})).toEqual({ count: 2 });
  await expect(executions.decide({ id, run: 1, choice: "skip" })).rejects.toMatchObject({ status: 409 });
  await expect(executions.decide({ id: "ex_none", run, choice: "skip" })).rejects.toMatchObject({
    status: 404,
  });
  const both = await Promise.allSettled([
    executions.decide({ id, run, choice: "retry" }),
    executions.decide({ id, run, choice: "retry" }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect.poll(async () => (await executions.get({ id })).status).toBe("succeeded");
  expect(erp.received).toHaveLength(3);
  await executions.cancel({ id: other });
  await expect.poll(async () => (await executions.get({ id: other })).status).toBe("cancelled");
  expect(await executions.attention({})).toEqual({ count: 0 });
});
