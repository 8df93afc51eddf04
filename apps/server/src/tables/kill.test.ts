import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { startProcess } from "../testing/process.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send, signIn, startTestServer } from "../testing/server.ts";

test("a server that dies after a table has a row, and before its execution knows, leaves one row", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-table-kill-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { server, owner } = await serverWith([], { dataDir });
  const { id } = await owner.client.tables.create({
    name: "Orders",
    columns: [{ name: "number", type: "text" }],
  });
  const insert = { id: "insert", type: "data.table.insert", params: { table: "Orders", extra: "leaveOut" } };
  await publish(owner, flowOf("f", [hook("f", "immediately"), set("row", { number: "A 7" }), insert]));
  await server.stop();

  const doomed = await startProcess(dataDir, { env: { WEFT_FAULT: "tables.write.after:1" } });
  expect((await send(doomed.url, "/webhook/f", { method: "POST", json: {} })).status).toBe(200);
  await doomed.ended;
  expect(doomed.child.signalCode).toBe("SIGKILL");

  const again = await startTestServer({ dataDir });
  const { client } = await signIn(again.url, owner.email);
  const statuses = async () => (await client.executions.list({})).items.map(({ status }) => status);
  await expect.poll(statuses, { timeout: 20_000 }).toEqual(["succeeded"]);
  const { rows, total } = await client.tables.rows({ id });
  expect({ total, values: rows.map(({ values }) => values) }).toEqual({
    total: 1,
    values: [{ c1: "A 7" }],
  });
});
