import { connectorNodes, operation } from "@weft/sdk";
import type { Item, JsonObject, NodeDefinition } from "@weft/sdk";
import { gmailBase, labelIds, labelNames } from "./base.ts";
import type { Message } from "./base.ts";
import { listed } from "./listed.ts";
import { threadGetParams, threadLabelled, threadParam, threadsParams } from "./more.params.ts";
import { sample } from "./params.ts";
import { readMessage } from "./read.ts";
import { gmailText } from "./text.ts";

const synonyms = ["gmail", "mail", "email", "e-mail", "google", "thread"] as const;
const one = { thread: threadParam } as const;
const changed = { id: sample.threadId, historyId: sample.historyId, messages: [] };

function path(thread: string): string {
  return `/users/me/threads/${encodeURIComponent(thread.trim())}`;
}

const get = operation({
  label: "Get a conversation",
  help: "Gives the messages of a conversation, the oldest first.",
  effect: "read",
  params: threadGetParams,
  sample,
  synonyms,
  translations: gmailText("thread.get", threadGetParams),
  async run({ params, api, ctx }) {
    const { body } = await api.send({ url: path(params.thread), query: { format: "minimal" } });
    const { messages = [], ...thread } = body as JsonObject & { readonly messages?: readonly Message[] };
    const isOne = params.as === "thread";
    const wishes = { ...params, download: params.download && !isOne };
    const reader = { api, labels: labelNames(api), files: ctx.files };
    const items: Item[] = [];
    for (const { id } of messages) items.push(await readMessage(id, wishes, reader));
    return isOne ? { json: { ...thread, messages: items.map(({ json }) => json) } } : items;
  },
});

const getAll = operation({
  label: "Get conversations",
  help: "Gives the conversations that fit, one item for each, without their messages.",
  effect: "read",
  params: threadsParams,
  sample: { id: sample.threadId, snippet: sample.snippet, historyId: sample.historyId },
  synonyms: [...synonyms, "search", "find", "list"],
  translations: gmailText("thread.getAll", threadsParams),
  async run({ params, api }) {
    const reader = { api, labels: labelNames(api) };
    const found = await listed(reader, { ...params, what: "threads" }, params.most);
    return found.map((json) => ({ json }));
  },
});

const remove = operation({
  label: "Delete a conversation for good",
  credentialStart: { services: ["gmailDelete"] },
  help: "Deletes all its messages past the bin; the credential needs “Gmail, also to delete for good”.",
  effect: "write",
  params: one,
  sample: { success: true },
  synonyms,
  translations: gmailText("thread.delete", one),
  async run({ params: { thread }, api }) {
    await api.send({ method: "DELETE", url: path(thread) });
    return { json: { success: true } };
  },
});

function binning(name: "trash" | "untrash") {
  const out = name === "untrash";
  return operation({
    label: out ? "Take a conversation out of the bin" : "Move a conversation to the bin",
    help: out ? "Its messages are back where they were." : "Gmail deletes it out of there after 30 days.",
    effect: "write",
    idempotency: "upsert",
    params: one,
    sample: changed,
    synonyms,
    translations: gmailText(`thread.${name}`, one),
    request: ({ thread }) => ({ method: "POST", url: `${path(thread)}/${name}` }),
  });
}

function labelling(name: "addLabels" | "removeLabels", field: "addLabelIds" | "removeLabelIds") {
  const adds = name === "addLabels";
  return operation({
    label: adds ? "Add labels to a conversation" : "Remove labels of a conversation",
    help: adds ? "Puts labels on all its messages." : "Takes labels off all its messages.",
    effect: "write",
    idempotency: "upsert",
    params: threadLabelled,
    sample: changed,
    synonyms: [...synonyms, "label", "archive"],
    translations: gmailText(`thread.${name}`, threadLabelled),
    async run({ params: { thread, labels }, api }) {
      const ids = await labelIds(labelNames(api), labels);
      const { body } = await api.send({
        method: "POST",
        url: `${path(thread)}/modify`,
        body: { [field]: ids },
      });
      return { json: body as JsonObject };
    },
  });
}

export const gmailThreads: readonly NodeDefinition[] = connectorNodes({
  ...gmailBase,
  resources: {
    thread: {
      get,
      getAll,
      delete: remove,
      trash: binning("trash"),
      untrash: binning("untrash"),
      addLabels: labelling("addLabels", "addLabelIds"),
      removeLabels: labelling("removeLabels", "removeLabelIds"),
    },
  },
});
