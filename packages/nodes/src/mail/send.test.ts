import type { FileRef, Item } from "@weft/sdk";
import { authority, memoryFiles, runNode } from "@weft/sdk/testing";
import type { SMTPServerOptions } from "smtp-server";
import { expect, test } from "vitest";
import { mailSend } from "./send.ts";
import { mailSmtp } from "./smtp.ts";
import { mailServer, no } from "./testing/server.ts";

const login = { user: "anna", password: "sekret-żółw" };

function access(port: number, values: Readonly<Record<string, unknown>> = {}) {
  return { definition: mailSmtp, values: { host: "127.0.0.1", port, security: "none", ...values } };
}

const simple = { from: "Sklep Żółw <sklep@example.com>", to: "anna@example.com", subject: "Zamówienie" };

test("sends text and HTML to lists of people with names", async () => {
  await using server = await mailServer();
  const { outputs } = await runNode(mailSend, {
    credential: access(server.port),
    params: {
      ...simple,
      to: '"Nowak, Anna" <anna@example.com>, biuro@example.com',
      cc: "Łukasz <lukasz@example.com>",
      bcc: "szef@example.com",
      replyTo: "Pomoc <pomoc@example.com>",
      subject: "Zamówienie nr 7 – gotowe ✓",
      format: "both",
      text: "Dzień dobry,\n.kropka na początku\nżółw",
      html: "<p>Dzień dobry, <b>żółw</b></p>",
    },
  });
  const [mail] = server.mails;
  expect(mail?.from).toBe("sklep@example.com");
  expect(mail?.to).toEqual([
    "anna@example.com",
    "biuro@example.com",
    "lukasz@example.com",
    "szef@example.com",
  ]);
  expect(mail?.parsed).toMatchObject({
    from: { name: "Sklep Żółw", address: "sklep@example.com" },
    to: [
      { name: "Nowak, Anna", address: "anna@example.com" },
      { name: "", address: "biuro@example.com" },
    ],
    cc: [{ name: "Łukasz", address: "lukasz@example.com" }],
    replyTo: [{ name: "Pomoc", address: "pomoc@example.com" }],
    subject: "Zamówienie nr 7 – gotowe ✓",
    messageId: "<test-idempotency-key@example.com>",
  });
  expect(mail?.parsed.text?.trim()).toBe("Dzień dobry,\n.kropka na początku\nżółw");
  expect(mail?.parsed.html?.trim()).toBe("<p>Dzień dobry, <b>żółw</b></p>");
  expect(mail?.raw).not.toMatch(/szef@|^X-Mailer/m);
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    messageId: "<test-idempotency-key@example.com>",
    accepted: mail?.to,
    rejected: [],
    envelope: { from: "sklep@example.com", to: mail?.to },
    response: expect.stringContaining("queued as 7"),
  });
});

test("a list from an expression is taken address by address", async () => {
  await using server = await mailServer();
  const send = (to: unknown) =>
    runNode(mailSend, { credential: access(server.port), params: { ...simple, to: JSON.stringify(to) } });
  await send([
    "anna@example.com",
    { name: 'Jan "Jaś", syn', address: "jan@example.com" },
    "Ewa <e@example.com>",
  ]);
  expect(server.mails[0]?.parsed.to).toMatchObject([
    { address: "anna@example.com" },
    { name: 'Jan "Jaś", syn', address: "jan@example.com" },
    { name: "Ewa", address: "e@example.com" },
  ]);
  await expect(send(["anna@example.com, spy@example.com"])).rejects.toMatchObject({ code: "mail-address" });
});

test("sends one mail for each item, and nothing without items", async () => {
  await using server = await mailServer();
  const items = ["a@example.com", "b@example.com"].map((mail) => ({ mail }));
  const { outputs } = await runNode(mailSend, {
    credential: access(server.port),
    items,
    params: simple,
    paramsAt: ({ json }) => ({ to: String(json["mail"]) }),
  });
  expect(server.mails.map(({ to }) => to)).toEqual([["a@example.com"], ["b@example.com"]]);
  expect(outputs["main"]?.map(({ from }) => from)).toEqual([0, 1]);
  await runNode(mailSend, { credential: access(server.port), items: [], params: simple });
  expect(server.mails).toHaveLength(2);
});

