import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const end = set("end", { done: true });
const orders = flowOf("f", [hook("orders", "lastNode"), end]);
const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(",");
const MB = 1_000_000;

/** Bodies that are made to cost more than they weigh. */
const bombs: [string, string, number, string][] = [
  ["16 MB of text", JSON.stringify("x".repeat(16 * MB)), 200, ""],
  ["depth", "[".repeat(8 * MB), 400, "deeper"],
  ["depth of objects", '{"a":'.repeat(2 * MB), 400, "deeper"],
  ["100,000 keys", `{${many(100_000, (n) => `"k${n}":1`)}}`, 400, "10000 keys"],
  ["keys that look like indexes", `{${many(100_000, (n) => `"${n * 65_536}":1`)}}`, 400, "10000 keys"],
  ["the same key again and again", `{${many(100_000, () => '"k":1')}}`, 400, "10000 keys"],
  ["empty objects", `[${many(3 * MB, () => "{}")}]`, 400, "100000 values"],
  ["numbers", `[${many(6 * MB, () => "1")}]`, 400, "100000 values"],
  ["a number without end", `[${"9".repeat(4 * MB)}]`, 200, ""],
  ["escapes", `"${"\\u0000".repeat(2 * MB)}"`, 200, ""],
  ["blanks", " ".repeat(8 * MB), 400, "empty"],
];

test("bodies that are made to be heavy are told from real ones, and nothing is left of them", async () => {
  const { server, owner } = await serverWith([orders], { bodyLimit: 20 * MB });
  for (const [what, body, status, why] of bombs) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${server.url}/webhook/orders`, { method: "POST", headers, body });
    expect([what, answer.status]).toEqual([what, status]);
    expect(await answer.text()).toContain(why);
  }
  expect((await send(server.url, "/webhook/orders", { method: "POST", json: {} })).status).toBe(200);
  expect((await owner.client.executions.list({})).items).toHaveLength(4);
});

test("what is larger than the limit is turned away before it is there", async () => {
  const { server, owner } = await serverWith([orders]);
  const body = JSON.stringify("x".repeat(16 * MB));
  const headers = { "content-type": "application/json" };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      fetch(`${server.url}/webhook/orders`, { method: "POST", headers, body }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 413));
  expect((await owner.client.executions.list({})).items).toEqual([]);
});

test("forms and queries of very many names", async () => {
  const { server } = await serverWith([orders], { bodyLimit: 20 * MB });
  const form = many(100_000, (n) => `k${n}=1`).replaceAll(",", "&");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const url = `${server.url}/webhook/orders`;
  expect((await fetch(url, { method: "POST", headers, body: form })).status).toBe(400);
  expect((await fetch(url, { method: "POST", headers, body: "&".repeat(10 * MB) })).status).toBe(200);
  expect((await fetch(`${url}?${form.slice(0, 40_000)}`, { method: "POST" })).status).toBe(431);
});

test("300 callers who drip do not keep anybody from being served", async () => {
  const { server } = await serverWith([orders], { maxConnections: 200 });
  const { hostname, port } = new URL(server.url);
  const head = "POST /webhook/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  const slow = Array.from({ length: 300 }, (_, n) => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.write(n % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{`);
    return socket;
  });
  const drops = setInterval(() => slow.forEach((socket) => socket.destroyed || socket.write("a")), 20);
  onTestFinished(() => {
    clearInterval(drops);
    for (const socket of slow) socket.destroy();
  });
  for (let n = 0; n < 20; n++) {
    const answers = Array.from({ length: 10 }, () =>
      send(server.url, "/webhook/orders", { method: "POST", json: { n } }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(
      Array.from({ length: 10 }, () => 200),
    );
  }
});

test("fields of forms that never end take no more memory than there is for bodies", async () => {
  const { server } = await serverWith([orders]);
  const { hostname, port } = new URL(server.url);
  const head = [
    "POST /webhook/orders HTTP/1.1",
    "Host: x",
    "Content-Type: multipart/form-data; boundary=b",
    "Content-Length: 1000000",
    "",
    '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n',
  ].join("\r\n");
  const told: string[] = [];
  const slow = Array.from({ length: 80 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.on("data", (data) => told.push(String(data).slice(0, 12)));
    socket.write(head + "x".repeat(950_000));
    return socket;
  });
  onTestFinished(() => slow.forEach((socket) => void socket.destroy()));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(5);
  expect(new Set(told)).toEqual(new Set(["HTTP/1.1 503"]));
  for (const socket of slow) socket.destroy();
  const body = new FormData();
  body.set("text", "x".repeat(900_000));
  const status = async () => (await fetch(`${server.url}/webhook/orders`, { method: "POST", body })).status;
  await expect.poll(status).toBe(200);
});

test("overload is answered 503, nothing else, and is over when it is over", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const { server, owner } = await serverWith(
    [flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url)])],
    { maxExecutions: 10 },
  );
  const order = { order: "x".repeat(50_000) };
  const answers: string[] = [];
  const callers = Array.from({ length: 500 }, async () => {
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
    await answer.text();
    answers.push(`${answer.status} ${answer.headers.get("retry-after") ?? ""}`);
  });
  await expect.poll(() => answers.length, { timeout: 30_000 }).toBe(490);
  expect(new Set(answers)).toEqual(new Set(["503 1"]));
  gate.resolve();
  await Promise.all(callers);
  expect(answers.slice(490)).toEqual(Array.from({ length: 10 }, () => "200 "));
  expect((await owner.client.executions.list({ limit: 200 })).items).toHaveLength(10);
  expect(erp.received).toHaveLength(10);
  expect((await send(server.url, "/webhook/orders", { method: "POST", json: order })).status).toBe(200);
});
