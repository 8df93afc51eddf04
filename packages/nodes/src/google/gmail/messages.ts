import { connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, Item, JsonObject, NodeDefinition } from "@weft/sdk";
import { mostParam } from "../../connector-most.ts";
import { addressesIn } from "../../mail/addresses.ts";
import { gmailBase, labelIds, labelNames } from "./base.ts";
import type { Message } from "./base.ts";
import { listed } from "./listed.ts";
import {
  changed,
  draftParams,
  filterParams,
  labelsParam,
  messageParam,
  replyParams,
  sample,
  sendParams,
  shapeParams,
} from "./params.ts";
import { readMessage } from "./read.ts";
import { gmailText } from "./text.ts";
import { rawMail } from "./write.ts";

const synonyms = ["gmail", "mail", "email", "e-mail", "google"] as const;

const send = operation({
  label: "Send a mail",
  help: "Sends a mail from the account.",
  effect: "write",
  params: sendParams,
  sample: { ...changed, labelIds: ["SENT"] },
  synonyms,
  summary: "{to}",
  translations: gmailText("message.send", sendParams),
  async run({ params, api, ...place }) {
    const raw = await rawMail(params, { ...place, api });
    return posted(api, "/users/me/messages/send", { raw });
  },
});

async function posted(api: ConnectorApi, url: string, body: unknown): Promise<Item> {
  const { body: answer } = await api.send({ method: "POST", url, body, timeoutMs: 120_000 });
  return { json: answer as JsonObject };
}

const reply = operation({
  label: "Answer a mail",
  help: "Answers a message within its conversation.",
  effect: "write",
  params: replyParams,
  sample: { ...changed, labelIds: ["SENT"] },
  synonyms: [...synonyms, "reply"],
  translations: gmailText("message.reply", replyParams),
  async run({ params, api, ...place }) {
    const { threadId, headers } = await answered(api, params.message);
    const { body } = await api.send({ url: "/users/me/profile" });
    const own = (body as { readonly emailAddress: string }).emailAddress.toLowerCase();
    const all = params.to === "all" ? [headers["to"], headers["cc"]] : [];
    const addresses = [headers["reply-to"] ?? headers["from"], ...all].flatMap((one) =>
      addressesIn(one ?? "", "To"),
    );
    // Nobody answers to oneself, but for a conversation with oneself.
    const others = addresses.filter(({ address }) => address.toLowerCase() !== own);
    const to = [...new Set((others.length > 0 ? others : addresses).map(({ address }) => address))].join(
      ", ",
    );
    const subject = headers["subject"] ?? "";
    const id = headers["message-id"] ?? "";
    const raw = await rawMail(
      {
        ...params,
        to,
        subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
        inReplyTo: id,
        references: headers["references"] ?? "",
      },
      { ...place, api },
    );
    return posted(api, "/users/me/messages/send", { raw, threadId });
  },
});

async function answered(api: ConnectorApi, id: string) {
  const { body } = await api.send({
    url: `/users/me/messages/${encodeURIComponent(id)}`,
    query: {
      format: "metadata",
      metadataHeaders: ["From", "To", "Cc", "Reply-To", "Subject", "Message-ID", "References"],
    },
  });
  const { threadId, payload } = body as Message;
  const headers: Readonly<Record<string, string | undefined>> = Object.fromEntries(
    (payload?.headers ?? []).map(({ name, value }) => [name.toLowerCase(), value] as const),
  );
  return { threadId, headers };
}

const getParams = { message: messageParam, ...shapeParams } as const;

const get = operation({
  label: "Get a mail",
  help: "Gives one message, with its attachments if wanted.",
  effect: "read",
  params: getParams,
  sample,
  synonyms,
  translations: gmailText("message.get", getParams),
  run: ({ params, api, ctx }) =>
    readMessage(params.message, params, { api, labels: labelNames(api), files: ctx.files }),
});

const getAllParams = {
  ...filterParams,
  most: { ...mostParam, help: "The newest come first; all of them while it is empty." },
  ...shapeParams,
} as const;

