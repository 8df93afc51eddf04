import { faults, memoryFiles, runNode, runPoll, testServer } from "@weft/sdk/testing";
import type { ActionDefinition } from "@weft/sdk";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";
import { contractOf } from "../testing.ts";
import { gmailReceived } from "./received.ts";

const faultsOf = contractOf("gmail.v1");
const me = "/gmail/v1/users/me";

const raw = Buffer.from(
  [
    "From: Anna Nowak <anna@x.pl>",
    "To: shop@x.pl, Jan <jan@x.pl>",
    "Subject: =?utf-8?q?Zam=C3=B3wienie?=",
    "Message-ID: <a1@x.pl>",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDo piątku.",
    '--b\r\nContent-Type: text/csv; name="a.csv"\r\nContent-Disposition: attachment; filename="a.csv"\r\n\r\n1,2',
    "--b--",
  ].join("\r\n"),
).toString("base64url");

const headers = [
  { name: "From", value: "Anna Nowak <anna@x.pl>" },
  { name: "To", value: "Shop@x.pl, Jan <jan@x.pl>" },
  { name: "Subject", value: "Order" },
  { name: "Message-ID", value: "<a1@x.pl>" },
];

/** A mailbox of shop@x.pl with these messages, the newest first. */
async function gmail(ids: readonly string[] = ["m2", "m1"]) {
  const sent: { readonly path: string; readonly body: unknown }[] = [];
  const server = await testServer(({ method, path, query, text }) => {
    if (method !== "GET") {
      sent.push({ path: path.slice(me.length), body: text === "" ? undefined : JSON.parse(text) });
      return method === "DELETE"
        ? { status: 204 }
        : { body: { id: "new", threadId: "t1", labelIds: ["SENT"] } };
    }
    if (path === `${me}/profile`) return { body: { emailAddress: "shop@x.pl" } };
    if (path === `${me}/labels`) return { body: { labels: [{ id: "Label_1", name: "Ważne" }] } };
    if (path === `${me}/messages`) return { body: { messages: ids.map((id) => ({ id, threadId: "t1" })) } };
    const id = path.split("/").at(-1) ?? "";
    const message = {
      id,
      threadId: "t1",
      labelIds: ["Label_1"],
      internalDate: `${Number(id.slice(1)) * 1_000_000}`,
    };
    if (query.get("format") === "raw") return { body: { ...message, raw } };
    return { body: { ...message, snippet: "s", payload: { mimeType: "text/plain", headers } } };
  });
  const requests = () => server.requests.flatMap((request) => faultsOf?.(request) ?? []);
  return {
    at: server.url,
    server,
    sent,
    requests,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`gmail.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

const mailIn = (body: unknown): string =>
  Buffer.from((body as { readonly raw: string }).raw, "base64url").toString();

test("a mail is sent from the account, with hidden recipients and files", async () => {
  await using fake = await gmail();
  const files = memoryFiles();
  const data = await files.write({
    name: "a.txt",
    type: "text/plain",
    content: new TextEncoder().encode("hi"),
  });
  const { outputs } = await runNode(await action("message.send"), {
    at: fake.at,
    files,
    items: [{ json: {}, files: { data } }],
    params: {
      to: "anna@x.pl",
      bcc: "boss@x.pl",
      subject: "Cześć",
      html: "<b>Hi</b>",
      files: "data",
      senderName: "Shop",
    },
  });
  expect(outputs["main"]?.[0]?.json).toMatchObject({ id: "new" });
  const mail = mailIn(fake.sent[0]?.body);
  for (const part of ["From: Shop <shop@x.pl>", "To: anna@x.pl", "Bcc: boss@x.pl", "<b>Hi</b>", "a.txt"])
    expect(mail).toContain(part);
  expect(fake.sent[0]?.path).toBe("/messages/send");
  expect(fake.requests()).toEqual([]);
});

test.each([
  ["all", "anna@x.pl, jan@x.pl"],
  ["sender", "anna@x.pl"],
] as const)("an answer to %s stays in the conversation", async (to, people) => {
  await using fake = await gmail();
  await runNode(await action("message.reply"), {
    at: fake.at,
    params: { message: "m1", to, format: "text", text: "Ok" },
  });
  const mail = mailIn(fake.sent[0]?.body);
  for (const part of [
    `To: ${people}\r\n`,
    "Subject: Re: Order",
    "In-Reply-To: <a1@x.pl>",
    "References: <a1@x.pl>",
  ])
    expect(mail).toContain(part);
  expect(fake.sent[0]?.body).toMatchObject({ threadId: "t1" });
  expect(fake.requests()).toEqual([]);
});

test("a draft needs no recipient", async () => {
  await using fake = await gmail();
  await runNode(await action("draft.create"), {
    at: fake.at,
    params: { subject: "S", html: "x", thread: "t9" },
  });
  expect(fake.sent).toMatchObject([{ path: "/drafts", body: { message: { threadId: "t9" } } }]);
  expect(fake.requests()).toEqual([]);
});

test("messages in the short form have their headers and labels as fields", async () => {
  await using fake = await gmail();
  const params = { query: "has:attachment", read: "unread", sender: "anna@x.pl", labels: "INBOX", most: 2 };
  const { outputs } = await runNode(await action("message.getAll"), { at: fake.at, params });
  expect(outputs["main"]?.map(({ json }) => json)).toMatchObject([
    {
      id: "m2",
      From: "Anna Nowak <anna@x.pl>",
      Subject: "Order",
      labels: [{ id: "Label_1", name: "Ważne" }],
    },
    { id: "m1", snippet: "s", payload: { mimeType: "text/plain" } },
  ]);
  expect(fake.server.requests[0]?.query.get("q")).toBe("has:attachment is:unread from:(anna@x.pl)");
  expect(fake.requests()).toEqual([]);
});

test("a whole message has text, people and files", async () => {
  await using fake = await gmail();
  const params = { message: "m1", form: "whole", download: true };
  const { outputs } = await runNode(await action("message.get"), { at: fake.at, params });
  const [item] = outputs["main"] ?? [];
  expect(item?.json).toMatchObject({
    id: "m1",
    threadId: "t1",
    subject: "Zamówienie",
    text: expect.stringContaining("Do piątku.") as string,
    from: { value: [{ name: "Anna Nowak", address: "anna@x.pl" }] },
    messageId: "<a1@x.pl>",
  });
  expect(item?.json).not.toHaveProperty("raw");
  expect(item?.files).toMatchObject({ attachment_0: { name: "a.csv", type: "text/csv" } });
  expect(fake.requests()).toEqual([]);
});

test.each([
  ["message.delete", {}, "/messages/m1", undefined],
  ["message.trash", {}, "/messages/m1/trash", undefined],
  [
    "message.addLabels",
    { labels: "ważne, STARRED, Label_7" },
    "/messages/m1/modify",
    { addLabelIds: ["Label_1", "STARRED", "Label_7"] },
  ],
  ["message.removeLabels", { labels: "INBOX" }, "/messages/m1/modify", { removeLabelIds: ["INBOX"] }],
  ["message.markRead", {}, "/messages/m1/modify", { removeLabelIds: ["UNREAD"] }],
  ["message.markUnread", {}, "/messages/m1/modify", { addLabelIds: ["UNREAD"] }],
])("%s", async (type, params, path, body) => {
  await using fake = await gmail();
  await runNode(await action(type), { at: fake.at, params: { message: "m1", ...params } });
  expect(fake.sent).toEqual([{ path, body }]);
  expect(fake.requests()).toEqual([]);
});

test("what Gmail says no with is told in its words", async () => {
  const complaints = await faults(await action("message.trash"), {
    params: { message: "m1" },
    no: (status) => ({ error: { code: status, message: "Requested entity was not found.", status: "X" } }),
    words: "Requested entity was not found.",
  });
  expect(complaints).toEqual([]);
});

test("each new mail starts the flow once, the oldest first; those that were there do not", async () => {
  await using before = await gmail(["m2", "m1"]);
  const first = await runPoll(gmailReceived, { at: before.at, now: 3_000_000 });
  expect(first.events).toEqual([]);
  await using after = await gmail(["m4", "m3", "m2", "m1"]);
  const second = await runPoll(gmailReceived, {
    at: after.at,
    remembered: first.remembered,
    params: { query: "x" },
  });
  expect(second.events.map((items) => items.map(({ json }) => json["id"]))).toEqual([["m3", "m4"]]);
  expect(after.server.requests[0]?.query.get("q")).toBe("x after:2700");
  const third = await runPoll(gmailReceived, { at: after.at, remembered: second.remembered });
  expect(third.events).toEqual([]);
  const trial = await runPoll(gmailReceived, { at: after.at, trial: true, params: { form: "whole" } });
  expect(trial.events).toMatchObject([[{ json: { id: "m4", subject: "Zamówienie" } }]]);
  expect(after.requests()).toEqual([]);
});
