import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../db/open.ts";
import { commandLine, main } from "../testing/command-line.ts";
import { webhookFlow } from "../testing/flows.ts";
import { signIn, startTestServer } from "../testing/server.ts";

const { root, weft, file } = commandLine();
afterAll(() => rmSync(root, { recursive: true }));

test("wrong usage is 2 and says how it is meant; help and version are 0", async () => {
  const results = await Promise.all([
    weft("nonsense"),
    weft("validate"),
    weft("start", "--port", "x"),
    weft("validate", "none.json"),
    weft("start", "--tls-cert", "x"),
    weft("start", "--public-url", "https://weft example"),
    weft("start", "--public-url", "https://me:secret@weft.example.com"),
    weft("start", "--public-url", "ftp://weft.example.com"),
    weft("start", "--trust-proxy", "nonsense"),
    weft("start", "--trust-proxy", "0.0.0.0/0"),
    weft("start", "--trust-proxy", "10.0.0.1", "::/0"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(results.map(() => 2));
  for (const { told, out } of results) {
    expect(told).not.toMatch(/\n\s+at /);
    expect(told.length).toBeGreaterThan(10);
    expect(out).toBe("");
  }
  expect(await weft("--version")).toMatchObject({ status: 0, told: "0.1.0\n" });
  expect((await weft("--help")).told).toContain("validate");
});

test("validate tells every problem with its place, and what to do", async () => {
  const good = file("good.json", webhookFlow("good", "orders"));
  const bad = file("bad.json", {
    ...webhookFlow("bad", ""),
    edges: [{ id: "e", source: "hook", sourceHandle: "x", target: "end", targetHandle: "main" }],
  });
  const broken = file("broken.json", '{\n  "format": "weft/1",,\n}');
  expect(await weft("validate", good)).toMatchObject({
    status: 0,
    out: "",
    told: expect.stringContaining("no errors"),
  });

  const told = await weft("validate", good, bad, broken);
  expect(told).toMatchObject({ status: 1, out: "" });
  expect(told.told).toContain("bad.json: /edges/0");
  expect(told.told).toContain("node “Webhook”");
  expect(told.told).toContain("line 2");
  expect(told.told).toContain("2 files of 3 with errors");

  const { out, status, told: silent } = await weft("validate", "--json", good, bad);
  const { files } = JSON.parse(out) as {
    files: { file: string; ok: boolean; problems: { remedy: string }[] }[];
  };
  expect(files.map(({ ok }) => ok)).toEqual([true, false]);
  expect(files[1]?.problems.every(({ remedy }) => remedy.length > 0)).toBe(true);
  expect([status, silent]).toEqual([1, ""]);
});

test("validate warns of parameters that a node does not have, and says which one is meant", async () => {
  const flow = webhookFlow("typo", "orders") as { readonly nodes: readonly { readonly params: object }[] };
  const nodes = flow.nodes.map((node, index) =>
    index === 0 ? { ...node, params: { ...node.params, pathh: "x", somethingElse: true } } : node,
  );
  const { status, told } = await weft("validate", file("typo.json", { ...flow, nodes }));
  expect(status).toBe(0);
  expect(told).toContain("/nodes/0/params/pathh, node “Webhook”: warning");
  expect(told).toContain("Write “path”");
  expect(told).toContain("“somethingElse”");
  expect(told).toMatch(/Known parameters: .*path/);
});

test("import takes all or none, publishes, and export gives the same bytes each time", async () => {
  const data = join(root, "data");
  const flows = join(root, "flows");
  file("flows/a.json", webhookFlow("a", "a"));
  file("flows/deep/b.json", webhookFlow("b", "b"));
  const bad = file("other.json", { format: "weft/2" });

  const refused = await weft("import", "--data", data, flows, bad);
  expect(refused).toMatchObject({ status: 1, told: expect.stringContaining("Nothing was imported") });
  expect(await weft("import", "--data", data, "--dry", flows)).toMatchObject({
    status: 0,
    told: expect.stringContaining("would be imported"),
  });
  const imported = await weft("import", "--data", data, "--publish", "--json", flows);
  expect(JSON.parse(imported.out)).toMatchObject({ imported: [{ id: "a" }, { id: "b" }], problems: [] });

  // The same addresses again: the first clash takes everything back.
  const clash = await weft(
    "import",
    "--data",
    data,
    "--publish",
    file("c.json", webhookFlow("c", "c")),
    file("a2.json", webhookFlow("a2", "a")),
  );
  expect(clash).toMatchObject({ status: 1, told: expect.stringContaining("“Flow a”") });

  for (const out of ["one", "two"])
    expect(await weft("export", "--data", data, "--out", join(root, out))).toMatchObject({
      status: 0,
      out: "",
    });
  const names = readdirSync(join(root, "one")).sort();
  expect(names).toEqual(["a.flow.json", "b.flow.json"]);
  for (const name of names)
    expect(readFileSync(join(root, "one", name), "utf8")).toBe(readFileSync(join(root, "two", name), "utf8"));
  const single = await weft("export", "--data", data, "--flow", "a");
  expect(single.out).toBe(readFileSync(join(root, "one", "a.flow.json"), "utf8"));
  expect(await weft("export", "--data", data, "--flow", "none")).toMatchObject({
    status: 1,
    told: expect.stringContaining("none"),
  });
  expect(await weft("export", "--data", join(root, "nowhere"))).toMatchObject({ status: 1 });
  const inTheWay = file("in-the-way", "a file, not a folder");
  expect(await weft("export", "--data", data, "--out", inTheWay)).toMatchObject({
    status: 2,
    told: expect.not.stringContaining("fault") as string,
  });
});

test("commands that write keep off a folder that a server holds; those that read do not", async () => {
  const server = await startTestServer();
  await (await server.setUp()).client.flows.create({ flow: webhookFlow("orders", "orders") });
  const refused = await weft("import", "--data", server.dataDir, file("x.json", webhookFlow("x", "x")));
  expect(refused).toMatchObject({ status: 1, told: expect.stringMatching(/running on .* \(process \d+\)/) });
  expect((await weft("export", "--data", server.dataDir, "--flow", "orders")).out).toContain(
    '"id": "orders"',
  );
});

test("people are added, listed and given new passwords from the terminal", async () => {
  const dataDir = join(root, "people");
  const early = await weft("user", "add", "eve@example.com", "--name", "Eve", "--data", dataDir);
  expect(early).toMatchObject({ status: 2, told: expect.stringContaining("--role owner") as string });
  const added = await weft(
    "user",
    "add",
    "Ann@Example.com",
    "--name",
    "Ann",
    "--role",
    "owner",
    "--data",
    dataDir,
  );
  expect(added.status).toBe(0);
  const reset = await weft("user", "password", "ann@example.com", "--data", dataDir);
  expect((await weft("user", "list", "--data", dataDir, "--json")).out).toContain('"role": "owner"');
  expect(await weft("user", "password", "bob@example.com", "--data", dataDir)).toMatchObject({ status: 1 });
  expect(await weft("user", "add", "ann@example.com", "--name", "Ann", "--data", dataDir)).toMatchObject({
    status: 1,
  });

  const server = await startTestServer({ dataDir });
  expect(server.setupUrl).toBeUndefined();
  expect((await signIn(server.url, "ann@example.com", added.out.trim())).cookie).toBe("");
  const ann = await signIn(server.url, "ann@example.com", reset.out.trim());
  expect((await ann.client.accounts.session()).me?.role).toBe("owner");
});

test("start prints where it is and the set-up link, logs JSON, and ends well on a signal", async () => {
  const child = spawn(process.execPath, [main, "start", "--port", "0", "--data", join(root, "started")], {
    cwd: root,
  });
  let out = "";
  let told = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (told += String(chunk)));
  await expect.poll(() => told, { timeout: 30_000 }).toMatch(/token=/);
  const url = /Weft 0\.1\.0 is ready on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(told)?.[1] ?? "";
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect((await fetch(`${url}/api/session`)).status).toBe(200);
  const second = await weft("start", "--port", new URL(url).port, "--data", join(root, "other"));
  expect(second).toMatchObject({ status: 1, told: expect.stringContaining("is taken") });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  // npm hands one Ctrl-C on twice; that is still a request to end well.
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  for (const line of out.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
  expect(told).not.toContain("fault");
  expect(readdirSync(join(root, "started"))).not.toContain("weft.lock");
});

test("eval gives the value of an expression, or says where it fails", async () => {
  const item = file("item.json", { price: 25.5, qty: 6, at: "2026-01-05T23:30:00.000Z" });
  const on = ["--json-item", item];
  expect(await weft("eval", "={{ $json.price * $json.qty }}", ...on)).toMatchObject({
    status: 0,
    out: "153\n",
  });
  expect((await weft("eval", "=Total {{ $json.qty }}", ...on)).out).toBe("Total 6\n");
  const day = "={{ $json.at.toDateTime().toFormat('yyyy-MM-dd') }}";
  expect((await weft("eval", day, ...on, "--timezone", "Europe/Warsaw")).out).toBe("2026-01-06\n");

  const json = async (text: string): Promise<unknown> =>
    JSON.parse((await weft("eval", text, ...on, "--json")).out) as unknown;
  expect(await json("={{ [$json.qty] }}")).toEqual({ value: [6] });
  expect(await json("={{ $json.none }}")).toEqual({});
  expect(await json("={{ $json.none.x }}")).toMatchObject({
    error: { code: "read-of-empty", position: 4, message: expect.stringContaining("none") as string },
  });

  const failed = await weft("eval", "={{ nope }}");
  expect(failed).toMatchObject({ status: 1, out: "" });
  expect(failed.told).toContain("  ={{ nope }}\n      ^\n");
  expect((await weft("eval", "={{ 1 }}", "--timezone", "Mars")).status).toBe(2);
  expect((await weft("eval", "={{ 1 }}", "--json-item", file("bad.json", "{"))).status).toBe(1);
});

test("a data folder that cannot be made is told, not waited for", async () => {
  const { status, told } = await weft("start", "--port", "0", "--data", "/proc/weft");
  expect(status).toBe(1);
  expect(told).toMatch(/The data folder \/proc\/weft cannot be used: /);
});

test("compact gives back the room of a database that an older Weft made", async () => {
  const data = join(root, "compacted");
  const before = openDatabase(join(mkdtempSync(join(root, "old-")), "weft.db"));
  before.sqlite.exec(
    "PRAGMA auto_vacuum = NONE; VACUUM; CREATE TABLE filler (x); " +
      "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 2000) INSERT INTO filler SELECT randomblob(1000) FROM c; " +
      "DROP TABLE filler",
  );
  before.close();
  mkdirSync(data, { mode: 0o700 });
  copyFileSync(before.sqlite.name, join(data, "weft.db"));
  const doctor = async () => JSON.parse((await weft("doctor", "--data", data, "--json")).out) as unknown;
  const room = (status: string) => ({
    findings: expect.arrayContaining([expect.objectContaining({ check: "room", status })]) as unknown,
  });
  expect(await doctor()).toMatchObject(room("warning"));
  const done = JSON.parse((await weft("compact", "--data", data, "--json")).out) as Record<string, number>;
  expect(done["before"]).toBeGreaterThan(2_000_000);
  expect(done["after"]).toBeLessThan(1_000_000);
  expect(await doctor()).toMatchObject(room("ok"));
});