const getAll = operation({
  label: "Get mails",
  help: "Gives the messages that fit, one item for each.",
  effect: "read",
  params: getAllParams,
  sample,
  synonyms: [...synonyms, "search", "find", "list", "inbox"],
  translations: gmailText("message.getAll", getAllParams),
  async run({ params, api, ctx }) {
    const reader = { api, labels: labelNames(api), files: ctx.files };
    const found = await listed(reader, params, params.most);
    const items: Item[] = [];
    for (const { id } of found) items.push(await readMessage(id, params, reader));
    return items;
  },
});

const one = { message: messageParam } as const;

const remove = operation({
  label: "Delete a mail for good",
  credentialStart: { services: ["gmailDelete"] },
  help: "Deletes a message past the bin; the credential needs “Gmail, also to delete for good”.",
  effect: "write",
  params: one,
  sample: { success: true },
  synonyms,
  translations: gmailText("message.delete", one),
  async run({ params: { message }, api }) {
    await api.send({ method: "DELETE", url: `/users/me/messages/${encodeURIComponent(message)}` });
    return { json: { success: true } };
  },
});

const trash = operation({
  label: "Move a mail to the bin",
  help: "Puts a message into the bin, out of which Gmail deletes it after 30 days.",
  effect: "write",
  idempotency: "upsert",
  params: one,
  sample: { ...changed, labelIds: ["TRASH"] },
  synonyms: [...synonyms, "delete"],
  translations: gmailText("message.trash", one),
  request: ({ message }) => ({
    method: "POST",
    url: `/users/me/messages/${encodeURIComponent(message)}/trash`,
  }),
});

const labelled = { message: messageParam, labels: labelsParam } as const;

function labelling(name: "addLabels" | "removeLabels", field: "addLabelIds" | "removeLabelIds") {
  const adds = name === "addLabels";
  return operation({
    label: adds ? "Add labels to a mail" : "Remove labels of a mail",
    help: adds ? "Puts labels on a message." : "Takes labels off a message.",
    effect: "write",
    idempotency: "upsert",
    params: labelled,
    sample: changed,
    synonyms: [...synonyms, "label", "archive"],
    translations: gmailText(`message.${name}`, labelled),
    async run({ params: { message, labels }, api }) {
      const ids = await labelIds(labelNames(api), labels);
      const { body } = await api.send(modified(message, { [field]: ids }));
      return { json: body as JsonObject };
    },
  });
}

function marking(name: "markRead" | "markUnread", field: "addLabelIds" | "removeLabelIds") {
  const isRead = name === "markRead";
  return operation({
    label: isRead ? "Mark a mail as read" : "Mark a mail as unread",
    help: isRead ? "As if somebody had opened it." : "As if nobody had opened it yet.",
    effect: "write",
    idempotency: "upsert",
    params: one,
    sample: changed,
    synonyms,
    translations: gmailText(`message.${name}`, one),
    request: ({ message }) => modified(message, { [field]: ["UNREAD"] }),
  });
}

function modified(message: string, body: JsonObject) {
  return { method: "POST", url: `/users/me/messages/${encodeURIComponent(message)}/modify`, body };
}

const createDraft = operation({
  label: "Create a draft",
  help: "Writes a mail that somebody can look through and send.",
  effect: "write",
  params: draftParams,
  sample: { id: "r123", message: { ...changed, labelIds: ["DRAFT"] } },
  synonyms: [...synonyms, "write"],
  summary: "{subject}",
  translations: gmailText("draft.create", draftParams),
  async run({ params, api, ...place }) {
    const raw = await rawMail(params, { ...place, api, draft: true });
    const { thread } = params;
    return posted(api, "/users/me/drafts", { message: { raw, ...(thread !== "" && { threadId: thread }) } });
  },
});

export const gmailMessages: readonly NodeDefinition[] = connectorNodes({
  ...gmailBase,
  resources: {
    message: {
      send,
      reply,
      get,
      getAll,
      delete: remove,
      trash,
      addLabels: labelling("addLabels", "addLabelIds"),
      removeLabels: labelling("removeLabels", "removeLabelIds"),
      markRead: marking("markRead", "removeLabelIds"),
      markUnread: marking("markUnread", "addLabelIds"),
    },
    draft: { create: createDraft },
  },
});
