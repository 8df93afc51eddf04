import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../db/open.ts";
import { webhookFlow } from "../testing/flows.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Finding } from "./finding.ts";
import { lookAtDisk } from "./place.ts";

const main = fileURLToPath(new URL("../../bin/weft.mjs", import.meta.url));
const empty = mkdtempSync(join(tmpdir(), "weft-doctor-"));
afterAll(() => rmSync(empty, { recursive: true }));

interface Report {
  readonly status: number | null;
  readonly told: string;
  of(check: Finding["check"]): Finding | undefined;
}

async function doctor(dataDir: string): Promise<Report> {
  const child = spawn(process.execPath, [main, "doctor", "--data", dataDir, "--json"]);
  let out = "";
  let told = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (told += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const { findings = [] } = (out === "" ? {} : JSON.parse(out)) as { findings?: Finding[] };
  return { status, told, of: (check) => findings.find((finding) => finding.check === check) };
}

/** The data of an instance with a credential and an execution, whose server has stopped. */
async function used(): Promise<string> {
  const { server, owner } = await serverWith([webhookFlow("orders", "orders")]);
  await owner.client.credentials.create({ type: "http.bearer", name: "ERP", values: { token: "secret" } });
  expect((await send(server.url, "/webhook/orders", { method: "POST", json: {} })).status).toBe(200);
  await server.stop();
  return server.dataDir;
}

function change(dataDir: string, sql: string, ...values: unknown[]): void {
  const { sqlite, close } = openDatabase(join(dataDir, "weft.db"));
  sqlite.prepare(sql).run(...values);
  // What lies in the log only would hide what happens to the file.
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  close();
}

test("a sound instance passes, also beside its server", async () => {
  const { server } = await serverWith([]);
  const running = await doctor(server.dataDir);
  expect(running.of("lock")?.message).toContain(`process ${process.pid}`);
  expect(running.status).toBe(0);
  await server.stop();
  const { status, of } = await doctor(await used());
  expect(status).toBe(0);
  expect(of("database")).toEqual({ check: "database", status: "ok", message: "The database is whole." });
  expect(of("key")?.message).toBe("The master key opens every credential (1).");
  expect(of("executions")?.status).toBe("ok");
});

test("where there is no data it says so", async () => {
  const { status, told } = await doctor(empty);
  expect(status).toBe(1);
  expect(told).toContain("There is no Weft data in");
});

test("a damaged page is found", async () => {
  const dataDir = await used();
  const file = join(dataDir, "weft.db");
  change(dataDir, "CREATE TABLE filler AS SELECT randomblob(4000) AS bytes");
  const handle = openSync(file, "r+");
  for (let at = 4096; at + 600 < statSync(file).size; at += 4096)
    writeSync(handle, Buffer.alloc(600, 0xff), 0, 600, at);
  const { status, of } = await doctor(dataDir);
  expect(status).toBe(1);
  expect(of("database")).toMatchObject({
    status: "failed",
    remedy: expect.stringMatching(/backup/) as string,
  });
});

test("a master key that is gone, another one, or open to others is told with what to do", async () => {
  const dataDir = await used();
  const key = join(dataDir, "key");
  chmodSync(key, 0o644);
  expect((await doctor(dataDir)).of("key")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("chmod 600") as string,
  });
  renameSync(key, `${key}.old`);
  expect((await doctor(dataDir)).of("key")?.message).toContain("missing");
  writeFileSync(key, `${Buffer.alloc(32, 7).toString("base64")}\n`, { mode: 0o600 });
  const { status, of } = await doctor(dataDir);
  expect(status).toBe(1);
  expect(of("key")?.status).toBe("failed");
  expect(readFileSync(`${key}.old`, "utf8")).not.toBe("");
});

test("a clock that went back, and executions that wait, are told", async () => {
  const dataDir = await used();
  change(dataDir, "UPDATE executions SET status = 'running', finished_at = NULL");
  expect((await doctor(dataDir)).of("executions")).toMatchObject({
    status: "warning",
    message: "1 execution waits for a server.",
  });
  change(dataDir, "UPDATE executions SET status = 'needsAttention'");
  expect((await doctor(dataDir)).of("executions")?.message).toContain("nobody knows");
  change(dataDir, "UPDATE executions SET started_at = ?", Date.now() + 86_400_000);
  const { status, of } = await doctor(dataDir);
  expect(of("clock")).toMatchObject({ status: "failed", remedy: expect.stringContaining("clock") as string });
  expect(status).toBe(1);
});

test("a trigger that keeps failing to look for news is told", async () => {
  const dataDir = await used();
  const error = JSON.stringify({
    code: "network",
    message: "No way there.",
    hint: "Mend it.",
    node: { name: "N" },
  });
  change(dataDir, "UPDATE flows SET published_version = 1");
  const put =
    "INSERT INTO polls (flow_id, node_id, workspace_id, polled_at, next_at, failures, error) SELECT id, 'n', workspace_id, 0, 0, 2, ? FROM flows LIMIT 1";
  change(dataDir, put, error);
  expect((await doctor(dataDir)).of("polls")?.status).toBe("ok");
  change(dataDir, "UPDATE polls SET failures = 3");
  expect((await doctor(dataDir)).of("polls")).toMatchObject({
    status: "warning",
    message: expect.stringMatching(/in the flow “.*” \(“N”\): No way there\./) as string,
    remedy: "Mend it.",
  });
});

test("a folder that others can look into, and a disk that fills up, are told", async () => {
  const dataDir = await used();
  chmodSync(dataDir, 0o755);
  const { status, of } = await doctor(dataDir);
  expect(of("folder")).toMatchObject({ status: "warning", remedy: `Run: chmod 700 ${dataDir}` });
  expect(status).toBe(0);
  expect(lookAtDisk(dataDir, 50_000_000).status).toBe("failed");
  expect(lookAtDisk(dataDir, 500_000_000).status).toBe("warning");
  expect(lookAtDisk(dataDir, 20_000_000_000)).toEqual({
    status: "ok",
    message: `20 GB are free on the disk of ${dataDir}.`,
  });
});
