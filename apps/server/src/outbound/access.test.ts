import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { loadCredential } from "@weft/nodes";
import type { HttpRequest } from "@weft/sdk";
import { afterEach, expect, test } from "vitest";
import { authority, clientCertificate, clientKey, serverCertificate, serverKey } from "@weft/sdk/testing";
import { createOutbound } from "./client.ts";
import { digestAnswer } from "./digest.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => new Promise((done) => (server.close(done), server.closeAllConnections())));
  return (server.address() as AddressInfo).port;
}

interface Client {
  readonly allowed?: readonly string[];
  readonly type?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

async function client({ allowed = ["127.0.0.1"], type, values = {} }: Client) {
  const definition = type === undefined ? undefined : await loadCredential(type);
  const outbound = createOutbound({
    allowedHosts: () => allowed,
    credential: async () => definition && { definition, values },
  });
  closing.push(() => outbound.close());
  const call = (request: HttpRequest) => ({
    request,
    credential: type && "cred",
    credentialTypes: type === undefined ? [] : [type],
    flowId: "flow",
    signal: new AbortController().signal,
  });
  return {
    send: (request: HttpRequest) => outbound.http(call(request)),
    preview: (request: HttpRequest) => outbound.preview(call(request)),
  };
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** Accepts who knows the password, as RFC 2617 says. */
const guarded: RequestListener = (request, response) => {
  const given = request.headers.authorization ?? "";
  const field = (name: string) => new RegExp(`${name}="?([^",]*)`).exec(given)?.[1] ?? "";
  const ha1 = md5("anna:Sklep:żółw");
  const ha2 = md5(`${request.method}:${request.url}`);
  const expected = md5(`${ha1}:n1:${field("nc")}:${field("cnonce")}:auth:${ha2}`);
  if (given.startsWith("Digest") && field("response") === expected) return response.end("welcome");
  const asked = 'Digest realm="Sklep", qop="auth,auth-int", nonce="n1", opaque="o"';
  return response.writeHead(401, { "www-authenticate": asked }).end();
};

test("answers the question of digest authentication, also with a body", async () => {
  const url = `http://127.0.0.1:${await listening(createServer(guarded))}/orders?state=open`;
  const values = { user: "anna", password: "żółw" };
  const { send } = await client({ type: "http.digest", values });
  expect((await send({ url })).body).toBe("welcome");
  expect((await send({ url, method: "POST", body: { a: 1 } })).body).toBe("welcome");
  const wrong = await client({ type: "http.digest", values: { ...values, password: "koń" } });
  await expect(wrong.send({ url })).rejects.toMatchObject({ details: { response: { status: 401 } } });
});

test("computes what RFC 7616 computes, with the best hash that is offered", () => {
  const call = {
    login: { user: "Mufasa", password: "Circle of Life" },
    message: { url: new URL("http://www.example.org/dir/index.html"), method: "GET" },
    cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
  };
  const offer = (algorithm: string) =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
  expect(digestAnswer({ ...call, challenge: offer("MD5") })).toContain(
    'response="8ca523f5e9506fed4657c9700eebdbec"',
  );
  expect(digestAnswer({ ...call, challenge: `${offer("MD5")}, ${offer("SHA-256")}` })).toContain(
    'response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"',
  );
  expect(digestAnswer({ ...call, challenge: offer("GOST") })).toBeUndefined();
  expect(digestAnswer({ ...call, challenge: 'Basic realm="x"' })).toBeUndefined();
});

test("shows a client certificate, and trusts the authority that is named", async () => {
  const secure = createSecureServer(
    { cert: serverCertificate, key: serverKey, ca: authority, requestCert: true, rejectUnauthorized: true },
    (request, response) => response.end((request.socket as TLSSocket).getPeerCertificate().subject.CN),
  );
  const url = `https://127.0.0.1:${await listening(secure)}/`;
  const values = { cert: clientCertificate, key: clientKey, ca: authority };
  const { send } = await client({ type: "http.tls", values });
  expect((await send({ url })).body).toBe("client");
  const { send: bare } = await client({});
  await expect(bare({ url })).rejects.toMatchObject({ code: "tls" });
});

test("takes a certificate that nobody vouches for only where that is allowed", async () => {
  const secure = createSecureServer({ cert: serverCertificate, key: serverKey }, (_request, response) =>
    response.end("ok"),
  );
  const url = `https://127.0.0.1:${await listening(secure)}/`;
  const { send } = await client({});
  expect((await send({ url, anyCertificate: true })).body).toBe("ok");
  await expect(send({ url })).rejects.toMatchObject({ code: "tls" });
});

test("puts several secrets on, hides them, and says when it cannot read them", async () => {
  const echo = createServer((request, response) => {
    const { url = "", headers } = request;
    response.write(`${url} ${String(headers["x-key"])} `);
    request.pipe(response);
  });
  const url = `http://127.0.0.1:${await listening(echo)}/`;
  const json =
    '{"headers":{"X-Key":"header-secret"},"qs":{"token":"query-secret"},"body":{"pin":"body-secret"}}';
  const { send, preview } = await client({ type: "http.custom", values: { json } });
  const answer = await send({ url, method: "POST", body: { a: 1 } });
  expect(answer.body).toBe('/?token=*** *** {"a":1,"pin":"***"}');
  expect(JSON.stringify(await preview({ url, method: "POST", body: { a: 1 } }))).not.toContain("secret");
  const broken = await client({ type: "http.custom", values: { json: '{"headers": secret' } });
  await expect(broken.send({ url })).rejects.toMatchObject({ code: "credential-json" });
});

async function proxy() {
  const tunnels: string[] = [];
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    const [, port] = (request.url ?? "").split(":");
    const through = connect(Number(port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    through.on("error", () => socket.destroy());
    socket.on("error", () => through.destroy());
  });
  return { port: await listening(server), tunnels };
}

test("goes through a proxy, which is checked as every address is, and so is what lies behind it", async () => {
  const target = await listening(createServer((_request, response) => response.end("behind")));
  const { port, tunnels } = await proxy();
  const via = `http://127.0.0.1:${port}`;
  const both = await client({});
  expect((await both.send({ url: `http://127.0.0.1:${target}/`, proxy: via })).body).toBe("behind");
  expect(tunnels).toEqual([`127.0.0.1:${target}`]);
  const onlyTarget = await client({ allowed: [`127.0.0.1:${target}`] });
  const onlyProxy = await client({ allowed: [`127.0.0.1:${port}`] });
  for (const { send } of [onlyTarget, onlyProxy])
    await expect(send({ url: `http://127.0.0.1:${target}/`, proxy: via })).rejects.toMatchObject({
      code: "blocked-address",
    });
  expect(tunnels).toHaveLength(1);
  await expect(both.send({ url: "http://127.0.0.1/", proxy: "socks5://127.0.0.1:1" })).rejects.toMatchObject({
    code: "invalid-url",
  });
});
