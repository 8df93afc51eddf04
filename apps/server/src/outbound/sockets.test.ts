import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Target } from "@weft/sdk";
import { afterEach, expect, test } from "vitest";
import { createOutbound } from "./client.ts";
import type { OutboundOptions } from "./client.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test.each([
  "127.0.0.1",
  "127.1",
  "2130706433",
  "localhost",
  "0.0.0.0",
  "10.0.0.1",
  "169.254.169.254",
  "168.63.129.16",
  "::1",
  "::ffff:127.0.0.1",
  "64:ff9b::127.0.0.1",
  "fe80::1",
  "fd00:ec2::254",
])("does not connect to %s", async (host) => {
  const port = await echo();
  await expect(reach({ host, port })).rejects.toMatchObject({
    code: "blocked-address",
    details: { actor: "admin" },
  });
});

test("connects to what an administrator allowed, by its address or by its name", async () => {
  const port = await echo();
  for (const [allowed, host] of [
    ["127.0.0.0/8", "127.0.0.1"],
    [`127.0.0.1:${port}`, "127.0.0.1"],
    ["localhost", "localhost"],
  ] as const) {
    const { connect } = await reach({ host, port }, { allowedHosts: () => [allowed] });
    const socket = await connect();
    socket.write("hello");
    const answer = await new Promise((resolve) => socket.once("data", (data) => resolve(data.toString())));
    expect(answer).toBe("hello");
    socket.destroy();
  }
});

test("checks the address that a name has when it is connected to", async () => {
  const port = await echo();
  const answers = ["127.0.0.2", "127.0.0.1"];
  const { connect } = await reach(
    { host: "rebind.example", port },
    {
      allowedHosts: () => ["127.0.0.2"],
      resolve: (_name, _options, callback) =>
        callback(null, [{ address: answers.shift() ?? "127.0.0.1", family: 4 }]),
    },
  );
  await expect(connect()).rejects.toMatchObject({ code: "blocked-address" });
});

test("says that nobody listens, and may try again", async () => {
  const { connect } = await reach({ host: "127.0.0.1", port: 1 }, { allowedHosts: () => ["127.0.0.1"] });
  await expect(connect()).rejects.toMatchObject({
    code: "network",
    transient: true,
    message: "The call to 127.0.0.1 failed: the connection was refused.",
  });
});

test("does not connect for a process that lost its lease, or for work that was stopped", async () => {
  const port = await echo();
  const allowedHosts = () => ["127.0.0.1"];
  await expect(reach({ host: "127.0.0.1", port }, { allowedHosts, mayAct: () => false })).rejects.toThrow(
    "another Weft process",
  );
  const stopped = AbortSignal.abort(new Error("stopped"));
  const { connect } = await reach({ host: "127.0.0.1", port }, { allowedHosts }, stopped);
  await expect(connect()).rejects.toThrow("stopped");
  (await connect({ afterStop: true })).destroy();
});

async function echo(): Promise<number> {
  const server = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => new Promise((done) => server.close(done)));
  return (server.address() as AddressInfo).port;
}

function reach(
  to: Pick<Target, "host" | "port">,
  options: Partial<OutboundOptions> = {},
  signal = new AbortController().signal,
) {
  const outbound = createOutbound({ allowedHosts: () => [], credential: async () => undefined, ...options });
  closing.push(() => outbound.close());
  return outbound.reach({ ...to, shown: { method: "PING", url: "tcp://test" }, signal });
}
