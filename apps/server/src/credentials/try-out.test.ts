import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { serverWith } from "../testing/publish.ts";
import { startTestServer } from "../testing/server.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const password = "canary-mail-7c1f";
const good = Buffer.from(`\0anna\0${password}`).toString("base64");

/** As much of a mail server as signing in needs; it repeats what it was told, as some do. */
async function mailServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const answer = (line: string): string => {
    if (line.startsWith("EHLO")) return "250-mail.test\r\n250 AUTH PLAIN\r\n";
    if (line.startsWith("QUIT")) return "221 bye\r\n";
    const given = line.replace("AUTH PLAIN ", "");
    if (given === good) return "235 welcome\r\n";
    return `535 not ${Buffer.from(given, "base64").toString().replaceAll("\0", " ")}\r\n`;
  };
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    socket.write("220 mail.test ESMTP\r\n");
    socket.on("data", (data) => socket.write(answer(data.toString().trim())));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(
    () =>
      new Promise((done) => {
        server.close(done);
        for (const socket of sockets) socket.destroy();
      }),
  );
  return (server.address() as AddressInfo).port;
}

function smtp(port: number, values: Readonly<Record<string, unknown>> = {}) {
  const all = { host: "127.0.0.1", port, security: "none", user: "anna", password, ...values };
  return { type: "smtp", name: "Mail", values: all };
}

test("a stored credential is tried out on the real system", async () => {
  const { owner } = await serverWith([]);
  const { id } = await owner.client.credentials.create(smtp(await mailServer()));
  expect(await owner.client.credentials.test({ id })).toEqual({ works: true });
});

test("why it does not work is told without what is secret", async () => {
  const { owner } = await serverWith([]);
  const wrong = smtp(await mailServer(), { password: `${password}-old` });
  const { id } = await owner.client.credentials.create(wrong);
  const trial = await owner.client.credentials.test({ id });
  expect(trial).toMatchObject({ works: false, error: { code: "mail-login", values: { host: "127.0.0.1" } } });
  expect(trial.error?.message).toContain("535 not anna ***");
  expect(JSON.stringify(trial)).not.toContain(password);
});

test("nothing inside the network is reached that no administrator has allowed", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { id } = await owner.client.credentials.create(smtp(await mailServer()));
  expect(await owner.client.credentials.test({ id })).toMatchObject({
    works: false,
    error: { code: "blocked-address" },
  });
});

test("what cannot be tried out says so, and so does what is not there", async () => {
  const { owner } = await serverWith([]);
  const values = { user: "anna", password };
  const { id } = await owner.client.credentials.create({ type: "http.basic", name: "ERP", values });
  await expect(owner.client.credentials.test({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(owner.client.credentials.test({ id: "cred_none" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
