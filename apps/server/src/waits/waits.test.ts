import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post as call, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send, signIn, startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const hour = 3_600_000;
const address = { address: "={{ $execution.resumeUrl }}" };

function wait(params: object, more: object = {}) {
  return { id: "wait", type: "flow.wait", params: params as never, ...more };
}

async function statuses({ client }: Member, flow: string): Promise<string[]> {
  return (await client.executions.list({ flow })).items.map(({ status }) => status);
}

async function post(url: string, path: string, json: unknown = {}): Promise<Response> {
  return send(url, `/webhook/${path}`, { method: "POST", json });
}

/** What a node of the newest execution of a flow gave. */
async function gave({ client }: Member, flow: string, node: string, handle = "main"): Promise<unknown[]> {
  const { items } = await client.flows
    .lastItems({ id: flow, node })
    .then(({ outputs }) => ({ items: outputs[handle] }));
  return (items ?? []).map(({ json }) => json);
}

/** The address at which the newest execution of a flow waits. */
async function resumeUrl(owner: Member, flow: string): Promise<string> {
  await expect.poll(() => statuses(owner, flow)).toEqual(["parked"]);
  const [item] = (await gave(owner, flow, "url")) as { address: string }[];
  return item?.address ?? "";
}

test("a wait survives a restart and goes on once", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-wait-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  let now = Date.now();
  const clock = { now: () => now };
  const flow = flowOf("later", [
    hook("later", "immediately"),
    wait({ duration: hour }),
    set("end", { ok: true }),
  ]);
  const { server, owner } = await serverWith([flow], { dataDir, clock });
  expect((await post(server.url, "later")).ok).toBe(true);
  await expect.poll(() => statuses(owner, "later")).toEqual(["parked"]);
  await server.stop();
  now += hour;
  const again = await startTestServer({ dataDir, clock });
  const member = await signIn(again.url, owner.email);
  await expect.poll(() => statuses(member, "later")).toEqual(["succeeded"]);
  expect(await gave(member, "later", "end")).toMatchObject([{ ok: true }]);
});

test("a wait is called at its own address, once", async () => {
  const flow = flowOf("approval", [
    hook("approval", "immediately"),
    set("url", address),
    wait({ mode: "call", methods: ["POST"], answer: "Noted" }),
    set("end", { approved: "={{ $json.body.approved }}" }),
  ]);
  const { server, owner } = await serverWith([flow]);
  await post(server.url, "approval");
  const url = await resumeUrl(owner, "approval");
  expect(url.startsWith(`${server.url}/resume/`)).toBe(true);

  expect((await fetch(url)).status).toBe(405);
  expect(
    (
      await fetch(
        url.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
        { method: "POST" },
      )
    ).status,
  ).toBe(410);
  const call = () =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ approved: true }),
    });
  const answers = await Promise.all([call(), call(), call()]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
  expect(await answers.find(({ status }) => status === 200)?.text()).toBe("Noted");
  await expect.poll(() => statuses(owner, "approval")).toEqual(["succeeded"]);
  expect(await gave(owner, "approval", "end")).toMatchObject([{ approved: true }]);
});

test("a form is shown, checked, and its answers go on", async () => {
  const fields = [
    { name: "decision", label: "Do you <agree>?", type: "choice", options: "yes\nno", required: true },
    { name: "amount", label: "Amount", type: "number", required: true },
    { name: "note", label: "Note", type: "longText", required: false },
  ];
  const flow = flowOf("form", [
    hook("form", "immediately"),
    set("url", address),
    wait({ mode: "form", title: "An order", text: "Please decide", fields }),
    set("end", { all: "={{ $json }}" }),
  ]);
  const { server, owner } = await serverWith([flow]);
  await post(server.url, "form");
  const url = await resumeUrl(owner, "form");
  const page = await fetch(url, { headers: { "accept-language": "pl-PL,pl;q=0.9" } });
  const html = await page.text();
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(html).toContain('<html lang="pl">');
  expect(html).toContain("Do you &#60;agree&#62;?");
  expect(html).toContain("Wyślij");

  const sent = (values: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", headers, body: new URLSearchParams(values) });
  const wrong = await sent({ decision: "perhaps", amount: "many", note: "kept" });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again.match(/class="wrong"/g)).toHaveLength(2);
  expect(again).toContain("kept");
  expect(again).toMatch(/<select[^>]* autofocus/);
  expect(again.match(/autofocus/g)).toHaveLength(1);
  const accept = { accept: "text/html", "accept-language": "pl" };
  const both = await Promise.all(
    [1, 2].map(() => sent({ decision: "yes", amount: "1 012,50" }, { ...accept })),
  );
  const told = new Map(await Promise.all(both.map(async (one) => [one.status, await one.text()] as const)));
  expect(told.get(200)).toContain("Dziękujemy");
  expect(told.get(410)).toContain("<h1>Ten formularz jest już zamknięty</h1>");
  await expect
    .poll(() => gave(owner, "form", "end"))
    .toMatchObject([{ all: { decision: "yes", amount: 1012.5, note: null } }]);
  expect((await fetch(url, { headers: { accept: "text/html" } })).status).toBe(410);
});

