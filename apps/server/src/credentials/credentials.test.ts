import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flowOf, hook, post } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send, startTestServer } from "../testing/server.ts";
import { readCredential } from "./read.ts";
import { findCredential } from "./store.ts";

const canary = "canary-5f2d9c-secret";

const flowWith = (id: string, credential: string) => ({
  format: "weft/1",
  id,
  name: `Uses ${credential}`,
  nodes: [
    { id: "start", type: "core.manual", version: 1, name: "Start", position: { x: 0, y: 0 } },
    {
      id: "call",
      type: "http.request",
      version: 1,
      name: "Call",
      position: { x: 240, y: 0 },
      credential,
      params: { method: "GET", url: "https://api.example.com" },
    },
  ],
  edges: [{ id: "e", source: "start", sourceHandle: "main", target: "call", targetHandle: "main" }],
});

test("a secret goes in and never comes out: not in answers, the log, or the stored bytes", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const answers: string[] = [];
  const ask = async (path: string, method = "GET", json?: unknown) => {
    const response = await send(server.url, path, {
      method,
      headers: { cookie: owner.cookie },
      ...(json !== undefined && { json }),
    });
    answers.push(await response.text());
    return JSON.parse(answers.at(-1) ?? "null") as { id: string };
  };
  const values = { user: "erp-user", password: canary };
  const { id } = await ask("/api/credentials", "POST", { type: "http.basic", name: "ERP", values });
  await ask(`/api/credentials/${id}`, "PATCH", { values: { user: "other" } });
  await ask(`/api/credentials/${id}`, "PATCH", { values: { user: 7, password: `${canary}2` } });
  await ask("/api/credentials", "POST", {
    type: "http.basic",
    name: "ERP",
    values: { password: canary, unknown: canary },
  });
  await ask("/api/flows", "POST", { flow: flowWith("uses", id) });
  for (const path of ["/api/credentials", "/api/flows/uses", "/api/catalog", "/metrics"])
    await ask(path).catch(() => undefined);

  expect(answers.join("\n")).not.toContain(canary);
  expect(server.logged.join("\n")).not.toContain(canary);
  await server.stop();
  for (const file of readdirSync(server.dataDir, { recursive: true, encoding: "utf8" })) {
    const path = join(server.dataDir, file);
    if (statSync(path).isFile()) expect(readFileSync(path).includes(canary), file).toBe(false);
  }
});

test.each([
  ["http.basic", { user: "anna", password: "canary pässword+1" }],
  ["http.bearer", { token: "canary-token-77" }],
  ["http.header", { name: "X-Key", value: "canary-header-99" }],
  ["http.query", { name: "key", value: "canary q(1)" }],
])("a system that says back what it was sent does not bring out the secret of %s", async (type, values) => {
  const encoded = Buffer.from("anna:canary pässword+1").toString("base64");
  const system = await otherSystem(({ headers, url }, response) => {
    response.setHeader("x-echo", headers.authorization ?? "");
    response.setHeader("content-type", "application/json");
    response.statusCode = url?.startsWith("/refuse") === true ? 400 : 200;
    response.end(JSON.stringify({ headers, url, kept: "what is no secret" }));
  });
  const { server, owner } = await serverWith([]);
  const { id } = await owner.client.credentials.create({ type, name: type, values });
  for (const path of ["take", "refuse"]) {
    const call = post("call", `${system.url}/${path}`, { credential: id });
    await publish(owner, flowOf(path, [hook(path, "lastNode"), call]));
    await send(server.url, `/webhook/${path}`, { method: "POST", json: {} });
  }
  expect(JSON.stringify(system.received)).toMatch(new RegExp(`canary|${encoded}`));
  const { items } = await owner.client.executions.list({});
  const stored = await Promise.all(
    items.map(async ({ id: execution }) =>
      JSON.stringify(await owner.client.executions.get({ id: execution })),
    ),
  );
  expect(stored).toHaveLength(2);
  for (const text of stored) expect(text).toContain("what is no secret");
  await server.stop();
  const files = readdirSync(server.dataDir, { recursive: true, encoding: "utf8" })
    .map((name) => join(server.dataDir, name))
    .filter((path) => statSync(path).isFile());
  const everything = [...stored, ...server.logged, ...files.map((path) => readFileSync(path, "latin1"))];
  for (const text of everything) expect(text).not.toMatch(new RegExp(`canary|${encoded}`));
});

test("secrets that are left out keep their value; the rest is replaced", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { credentials, flows } = owner.client;
  const made = await credentials.create({
    type: "http.basic",
    name: "ERP",
    values: { user: "a", password: "first" },
  });
  expect(made).toMatchObject({ values: { user: "a" }, secretsSet: ["password"], usedBy: [] });
  await flows.create({ flow: flowWith("uses", made.id) });
  const read = () =>
    readCredential(server.services, { id: made.id, flowId: "uses", types: ["http.basic"] })?.values;

  await credentials.update({ id: made.id, name: "ERP 2", values: { user: "b" } });
  expect(read()).toEqual({ user: "b", password: "first" });
  await credentials.update({ id: made.id, values: { user: "b", password: "second" } });
  expect(read()).toEqual({ user: "b", password: "second" });
  expect((await credentials.list())[0]).toMatchObject({ name: "ERP 2", usedBy: [{ id: "uses" }] });
});

