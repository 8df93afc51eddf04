import { authority, memoryFiles, runPoll, runWatch } from "@weft/sdk/testing";
import type { JsonObject, ParamsOf } from "@weft/sdk";
import { expect, test } from "vitest";
import { mailImap } from "./imap.ts";
import { readLetter } from "./read-letter.ts";
import { mailReceived } from "./received.ts";
import { hasDovecot, imapServer } from "./testing/dovecot.ts";
import type { ImapServer } from "./testing/dovecot.ts";
import { oddServer } from "./testing/server.ts";

type Params = Partial<ParamsOf<typeof mailReceived.params>>;

const mail = (subject: string): string => `From: Anna Nowak <anna@example.com>
To: shop@example.com
Subject: ${subject}
Message-ID: <${subject}@example.com>
Date: Thu, 15 Jan 2026 10:30:00 +0100

Text of ${subject}
`;

const access = (values: object) => ({
  definition: mailImap,
  values: { host: "127.0.0.1", user: "anna", password: "sekret", security: "none", ...values },
});

/** The trigger on a server; it remembers from look to look. */
function triggerOn(server: ImapServer, params: Params = {}) {
  let remembered: JsonObject = {};
  const credential = access({ port: server.port });
  return {
    async look(more: Params = {}) {
      const result = await runPoll(mailReceived, { params: { ...params, ...more }, credential, remembered });
      remembered = result.remembered;
      return { ...result, subjects: result.events.map((items) => items.map(({ json }) => json["subject"])) };
    },
    news: () => runWatch(mailReceived, { params, credential, remembered }),
  };
}

// Skipped without Debian's package dovecot-imapd.
test.skipIf(!hasDovecot)("each mail once, from the first look on, and read afterwards", async () => {
  await using server = await imapServer();
  await server.deliver(mail("old"));
  const trigger = triggerOn(server);
  expect((await trigger.look()).subjects).toEqual([]);
  await server.deliver(mail("one"));
  await server.deliver(mail("two"));
  await server.deliver(mail("seen elsewhere"), { seen: true });
  const found = await trigger.look();
  expect(found).toMatchObject({ subjects: [["one"], ["two"]], again: true });
  // It is not marked before what it starts is stored.
  expect((await server.mails()).map(([subject, flags]) => [subject, flags.includes("\\Seen")])).toEqual([
    ["old", false],
    ["one", false],
    ["two", false],
    ["seen elsewhere", true],
  ]);
  expect(await trigger.look()).toMatchObject({ subjects: [], again: false });
  expect((await server.mails()).filter(([, flags]) => flags.includes("\\Seen"))).toHaveLength(3);
  expect((await trigger.look()).subjects).toEqual([]);
});

test.skipIf(!hasDovecot)(
  "those that were there, moved, deleted, chosen by sender and subject, all in one",
  async () => {
    await using server = await imapServer();
    for (const subject of ["A1", "A2", "B1"]) await server.deliver(mail(subject));
    const moving = triggerOn(server, {
      existing: true,
      start: "together",
      after: "move",
      moveTo: "Archive",
      subject: "A",
    });
    expect((await moving.look()).subjects).toEqual([["A1", "A2"]]);
    await moving.look();
    expect((await server.mails("Archive")).map(([subject]) => subject)).toEqual(["A1", "A2"]);
    const deleting = triggerOn(server, { existing: true, after: "delete", from: "nowak" });
    expect((await deleting.look()).subjects).toEqual([["B1"]]);
    await deleting.look();
    expect(await server.mails()).toEqual([]);
  },
);

test.skipIf(!hasDovecot)(
  "more than one look can bring come in several, and a folder that was made anew starts nothing twice",
  async () => {
    await using server = await imapServer();
    const folder = "Archive";
    for (let n = 1; n <= 21; n++) await server.deliver(mail(`n${n}`), { folder });
    const trigger = triggerOn(server, {
      mailbox: folder,
      existing: true,
      start: "together",
      after: "nothing",
    });
    const first = await trigger.look();
    expect(first.subjects[0]).toHaveLength(20);
    expect(first.again).toBe(true);
    expect((await trigger.look()).subjects).toEqual([["n21"]]);
    await server.recreate(folder);
    expect((await trigger.look()).subjects).toEqual([]);
    await server.deliver(mail("after"), { folder });
    expect((await trigger.look()).subjects).toEqual([["after"]]);
  },
);