test.each([
  ["STARTTLS", "starttls", {}],
  ["TLS", "tls", { secure: true }],
] as const)("signs in over %s", async (_name, security, options) => {
  await using server = await mailServer({ ...options, authOptional: false });
  const values = { ...login, security, ca: authority, clientName: "weft.example.com" };
  await runNode(mailSend, { credential: access(server.port, values), params: simple });
  expect(server.mails[0]).toMatchObject({ encrypted: true, user: "anna" });
  expect(server.clients).toEqual(["weft.example.com"]);
});

test("signs in without protection where that is asked for", async () => {
  await using server = await mailServer({ allowInsecureAuth: true, authOptional: false });
  await runNode(mailSend, { credential: access(server.port, login), params: simple });
  expect(server.mails[0]).toMatchObject({ encrypted: false, user: "anna" });
});

async function withFiles(...files: readonly (readonly [string, Omit<FileRef, "id" | "size">, Uint8Array])[]) {
  const store = memoryFiles();
  const refs: Record<string, FileRef> = {};
  for (const [key, { name, type }, content] of files) refs[key] = await store.write({ name, type, content });
  const item: Item = { json: {}, files: refs };
  return { files: store, items: [item] };
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("attaches files, and shows in the HTML those that it names", async () => {
  await using server = await mailServer();
  const logo = new Uint8Array([137, 80, 78, 71, 0, 255]);
  const mail = "Subject: older\r\n\r\nhello\r\n";
  const { items, files } = await withFiles(
    ["faktura", { name: "Faktura żółw 7.pdf", type: "application/pdf" }, bytes("%PDF-1.4")],
    ["logo", { name: "logo.png", type: "image/png" }, logo],
    ["logo_2", { name: "other.png", type: "image/png" }, logo],
    ["odd", { name: "../../etc/passwd", type: "text/plain\r\nX-Evil: 1" }, bytes("a\r\n.\r\nb")],
    ["mail", { name: "older.eml", type: "message/rfc822" }, bytes(mail)],
  );
  await runNode(mailSend, {
    credential: access(server.port),
    items,
    files,
    params: {
      ...simple,
      format: "html",
      html: '<img src="cid:logo">',
      files: "faktura, logo, logo_2, odd, mail",
    },
  });
  const parsed = server.mails[0]?.parsed;
  const shown = parsed?.attachments.map(({ filename, mimeType, contentId, disposition, content }) => ({
    filename,
    mimeType,
    disposition,
    ...(contentId && { contentId }),
    content: typeof content === "string" ? content : Buffer.from(content as ArrayBuffer).toString("latin1"),
  }));
  const png = Buffer.from(logo).toString("latin1");
  expect(shown).toContainEqual({
    filename: "Faktura żółw 7.pdf",
    mimeType: "application/pdf",
    disposition: "attachment",
    content: "%PDF-1.4",
  });
  expect(shown).toContainEqual({
    filename: "logo.png",
    mimeType: "image/png",
    disposition: "inline",
    contentId: "<logo>",
    content: png,
  });
  expect(shown).toContainEqual({
    filename: "other.png",
    mimeType: "image/png",
    disposition: "attachment",
    content: png,
  });
  expect(shown).toContainEqual({
    filename: "passwd",
    mimeType: "application/octet-stream",
    disposition: "attachment",
    content: "a\r\n.\r\nb",
  });
  expect(server.mails[0]?.raw).toContain("Subject: older");
  expect(server.mails[0]?.raw).not.toContain("X-Evil");
});

test("a big file is read while it is sent", async () => {
  await using server = await mailServer();
  const chunk = new Uint8Array(65_536).fill(120);
  const count = 400;
  let given = 0;
  const file: FileRef = {
    id: "big",
    name: "big.bin",
    type: "application/x-test",
    size: chunk.length * count,
  };
  const files = {
    ...memoryFiles(),
    read: async () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => (given++ < count ? controller.enqueue(chunk) : controller.close()),
      }),
  };
  const { outputs } = await runNode(mailSend, {
    credential: access(server.port),
    items: [{ json: {}, files: { data: file } }],
    files,
    params: { ...simple, files: "data" },
  });
  const content = server.mails[0]?.parsed.attachments[0]?.content;
  expect((content as ArrayBuffer).byteLength).toBe(file.size);
  expect(outputs["main"]?.[0]?.json["messageSize"]).toBeGreaterThan((file.size * 4) / 3);
});