test("what is needed follows what is asked for", async () => {
  const server = await startTestServer();
  const { credentials } = (await server.setUp()).client;
  const create = (values: Record<string, unknown>) =>
    credentials.create({ type: "kafka", name: "Events", values: { brokers: "k.test:9092", ...values } });
  for (const login of ["plain", "scram-256", "scram-512"])
    await expect(create({ login })).rejects.toMatchObject({
      data: {
        fields: { "values.user": "User is needed", "values.password": "Password is needed" },
      },
    });
  expect(await create({ login: "plain", user: "u", password: "p" })).toMatchObject({
    secretsSet: ["password"],
  });
  // Without a choice it is the usual one, which asks for neither.
  const open = await create({});
  await credentials.update({ id: open.id, values: { brokers: "k.test:9093", login: "none" } });
  await expect(
    credentials.update({ id: open.id, values: { brokers: "k.test:9093", login: "plain", user: "u" } }),
  ).rejects.toMatchObject({ data: { fields: { "values.password": "Password is needed" } } });
});

test("values are checked against the type", async () => {
  const server = await startTestServer();
  const { credentials } = (await server.setUp()).client;
  const create = (type: string, values: Record<string, unknown>) =>
    credentials.create({ type, name: "X", values });
  await expect(create("http.basic", { user: "a" })).rejects.toMatchObject({
    data: { fields: { "values.password": expect.any(String) } },
  });
  await expect(create("http.basic", { user: 1, password: "b", extra: 1 })).rejects.toMatchObject({
    data: { fields: { "values.user": "must be a text", "values.extra": expect.any(String) } },
  });
  await expect(create("none.such", {})).rejects.toMatchObject({
    data: { fields: { type: expect.any(String) } },
  });
});

test("a credential in use is not deleted", async () => {
  const server = await startTestServer();
  const { credentials, flows } = (await server.setUp()).client;
  const { id } = await credentials.create({ type: "http.bearer", name: "Token", values: { token: "t" } });
  await flows.create({ flow: flowWith("uses", id) });
  await expect(credentials.remove({ id })).rejects.toMatchObject({
    code: "IN_USE",
    data: { usedBy: [{ id: "uses" }] },
  });
  await flows.remove({ id: "uses" });
  expect(await credentials.remove({ id })).toEqual({ ok: true });
  await expect(credentials.remove({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a credential is read only for a flow of its workspace, and only as a type that the node takes", async () => {
  const server = await startTestServer();
  const { credentials, flows } = (await server.setUp()).client;
  const { id } = await credentials.create({ type: "http.bearer", name: "Token", values: { token: "t" } });
  await flows.create({ flow: flowWith("uses", id) });
  const read = (flowId: string, types: string[]) => readCredential(server.services, { id, flowId, types });
  expect(read("uses", ["http.bearer"])).toEqual({ type: "http.bearer", values: { token: "t" } });
  expect(read("uses", ["http.basic"])).toBeUndefined();
  expect(read("none", ["http.bearer"])).toBeUndefined();
});

test("ciphertext that was changed or moved to another row does not open", async () => {
  const server = await startTestServer();
  const { credentials } = (await server.setUp()).client;
  const { id } = await credentials.create({ type: "http.bearer", name: "Token", values: { token: "t" } });
  const row = findCredential(server.services.db, "default", id);
  if (row === undefined) throw new Error("not stored");
  const { vault } = server.services;
  expect(vault.open(row, row)).toEqual({ token: "t" });
  expect(() => vault.open({ ...row, id: "cred_other" }, row)).toThrow();
  expect(() => vault.open({ ...row, workspaceId: "other" }, row)).toThrow();
  expect(() => vault.open({ ...row, version: row.version + 1 }, row)).toThrow();
  const data = Buffer.from(row.data);
  data[data.length - 1] = (data.at(-1) ?? 0) ^ 1;
  expect(() => vault.open(row, { ...row, data })).toThrow();
});

test("the master key is its owner's alone; a wrong, missing or open one refuses to start", async () => {
  const server = await startTestServer();
  await server.setUp();
  const { dataDir } = server;
  await server.stop();
  const key = join(dataDir, "key");
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const right = readFileSync(key, "utf8");

  writeFileSync(key, Buffer.alloc(32, 1).toString("base64"));
  await expect(startTestServer({ dataDir })).rejects.toMatchObject({
    code: "key",
    message: expect.stringContaining("does not fit"),
  });
  writeFileSync(key, "nonsense");
  await expect(startTestServer({ dataDir })).rejects.toMatchObject({ code: "key" });
  writeFileSync(key, right);
  chmodSync(key, 0o644);
  await expect(startTestServer({ dataDir })).rejects.toMatchObject({
    code: "key",
    message: expect.stringContaining("chmod 600"),
  });
  chmodSync(key, 0o600);
  await (await startTestServer({ dataDir })).stop();
});
