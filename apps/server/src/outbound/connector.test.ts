import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createOutbound } from "./client.ts";
import type { Outbound, OutboundOptions } from "./client.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** Every way to write an address that is not on the public internet. */
const internal = [
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.255.255.254/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0177.0.0.1/",
  "http://0x7f.1/",
  "http://127.0.0.1./",
  "http://localhost/",
  "http://0.0.0.0/",
  "http://0/",
  "http://0.1.2.3/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[fd00:ec2::254]/",
  "http://100.64.0.1/",
  "http://100.100.100.200/",
  "http://168.63.129.16/",
  "http://192.0.0.192/",
  "http://198.18.0.1/",
  "http://224.0.0.1/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b::127.0.0.1]/",
  "http://[64:ff9b:1::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[2001:0:7f00:1::]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[fc00::1]/",
  "http://[ff02::1]/",
  "http://[2a00::5efe:7f00:1]/",
  "https://127.0.0.1/",
];

test.each(internal)("blocks %s", async (url) => {
  const outbound = open({});
  await expect(get(outbound, url)).rejects.toMatchObject({
    code: "blocked-address",
    transient: false,
    details: {
      actor: "admin",
      hint: expect.stringContaining("Settings → Workspace → Addresses inside your network"),
    },
  });
});

test("blocks a name when any of its addresses is internal, and says which", async () => {
  const outbound = open({
    resolve: (_name, _options, callback) =>
      callback(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "10.1.2.3", family: 4 },
      ]),
  });
  await expect(get(outbound, "http://shop.example/")).rejects.toThrow(
    "The call to shop.example:80 (10.1.2.3) was blocked: it is an address inside your network.",
  );
});

test("a name that changes its address is checked again at every connection", async () => {
  const server = await listen((_request, response) =>
    response.setHeader("connection", "close").end("inside"),
  );
  const answers = ["127.0.0.2", "127.0.0.1"];
  const outbound = open({
    allowedHosts: () => [`127.0.0.2`],
    resolve: (_name, _options, callback) =>
      callback(null, [{ address: answers.shift() ?? "127.0.0.1", family: 4 }]),
  });
  const url = `http://rebind.example:${server.port}/`;
  await expect(get(outbound, url)).resolves.toMatchObject({ body: "inside" });
  await expect(get(outbound, url)).rejects.toMatchObject({ code: "blocked-address" });
});

test("blocks a redirect to an internal address", async () => {
  const inside = await listen((_request, response) => response.end("secret"));
  const outside = await listen((_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end(),
  );
  const outbound = open({ allowedHosts: () => [`127.0.0.1:${outside.port}`] });
  await expect(get(outbound, `http://127.0.0.1:${outside.port}/`)).rejects.toMatchObject({
    code: "blocked-address",
  });
  expect(inside.requests).toBe(0);
});

test.each([
  (port: number) => ["127.0.0.1", `http://127.0.0.1:${port}/`],
  (port: number) => [`127.0.0.1:${port}`, `http://127.0.0.1:${port}/`],
  (port: number) => ["127.0.0.0/8", `http://127.0.0.1:${port}/`],
  (port: number) => ["localhost", `http://localhost:${port}/`],
  (port: number) => [`LOCALHOST.:${port}`, `http://localhost:${port}/`],
  (port: number) => ["127.0.0.1", `http://[::ffff:127.0.0.1]:${port}/`],
])("lets through what an administrator named (%#)", async (make) => {
  const server = await listen((_request, response) => response.end("fine"));
  const [allowed = "", url = ""] = make(server.port);
  await expect(get(open({ allowedHosts: () => [allowed] }), url)).resolves.toMatchObject({ body: "fine" });
});

test.each(["127.0.0.1:1", "127.0.0.2", "10.0.0.0/8", "other.local", "localhost"])(
  "does not let 127.0.0.1 through for %s",
  async (allowed) => {
    const server = await listen((_request, response) => response.end("fine"));
    const call = get(open({ allowedHosts: () => [allowed] }), `http://127.0.0.1:${server.port}/`);
    await expect(call).rejects.toMatchObject({ code: "blocked-address" });
  },
);

test("a permission that is taken back ends the connections that it allowed", async () => {
  const server = await listen((_request, response) => response.end("fine"));
  const allowed = ["127.0.0.1"];
  const outbound = open({ allowedHosts: () => [...allowed] });
  await get(outbound, `http://127.0.0.1:${server.port}/`);
  allowed.length = 0;
  await expect(get(outbound, `http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
    code: "blocked-address",
  });
});

test.each(["ftp://example.com/", "file:///etc/passwd", "nonsense", ""])(
  "refuses the address %j",
  async (url) => {
    await expect(get(open({}), url)).rejects.toMatchObject({ code: "invalid-url" });
  },
);

function open(options: Partial<OutboundOptions>): Outbound {
  const outbound = createOutbound({
    allowedHosts: () => [],
    credential: () => Promise.resolve(undefined),
    ...options,
  });
  closing.push(() => outbound.close());
  return outbound;
}

function get(outbound: Outbound, url: string) {
  return outbound.http({
    request: { url, timeoutMs: 5000 },
    credential: undefined,
    credentialTypes: [],
    flowId: "flow",
    signal: new AbortController().signal,
  });
}

async function listen(answer: Parameters<typeof createServer>[1] & object) {
  const state = { port: 0, requests: 0 };
  const server = createServer((request, response) => {
    state.requests++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  state.port = (server.address() as AddressInfo).port;
  closing.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));
  return state;
}