test("answers in a conversation, with headers and priority", async () => {
  await using server = await mailServer();
  await runNode(mailSend, {
    credential: access(server.port),
    now: Date.UTC(2026, 2, 1, 9, 30),
    params: {
      ...simple,
      inReplyTo: "b2@example.com",
      references: "<a1@example.com>, <b2@example.com>",
      priority: "high",
      headers: [
        { name: "List-Unsubscribe", value: "<https://example.com/stop>" },
        { name: "X-Numer", value: "żółw 7" },
      ],
    },
  });
  expect(server.mails[0]?.parsed).toMatchObject({
    inReplyTo: "<b2@example.com>",
    references: "<a1@example.com> <b2@example.com>",
    date: "2026-03-01T09:30:00.000Z",
  });
  const headers = server.mails[0]?.parsed.headers ?? [];
  const valueOf = (key: string) => headers.find((header) => header.key === key)?.value;
  expect(valueOf("x-priority")).toBe("1 (Highest)");
  expect(valueOf("importance")).toBe("High");
  expect(valueOf("list-unsubscribe")).toBe("<https://example.com/stop>");
  expect(valueOf("x-numer")).toMatch(/^=\?UTF-8\?/);
});

test("addresses of domains with other letters are written as mail servers know them", async () => {
  await using server = await mailServer();
  const { outputs } = await runNode(mailSend, {
    credential: access(server.port),
    params: { ...simple, from: "sklep@żółw.example", to: "anna@zażółć.example" },
  });
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    envelope: { from: "sklep@xn--w-uga1v8h.example", to: ["anna@xn--za-6ja4f8n1l.example"] },
    messageId: "<test-idempotency-key@xn--w-uga1v8h.example>",
  });
});

/** How many connections there have been, and how many of them are still open. */
function counted() {
  const count = { made: 0, open: 0 };
  const onConnect: SMTPServerOptions["onConnect"] = (_session, done) => {
    count.made += 1;
    count.open += 1;
    done();
  };
  return { count, onConnect, onClose: () => void (count.open -= 1) };
}

const fifty = Array.from({ length: 50 }, (_, n) => ({ n }));
const numbered = ({ json }: Item) => ({ subject: String(json["n"]) });

test("fifty mails go over one connection, which is closed behind them", async () => {
  const { count, onConnect, onClose } = counted();
  await using server = await mailServer({ onConnect, onClose });
  const credential = access(server.port, { ...login, security: "starttls", ca: authority });
  await runNode(mailSend, { credential, params: simple, items: fifty, paramsAt: numbered });
  expect(server.mails.map(({ parsed }) => parsed.subject)).toEqual(fifty.map(({ n }) => String(n)));
  expect(count.made).toBe(1);
  await expect.poll(() => count.open).toBe(0);
});

test("a server that has enough of a connection gets the mail over a new one, with its files", async () => {
  const { count, onConnect, onClose } = counted();
  const taken = new Map<string, number>();
  const onMailFrom: SMTPServerOptions["onMailFrom"] = (_address, { id }, done) => {
    taken.set(id, (taken.get(id) ?? 0) + 1);
    done((taken.get(id) ?? 0) > 20 ? no(421, "4.7.0 Too many mails over this connection") : null);
  };
  await using server = await mailServer({ onConnect, onClose, onMailFrom });
  const files = memoryFiles();
  const data = await files.write({ name: "a.txt", type: "text/plain", content: Buffer.from("żółw") });
  const items = fifty.map((json) => ({ json, files: { data } }));
  const credential = access(server.port);
  const params = { ...simple, files: "data" };
  await runNode(mailSend, { credential, params, items, files, paramsAt: numbered });
  expect(server.mails.map(({ parsed }) => parsed.subject)).toEqual(fifty.map(({ n }) => String(n)));
  expect(server.mails.every(({ parsed }) => parsed.attachments.length === 1)).toBe(true);
  expect(count.made).toBe(3);
  await expect.poll(() => count.open).toBe(0);
});
