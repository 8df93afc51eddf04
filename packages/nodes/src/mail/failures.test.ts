import type { Socket } from "node:net";
import type { FileRef } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { mailSend } from "./send.ts";
import { mailSmtp } from "./smtp.ts";
import { mailServer, no, oddServer } from "./testing/server.ts";

const login = { user: "anna", password: "sekret-żółw" };
const simple = {
  from: "sklep@example.com",
  to: "anna@example.com, jan@example.com",
  subject: "7",
  text: "x",
};

function send(port: number, values: Readonly<Record<string, unknown>> = {}, timeout = 60_000) {
  const credential = {
    definition: mailSmtp,
    values: { host: "127.0.0.1", port, security: "none", ...values },
  };
  return runNode(mailSend, { credential, params: { ...simple, timeout } });
}

test("a wrong password is told without the password", async () => {
  await using server = await mailServer({
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) => done(no(535, `5.7.8 I do not like ${password}`)),
  });
  const failure: unknown = await send(server.port, login).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: "mail-login",
    transient: false,
    message: "127.0.0.1 did not accept the user name or the password: 535 5.7.8 I do not like ***",
    details: { actor: "admin" },
  });
  expect(JSON.stringify(failure)).not.toContain(login.password);
});

test("nor where the server repeats what it was sent, however long it goes on", async () => {
  const encoded = Buffer.from(`\0anna\0${login.password}`).toString("base64");
  await using server = await oddServer((socket) => {
    socket.write("220 odd ESMTP\r\n");
    socket.on("data", (data) => {
      const line = data.toString().trim();
      const words = `${"x".repeat(290)}${login.password} ${encoded}`;
      socket.write(line.startsWith("EHLO") ? "250-odd\r\n250 AUTH PLAIN\r\n" : `535 ${line} ${words}\r\n`);
    });
  });
  const failure: unknown = await send(server.port, login).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "mail-login" });
  const told = JSON.stringify([failure, String(failure)]);
  expect(told).not.toContain(login.password.slice(0, 6));
  expect(told).not.toContain(encoded.slice(0, 8));
});

test("a server that wants a sign-in says so", async () => {
  await using server = await mailServer({ authOptional: false, allowInsecureAuth: true });
  await expect(send(server.port)).rejects.toMatchObject({ code: "mail-login" });
});

test("a server that cannot sign anybody in gets no password and no mail", async () => {
  await using server = await mailServer({ disabledCommands: ["AUTH", "STARTTLS"] });
  await expect(send(server.port, login)).rejects.toMatchObject({ code: "mail-login" });
  expect(server.mails).toEqual([]);
});

test("one refused recipient is told, and the others get the mail", async () => {
  await using server = await mailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address === "jan@example.com" ? no(550, "5.1.1 No such person") : null),
  });
  const { outputs, logs } = await send(server.port);
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    accepted: ["anna@example.com"],
    rejected: ["jan@example.com"],
  });
  expect(logs).toEqual(["jan@example.com was refused: 550 5.1.1 No such person"]);
});

test.each([
  ["mail-recipients", false, 550, "5.1.1 No such person"],
  ["mail-later", true, 450, "4.2.0 Greylisted, come back in 5 minutes"],
] as const)("%s: all recipients refused", async (code, transient, status, words) => {
  await using server = await mailServer({ onRcptTo: (_address, _session, done) => done(no(status, words)) });
  await expect(send(server.port)).rejects.toMatchObject({
    code,
    transient,
    message: expect.stringContaining(words),
    ...(!transient && { details: { values: { recipients: "anna@example.com, jan@example.com" } } }),
  });
});

test.each([
  ["mail-sender", false, 553, "5.7.1 Not your address"],
  ["mail-later", true, 421, "4.7.0 Too many mails"],
  ["mail-too-large", false, 552, "5.3.4 Message size exceeds fixed limit"],
] as const)("%s: the sender refused", async (code, transient, status, words) => {
  await using server = await mailServer({
    onMailFrom: (_address, _session, done) => done(no(status, words)),
  });
  await expect(send(server.port)).rejects.toMatchObject({
    code,
    transient,
    message: expect.stringContaining(words),
  });
});

test.each([
  ["mail-refused", false, 554, "5.7.1 Looks like spam"],
  ["mail-later", true, 451, "4.3.0 Disk is full"],
  ["mail-too-large", false, 552, "5.3.4 Too big"],
] as const)(
  "%s: a refusal after the mail was read is no unknown outcome",
  async (code, transient, status, words) => {
    await using server = await mailServer({
      onData: (stream, _session, done) => void stream.resume().on("end", () => done(no(status, words))),
    });
    await expect(send(server.port)).rejects.toMatchObject({
      code,
      transient,
      message: expect.stringContaining(words),
    });
  },
);

