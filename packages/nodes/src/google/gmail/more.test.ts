import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, runNode, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";
import { contractOf } from "../testing.ts";

const faultsOf = contractOf("gmail.v1");
const me = "/gmail/v1/users/me";

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`gmail.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

/** A mailbox with one conversation of two messages, one draft and one label. */
async function asked(type: string, params: JsonObject) {
  const answers: Readonly<Record<string, unknown>> = {
    "/labels": { labels: [{ id: "Label_1", name: "Ważne" }] },
    "/labels/Label_1": { id: "Label_1", messagesTotal: 4 },
    "/threads": { threads: [{ id: "t1", snippet: "s" }] },
    "/threads/t1": { id: "t1", historyId: "9", messages: [{ id: "m1" }, { id: "m2" }] },
    "/drafts": { drafts: [{ id: "r1", message: { id: "m1", threadId: "t1" } }] },
    "/drafts/r1": { id: "r1", message: { id: "m1", threadId: "t1" } },
  };
  await using server = await testServer(({ method, path }) => {
    if (method === "DELETE") return { status: 204 };
    const own = path.slice(me.length);
    return {
      body:
        method === "GET"
          ? (answers[own] ?? { id: own.split("/").at(-1), labelIds: ["Label_1"] })
          : { id: "new" },
    };
  });
  const { outputs } = await runNode(await action(type), { at: server.url, params });
  expect(server.requests.flatMap((request) => faultsOf?.(request) ?? [])).toEqual([]);
  const sent = server.requests.map(({ method, path, query, text }) => ({
    call: `${method} ${path.slice(me.length)}`,
    query: Object.fromEntries(query),
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  }));
  return { sent, items: outputs["main"]?.map(({ json }) => json) };
}

const labels = [{ id: "Label_1", name: "Ważne" }];

test("a conversation is given message by message, or as a whole", async () => {
  const { items } = await asked("thread.get", { thread: "t1" });
  expect(items).toMatchObject([
    { id: "m1", labels },
    { id: "m2", labels },
  ]);
  const whole = await asked("thread.get", { thread: "t1", as: "thread" });
  expect(whole.items).toMatchObject([
    { id: "t1", historyId: "9", messages: [{ id: "m1", labels }, { id: "m2" }] },
  ]);
});

test("conversations and drafts are searched", async () => {
  const threads = await asked("thread.getAll", { query: "order", read: "unread", labels: "INBOX", most: 9 });
  expect(threads.items).toEqual([{ id: "t1", snippet: "s" }]);
  expect(threads.sent[0]).toMatchObject({
    call: "GET /threads",
    query: { q: "order is:unread", labelIds: "INBOX", maxResults: "9" },
  });
  const drafts = await asked("draft.getAll", { query: "order", bin: true });
  expect(drafts.sent[0]?.query).toEqual({ q: "order", includeSpamTrash: "true", maxResults: "50" });
  expect(drafts.items).toMatchObject([{ id: "m1", draftId: "r1", labels }]);
  expect((await asked("draft.get", { draft: "r1" })).items).toMatchObject([{ id: "m1", draftId: "r1" }]);
});

test.each<[string, JsonObject, string, unknown]>([
  ["thread.delete", { thread: "t1" }, "DELETE /threads/t1", undefined],
  ["thread.trash", { thread: "t1" }, "POST /threads/t1/trash", undefined],
  ["thread.untrash", { thread: "t1" }, "POST /threads/t1/untrash", undefined],
  [
    "thread.addLabels",
    { thread: "t1", labels: "STARRED, Label_7" },
    "POST /threads/t1/modify",
    { addLabelIds: ["STARRED", "Label_7"] },
  ],
  [
    "thread.removeLabels",
    { thread: "t1", labels: "INBOX" },
    "POST /threads/t1/modify",
    { removeLabelIds: ["INBOX"] },
  ],
  [
    "label.create",
    { name: "Orders/Paid", inMails: "hide" },
    "POST /labels",
    { name: "Orders/Paid", labelListVisibility: "labelShow", messageListVisibility: "hide" },
  ],
  ["label.delete", { label: "Label_1" }, "DELETE /labels/Label_1", undefined],
  ["label.get", { label: "Label_1" }, "GET /labels/Label_1", undefined],
  ["label.getAll", {}, "GET /labels", undefined],
  ["draft.send", { draft: "r1" }, "POST /drafts/send", { id: "r1" }],
  ["draft.delete", { draft: "r1" }, "DELETE /drafts/r1", undefined],
])("%s with %j", async (type, params, call, body) => {
  const { sent, items } = await asked(type, params);
  expect(sent).toEqual([{ call, query: {}, body }]);
  expect(items).toHaveLength(1);
});

test("labels may be given by name, in whatever case; one that is not there is told with those that are", async () => {
  const threads = await asked("thread.getAll", { labels: "ważne, INBOX" });
  expect(threads.sent.map(({ call }) => call)).toEqual(["GET /labels", "GET /threads"]);
  expect(threads.sent[1]?.query).toMatchObject({ labelIds: "INBOX" });
  const { sent } = await asked("thread.addLabels", { thread: "t1", labels: "WAŻNE" });
  expect(sent.at(-1)?.body).toEqual({ addLabelIds: ["Label_1"] });
  await expect(asked("thread.removeLabels", { thread: "t1", labels: "Paid" })).rejects.toThrow(
    "Gmail has no label “Paid”.",
  );
});

test("labels are choices, and what Gmail says no with is told", async () => {
  await using server = await testServer(() => ({ body: { labels } }));
  const node = await action("label.delete");
  const { ctx } = testContext({ at: server.url });
  expect(await node.choices?.["labels"]?.({ params: {}, search: "waż", ctx })).toEqual([
    { value: "Label_1", label: "Ważne" },
  ]);
  const complaints = await faults(node, {
    params: { label: "Label_1" },
    no: (status) => ({ error: { code: status, message: "Invalid label", status: "X" } }),
    words: "Invalid label",
  });
  expect(complaints).toEqual([]);
});
