import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { rawRequest } from "../testing/raw-request.ts";
import { send, startTestServer } from "../testing/server.ts";

const editorDir = mkdtempSync(join(tmpdir(), "weft-editor-"));
mkdirSync(join(editorDir, "assets"));
writeFileSync(join(editorDir, "index.html"), "<!doctype html><title>Weft</title>");
writeFileSync(join(editorDir, "assets", "main-a1b2.js"), "export const answer = 42;\n".repeat(100));
afterAll(() => rmSync(editorDir, { recursive: true }));

test("a request that changes something must come from our own pages", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const save = (headers: Record<string, string>) =>
    owner.fetch("/api/flows", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", ...headers },
    });

  for (const origin of [
    "https://evil.example",
    "null",
    "http://127.0.0.1:1",
    "http://127.0.0.1.evil.example",
    "not a url",
  ]) {
    const refused = await save({ origin });
    expect(refused.status, origin).toBe(403);
    expect(await refused.json()).toMatchObject({ code: "BAD_ORIGIN" });
  }
  expect((await save({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await save({ "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await save({ origin: server.url })).status).toBe(201);
  expect((await save({ origin: server.url, "sec-fetch-site": "same-origin" })).status).toBe(201);
  expect((await save({})).status).toBe(201);
  expect((await owner.fetch("/api/flows", { headers: { origin: "https://evil.example" } })).status).toBe(200);
  const login = {
    method: "POST",
    json: { email: "a", password: "b" },
    headers: { origin: "https://evil.example" },
  };
  expect((await send(server.url, "/api/session", login)).status).toBe(403);
});

test("the address that people use counts as our own", async () => {
  const server = await startTestServer({
    publicUrl: "https://weft.example.com",
    trustedProxies: ["127.0.0.1"],
  });
  const login = async (headers: Record<string, string>) => {
    const json = { email: "a", password: "b" };
    return (await send(server.url, "/api/session", { method: "POST", json, headers })).status;
  };
  const { host } = new URL(server.url);
  const tls = { "x-forwarded-proto": "https" };
  expect(await login({ origin: "https://weft.example.com" })).toBe(401);
  expect(await login({ origin: `https://${host}`, ...tls })).toBe(401);
  expect(await login({ origin: "http://weft.example.com" }), "the same name without TLS").toBe(403);
  expect(await login({ origin: `http://${host}`, ...tls }), "the same host without TLS").toBe(403);
});

test("pages and answers carry the rules for browsers; nothing is said about the software", async () => {
  const server = await startTestServer({ editorDir });
  const logged = ["/", "/api/session", "/flows/abc", "/api/none"];
  for (const path of [...logged, "/healthz", "/readyz", "/metrics"]) {
    const { headers } = await send(server.url, path);
    expect(headers.get("content-security-policy"), path).toMatch(
      /default-src 'self'.*frame-ancestors 'none'/,
    );
    expect(headers.get("content-security-policy"), path).toMatch(/script-src 'self';/);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("x-frame-options"), path).toBe("DENY");
    expect(headers.get("x-powered-by"), path).toBeNull();
    expect(headers.get("access-control-allow-origin"), path).toBeNull();
    if (logged.includes(path)) expect(headers.get("x-request-id"), path).toMatch(/^[\da-f-]{36}$/);
  }
});

test("the editor is served: files for ever, the page for each of its routes", async () => {
  const server = await startTestServer({ editorDir });
  const page = await send(server.url, "/flows/abc/edit");
  expect(await page.text()).toContain("<title>Weft</title>");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const again = await send(server.url, "/", { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);

  const script = await send(server.url, "/assets/main-a1b2.js");
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(script.headers.get("cache-control")).toContain("immutable");
  const { headers, bytes } = await rawRequest({
    url: server.url,
    path: "/assets/main-a1b2.js",
    headers: { "accept-encoding": "gzip, deflate, br" },
  });
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(bytes).toString()).toContain("answer = 42");
  expect((await send(server.url, "/assets/none.js")).status).toBe(404);
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/assets/..%2f..%2fpackage.json",
  "/%2e%2e/package.json",
  "/a%00.js",
])("%s does not lead out of the editor's folder", async (path) => {
  const server = await startTestServer({ editorDir });
  const { status, bytes } = await rawRequest({ url: server.url, path });
  expect(status).toBe(404);
  expect(bytes.toString()).not.toContain("{");
});

test("health, metrics, the OpenAPI document and its page", async () => {
  const server = await startTestServer();
  expect((await send(server.url, "/healthz")).status).toBe(200);
  expect((await send(server.url, "/readyz")).status).toBe(200);
  expect(await (await send(server.url, "/metrics")).text()).toContain("process_cpu_seconds_total");

  const document = (await (await send(server.url, "/api/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { security?: object[] }>>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toContain("/flows/{id}/publish");
  const open = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security?.length === 0)
      .map(([method]) => `${method} ${path}`),
  );
  expect(open.sort()).toEqual(["get /session", "post /session", "post /setup"]);
  const docs = await send(server.url, "/api/docs");
  expect(docs.headers.get("content-encoding"), "answers of the API are compressed").toBe("gzip");
  const html = await docs.text();
  for (const path of Object.keys(document.paths)) expect(html).toContain(`</span>${path}</code>`);
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  expect(docs.headers.get("content-security-policy")).toMatch(/default-src 'none'; script-src 'sha256-/);
});

test("metrics are shown to callers inside the network only", async () => {
  const server = await startTestServer({ trustedProxies: ["127.0.0.1"] });
  const ask = async (from: string) =>
    (await send(server.url, "/metrics", { headers: { "x-forwarded-for": from } })).status;
  expect([await ask("10.0.5.7"), await ask("fd00::7")]).toEqual([200, 200]);
  for (const from of ["93.184.216.34", "::ffff:93.184.216.34", "10.0.5.7, 2a00:1450::7"])
    expect(await ask(from), from).toBe(403);
});

test("the log has no query, no cookie, no body", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  await owner.fetch("/api/flows?search=canary-in-query");
  await owner.client.flows.create({ name: "canary-in-body" });
  await expect.poll(() => server.logged.join("")).toContain('"path":"/api/flows"');
  const log = server.logged.join("");
  for (const secret of [
    "canary-in-query",
    "canary-in-body",
    owner.cookie.split("=")[1] ?? "",
    "correct horse",
  ])
    expect(log).not.toContain(secret);
});