test("a mail beyond the limit that the server names is not even begun", async () => {
  await using server = await mailServer({ size: 1_000_000 });
  const file: FileRef = { id: "x", name: "big.bin", type: "application/x-test", size: 2_000_000 };
  const values = { host: "127.0.0.1", port: server.port, security: "none" };
  const sent = runNode(mailSend, {
    credential: { definition: mailSmtp, values },
    items: [{ json: {}, files: { data: file } }],
    files: memoryFiles(),
    params: { ...simple, files: "data" },
  });
  await expect(sent).rejects.toMatchObject({ code: "mail-too-large" });
  expect(server.mails).toEqual([]);
});

test("a certificate of an unknown authority is refused, unless any is accepted", async () => {
  for (const [security, secure] of [
    ["starttls", false],
    ["tls", true],
  ] as const) {
    await using server = await mailServer({ secure });
    await expect(send(server.port, { security })).rejects.toMatchObject({
      code: "mail-tls",
      transient: false,
    });
    expect(server.mails).toEqual([]);
    await send(server.port, { security, anyCertificate: true });
    expect(server.mails).toHaveLength(1);
  }
});

test("without STARTTLS on the other side nothing is said in the open", async () => {
  await using server = await mailServer({ disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
  await expect(send(server.port, { ...login, security: "starttls" })).rejects.toMatchObject({
    code: "mail-tls",
  });
  expect(server.mails).toEqual([]);
});

/** A server that goes along as far as `until`, and then does what the test says. */
function upTo(until: RegExp, then: (socket: Socket) => void) {
  return (socket: Socket): void => {
    let rest = "";
    socket.write("220 odd ESMTP\r\n");
    socket.on("data", (chunk) => {
      rest += chunk.toString("latin1");
      if (until.test(rest)) return then(socket);
      const [line = ""] = rest.split("\r\n").slice(-2);
      if (!rest.endsWith("\r\n") || rest.includes("DATA\r\n")) return undefined;
      if (/^DATA/i.test(line)) return undefined;
      socket.write("250 fine\r\n");
    });
    socket.on("data", () => {
      if (!rest.endsWith("DATA\r\n") || until.test(rest)) return;
      socket.write("354 go on\r\n");
    });
  };
}

const wholeMail = /\r\n\.\r\n$/;

test("an answer that gets lost after the whole mail was handed over is an unknown outcome", async () => {
  await using server = await oddServer(upTo(wholeMail, (socket) => socket.destroy()));
  await expect(send(server.port)).rejects.toMatchObject({
    code: "mail-outcome",
    transient: false,
    details: { hint: expect.stringContaining("<test-idempotency-key@example.com>") },
  });
});

test("so is silence after it", async () => {
  await using server = await oddServer(upTo(wholeMail, () => {}));
  await expect(send(server.port, {}, 300)).rejects.toMatchObject({ code: "mail-outcome", transient: false });
});

test("a connection that ends before the mail was handed over may be tried again", async () => {
  await using server = await oddServer(upTo(/DATA\r\n$/, (socket) => socket.destroy()));
  await expect(send(server.port)).rejects.toMatchObject({ code: "mail-broken-off", transient: true });
});

test("so may a server that says nothing", async () => {
  await using server = await oddServer(() => {});
  await expect(send(server.port, {}, 300)).rejects.toMatchObject({ code: "mail-silent", transient: true });
});

test("something that is no mail server", async () => {
  await using server = await oddServer((socket) => void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await expect(send(server.port)).rejects.toMatchObject({ code: "mail-broken-off" });
});

test("nobody there", async () => {
  const gone = await oddServer(() => {});
  await gone[Symbol.asyncDispose]();
  await expect(send(gone.port)).rejects.toMatchObject({ transient: true });
});

test("stops when the execution is stopped", async () => {
  const controller = new AbortController();
  await using server = await oddServer((socket) => {
    socket.write("220 odd ESMTP\r\n");
    socket.once("data", () => controller.abort(new Error("cancelled")));
  });
  const values = { host: "127.0.0.1", port: server.port, security: "none" };
  const credential = { definition: mailSmtp, values };
  await expect(runNode(mailSend, { credential, params: simple, signal: controller.signal })).rejects.toThrow(
    "cancelled",
  );
});

test("without a credential it says what to choose", async () => {
  await expect(runNode(mailSend, { params: simple })).rejects.toMatchObject({ code: "mail-no-access" });
});