test("who sends a form while the server has too much to do is shown it again with what was written", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const fields = [{ name: "why", label: "Why?", type: "text", required: true }];
  const form = [
    hook("form", "immediately"),
    set("url", address),
    wait({ mode: "form", title: "Ask", fields }),
  ];
  const long = [hook("long", "immediately"), call("erp", erp.url)];
  const { server, owner } = await serverWith([flowOf("form", form), flowOf("long", long)], {
    maxExecutions: 1,
  });
  await post(server.url, "form");
  const url = await resumeUrl(owner, "form");
  await post(server.url, "long");
  await expect.poll(() => erp.received.length).toBe(1);
  const sent = () => fetch(url, { method: "POST", body: new URLSearchParams({ why: "A good customer" }) });
  const busy = await sent();
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "1"]);
  const html = await busy.text();
  expect(html).toContain("Please send it again in a moment.");
  expect(html).toContain('value="A good customer"');
  gate.resolve();
  await expect.poll(async () => (await sent()).status).toBe(200);
});

test("a wait with a key is moved, let go on and cancelled by another flow", async () => {
  let now = Date.now();
  const clock = { now: () => now };
  const reminder = flowOf(
    "reminder",
    [
      hook("book", "immediately"),
      wait({ duration: 24 * hour, key: "={{ $json.body.booking }}" }),
      set("remind", { remind: true }),
      set("gone", { cancelled: true }),
    ],
    { edges: ["hook > wait", "wait.main > remind", "wait.cancelled > gone"] },
  );
  const change = flowOf("change", [
    hook("change", "lastNode"),
    {
      id: "change",
      type: "flow.changeWait",
      params: {
        key: "={{ $json.body.booking }}",
        change: "={{ $json.body.change }}",
        date: "={{ $json.body.date ?? '2030-01-01' }}",
      },
    },
  ]);
  const { server, owner } = await serverWith([reminder, change], { clock });
  const book = async (booking: string) => {
    now += 1000;
    await post(server.url, "book", { booking });
    await expect.poll(() => statuses(owner, "reminder")).toContain("parked");
  };
  const changed = async (body: object) =>
    ((await (await post(server.url, "change", body)).json()) as { changed: number }).changed;

  await book("b1");
  expect(await changed({ booking: "b2", change: "cancel" })).toBe(0);
  expect(await changed({ booking: "b1", change: "cancel" })).toBe(1);
  await expect.poll(() => gave(owner, "reminder", "gone")).toMatchObject([{ cancelled: true }]);
  expect(await changed({ booking: "b1", change: "now" })).toBe(0);

  await book("b3");
  const date = new Date(now + 48 * hour).toISOString();
  expect(await changed({ booking: "b3", change: "move", date })).toBe(1);
  now += 25 * hour;
  const rows = async () => (await owner.client.executions.list({ flow: "reminder" })).items;
  expect((await rows())[0]?.status).toBe("parked");
  expect(await changed({ booking: "b3", change: "now" })).toBe(1);
  await expect.poll(() => gave(owner, "reminder", "remind")).toMatchObject([{ remind: true }]);
  expect((await rows()).map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
});

test("a parked execution is cancelled", async () => {
  const flow = flowOf("long", [hook("long", "immediately"), wait({ duration: hour })]);
  const { server, owner } = await serverWith([flow]);
  await post(server.url, "long");
  await expect.poll(() => statuses(owner, "long")).toEqual(["parked"]);
  const [row] = (await owner.client.executions.list({})).items;
  await owner.client.executions.cancel({ id: row?.id ?? "" });
  await expect.poll(() => statuses(owner, "long")).toEqual(["cancelled"]);
  await expect(owner.client.executions.cancel({ id: row?.id ?? "" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a database that cannot be read for a moment ends neither a wait nor the server", async () => {
  const flow = flowOf("later", [hook("later", "immediately"), wait({ duration: 1500 })]);
  const { server, owner } = await serverWith([flow]);
  const { sqlite } = server.services;
  const logged = (text: string) => () => server.logged.some((line) => line.includes(text));
  await post(server.url, "later");
  await expect.poll(() => statuses(owner, "later")).toEqual(["parked"]);
  sqlite.exec("ALTER TABLE timers RENAME TO away");
  await expect.poll(logged("timers could not be read"), { timeout: 5000 }).toBe(true);
  sqlite.exec("ALTER TABLE away RENAME TO timers");
  await expect.poll(() => statuses(owner, "later"), { timeout: 5000 }).toEqual(["succeeded"]);

  sqlite.exec("ALTER TABLE outbox RENAME TO away");
  await post(server.url, "later");
  await expect.poll(logged("errands could not be read"), { timeout: 5000 }).toBe(true);
  sqlite.exec("ALTER TABLE away RENAME TO outbox");
  await expect.poll(() => statuses(owner, "later"), { timeout: 5000 }).toEqual(["succeeded", "succeeded"]);
});

test("who calls with a large body while there is no room for it is told when to come again", async () => {
  const flow = flowOf("ask", [hook("ask", "immediately"), set("url", address), wait({ mode: "call" })]);
  const { server, owner } = await serverWith([flow]);
  await post(server.url, "ask");
  const { hostname, port, pathname } = new URL(await resumeUrl(owner, "ask"));
  const head = `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 990000\r\n\r\n`;
  const told: string[] = [];
  const sockets = Array.from({ length: 12 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.on("data", (data) => told.push(String(data)));
    socket.write(head + "x".repeat(980_000));
    return socket;
  });
  onTestFinished(() => sockets.forEach((socket) => void socket.destroy()));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(told[0]).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 1/i);
});
