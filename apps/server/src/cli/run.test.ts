import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";

const main = fileURLToPath(new URL("../../bin/weft.mjs", import.meta.url));
const manual = { id: "start", type: "core.manual" };
const total = set("total", { total: "={{ $json.body.price * $json.body.qty }}" });
const order = { body: { price: 25.5, qty: 6 } };

/** Writes the files, runs `weft run FLOW …` beside them, and gives what it said. */
async function weftRun(files: Readonly<Record<string, unknown>>, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "weft-run-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  const child = spawn(process.execPath, [main, "run", ...args], { cwd: folder });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as unknown };
}

test("prints every run of every node with all its outputs", async () => {
  const branch = {
    id: "if",
    type: "flow.if",
    name: "Over 100?",
    params: { conditions: [{ left: "={{ $json.total }}", operator: "number.greater", right: 100 }] },
  };
  const flow = flowOf("f", [hook("orders", "lastNode"), total, branch]);
  const ran = await weftRun(
    { "f.json": flow, "items.json": [order, { json: order }] },
    "f.json",
    "--node",
    "hook",
    "--input",
    "items.json",
    "--json",
  );
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  expect(ran.json()).toMatchObject({
    status: "succeeded",
    runs: {
      hook: [{ outputs: { main: [{ json: order }, { json: order }] } }],
      total: [
        {
          outputs: {
            main: [
              { json: { total: 153 }, from: 0 },
              { json: { total: 153 }, from: 1 },
            ],
          },
        },
      ],
      "Over 100?": [{ outputs: { true: { length: 2 }, false: [] } }],
    },
  });
});

test("starts from the manual trigger, or with the trigger's pin data", async () => {
  const nodes = [manual, hook("orders", "lastNode"), total];
  const edges = ["start > total", "hook > total"];
  const flow = flowOf("f", nodes, { edges, pinData: { hook: [{ json: order }] } });
  const byHand = await weftRun({ "f.json": flow }, "f.json", "--json");
  expect(byHand.json()).toMatchObject({ runs: { start: [{ outputs: { main: [{ json: {} }] } }] } });
  const pinned = await weftRun({ "f.json": flow }, "f.json", "--json", "--node", "hook");
  expect(pinned.json()).toMatchObject({
    runs: { total: [{ outputs: { main: [{ json: { total: 153 } }] } }] },
  });
});

test("--dry shows the exact request and sends nothing; a real run sends it, where it is allowed", async () => {
  const erp = await otherSystem((_received, response) =>
    response.setHeader("content-type", "application/json").end('{"id":7}'),
  );
  const send = post("erp", `${erp.url}/orders`, {
    name: "Send to ERP",
    params: { body: "json", json: { total: "={{ $json.n }}" } },
  });
  const files = { "f.json": flowOf("f", [manual, send]), "items.json": { n: 5 } };
  const args = ["f.json", "--input", "items.json", "--json"];
  const dry = await weftRun(files, ...args, "--dry");
  expect(dry.json()).toMatchObject({
    status: "succeeded",
    runs: {
      "Send to ERP": [
        {
          request: {
            method: "POST",
            url: `${erp.url}/orders`,
            headers: { "content-type": "application/json" },
            body: { total: 5 },
          },
        },
      ],
    },
  });
  expect(erp.received).toEqual([]);
  const blocked = await weftRun(files, ...args);
  expect(blocked).toMatchObject({ status: 1 });
  expect(blocked.json()).toMatchObject({ status: "failed", error: { code: "blocked-address" } });
  const allowed = await weftRun(files, ...args, "--allow-host", "127.0.0.1");
  expect(allowed.json()).toMatchObject({
    runs: { "Send to ERP": [{ outputs: { main: [{ json: { id: 7 } }] } }] },
  });
  expect(erp.received).toMatchObject([{ url: "/orders", body: { total: 5 } }]);
});

test("without --json it tells people, on stderr", async () => {
  const stop = {
    id: "stop",
    type: "flow.stop",
    name: "No customer",
    params: { message: "This order has no customer" },
  };
  const ran = await weftRun({ "f.json": flowOf("f", [manual, stop]) }, "f.json");
  expect(ran).toMatchObject({ status: 1, stdout: "" });
  expect(ran.stderr).toContain("failed at “No customer”: This order has no customer");
});

test.each([
  [["f.json", "--node", "none"], 2, "has no node none. Its triggers: start."],
  [["f.json", "--node", "end"], 2, "is not a trigger"],
  [["absent.json"], 2, "There is no file absent.json"],
  [["f.json", "--input", "absent.json"], 2, "There is no file absent.json"],
  [["f.json", "--input", "number.json"], 1, "an object or a list of objects"],
  [["f.json", "--input", "broken.json"], 1, "broken.json"],
  [["broken.json"], 1, "broken.json"],
  [[], 2, "missing required argument"],
])("%j ends with %i and says why", async (args, status, why) => {
  const files = { "f.json": flowOf("f", [manual, set("end", {})]), "number.json": "[1]", "broken.json": "{" };
  const ran = await weftRun(files, ...args);
  expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(why)]);
});

test("--allow-folder lets nodes read and write a folder, and no other", async () => {
  const write = {
    id: "write",
    type: "files.disk",
    params: { operation: "write", path: "={{ $json.to }}", content: "text", text: "Łódź", makeFolders: true },
  };
  const read = { id: "read", type: "files.disk", params: { path: "open/*/*.txt" } };
  const flow = flowOf("f", [manual, write, read]);
  const files = { "f.json": flow, "items.json": [{ to: "open/a/b.txt" }] };
  const args = ["f.json", "--input", "items.json", "--json", "--allow-folder"];
  const ran = await weftRun(files, ...args, ".");
  expect(ran.json()).toMatchObject({
    status: "succeeded",
    runs: { read: [{ outputs: { main: [{ json: { fileName: "b.txt", size: 7 } }] } }] },
  });
  const none = await weftRun(files, "f.json", "--input", "items.json", "--json");
  expect(none.json()).toMatchObject({ runs: { write: [{ error: { code: "disk-none-allowed" } }] } });
});