test.skipIf(!hasDovecot)(
  "a mail is told of as soon as it comes, also when it came a moment before",
  async () => {
    await using server = await imapServer();
    const trigger = triggerOn(server, { after: "nothing" });
    await trigger.look();
    const waiting = trigger.news();
    await server.deliver(mail("one"));
    await waiting;
    await trigger.news();
    expect((await trigger.look()).subjects).toEqual([["one"]]);
  },
);

test.skipIf(!hasDovecot)(
  "TLS and STARTTLS with an authority of its own; a wrong password; a folder that is not there",
  async () => {
    await using server = await imapServer();
    await server.deliver(mail("one"));
    const look = (values: object, params: Params = {}) =>
      runPoll(mailReceived, { params, credential: access(values), trial: true });
    const tls = { security: "tls", port: server.tlsPort };
    const { events } = await look({ ...tls, ca: authority });
    expect(events[0]?.[0]?.json["subject"]).toBe("one");
    expect((await look({ security: "starttls", port: server.port, ca: authority })).events).toHaveLength(1);
    await expect(look(tls)).rejects.toMatchObject({ code: "mailbox-tls" });
    await expect(look({ port: server.port, password: "wrong" })).rejects.toMatchObject({
      code: "mail-login",
    });
    await expect(look({ port: server.port }, { mailbox: "Nope" })).rejects.toMatchObject({
      code: "mailbox-folder",
      details: { hint: expect.stringContaining("Archive") as string },
    });
    await expect(look({ port: server.port }, { after: "move" })).rejects.toMatchObject({
      code: "mailbox-move",
    });
  },
);

test("a mail with attachments, a picture and Polish letters", async () => {
  const source = `From: =?UTF-8?B?xbvDs8WCdw==?= <zolw@example.com>
To: "Nowak, Anna" <anna@example.com>, b@example.com
Cc: Team: c@example.com, d@example.com;
Subject: =?iso-8859-2?Q?Zam=F3wienie?=
Message-ID: <1@example.com>
X-Order: 7
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-2
Content-Transfer-Encoding: quoted-printable

Dzi=EAkuj=EA
--x
Content-Type: application/pdf; name="../faktura.pdf"
Content-Disposition: attachment; filename="../faktura.pdf"
Content-Transfer-Encoding: base64

JVBERg==
--x--
`.replaceAll("\n", "\r\n");
  const held = {
    uid: 7,
    mailbox: "INBOX",
    flags: [],
    receivedAt: new Date(0),
    size: source.length,
    source: Buffer.from(source, "latin1"),
    tooLarge: false,
  };
  const item = await readLetter(held, { filePrefix: "attachment_", whole: true, files: memoryFiles() });
  expect(item.json).toMatchObject({
    subject: "Zamówienie",
    from: "Żółw <zolw@example.com>",
    to: '"Nowak, Anna" <anna@example.com>, b@example.com',
    sender: { name: "Żółw", address: "zolw@example.com" },
    receivedAt: "1970-01-01T00:00:00.000Z",
    metadata: { "x-order": "7" },
    attributes: { uid: 7 },
  });
  expect(String(item.json["textPlain"]).trim()).toBe("Dziękuję");
  expect(item.json["recipients"]).toHaveLength(4);
  expect(item.files).toMatchObject({
    attachment_0: { name: "faktura.pdf", type: "application/pdf", size: 4 },
    mail: { name: "Zamówienie.eml", type: "message/rfc822" },
  });
  const bare = await readLetter(held, { filePrefix: undefined, whole: false, files: memoryFiles() });
  expect(bare.files).toBeUndefined();
});

test("a mail that cannot be read does not hold the others up", async () => {
  const deep = Array.from(
    { length: 300 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  );
  const source = Buffer.from(`Subject: deep\r\n${deep.join("")}`);
  const held = {
    uid: 1,
    mailbox: "INBOX",
    flags: [],
    receivedAt: undefined,
    size: source.length,
    source,
    tooLarge: false,
  };
  const { json } = await readLetter(held, { filePrefix: "a", whole: false, files: memoryFiles() });
  expect(String(json["textPlain"])).toContain("Subject: deep");
});

test("a server that hangs up, and no mailbox at all", async () => {
  await using odd = await oddServer((socket) => socket.end("* BYE Too busy\r\n"));
  const credential = access({ port: odd.port });
  await expect(runPoll(mailReceived, { credential })).rejects.toMatchObject({ transient: true });
  await expect(runPoll(mailReceived)).rejects.toMatchObject({ code: "mailbox-no-access" });
});
