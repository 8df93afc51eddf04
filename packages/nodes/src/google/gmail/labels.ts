import { connectorNodes, operation } from "@weft/sdk";
import type { NodeDefinition } from "@weft/sdk";
import { gmailBase } from "./base.ts";
import { labelParam, newLabelParams } from "./more.params.ts";
import { gmailText } from "./text.ts";

const synonyms = ["gmail", "google", "category", "tag"] as const;
const one = { label: labelParam } as const;
const sample = {
  id: "Label_12",
  name: "Orders",
  messageListVisibility: "show",
  labelListVisibility: "labelShow",
  type: "user",
} as const;

function path(label: string): string {
  return `/users/me/labels/${encodeURIComponent(label.trim())}`;
}

const create = operation({
  label: "Create a label",
  help: "Makes a label that mails can be given.",
  effect: "write",
  params: newLabelParams,
  sample,
  synonyms,
  summary: "{name}",
  translations: gmailText("label.create", newLabelParams),
  request: ({ name, inList, inMails }) => ({
    method: "POST",
    url: "/users/me/labels",
    body: { name, labelListVisibility: inList, messageListVisibility: inMails },
  }),
});

const get = operation({
  label: "Get a label",
  help: "Gives a label with how many mails have it.",
  effect: "read",
  params: one,
  sample: { ...sample, messagesTotal: 42, messagesUnread: 3, threadsTotal: 30, threadsUnread: 2 },
  synonyms,
  translations: gmailText("label.get", one),
  request: ({ label }) => ({ url: path(label) }),
});

const getAll = operation({
  label: "Get labels",
  help: "Gives all labels of the account, one item for each.",
  effect: "read",
  params: {},
  sample,
  synonyms: [...synonyms, "list"],
  translations: gmailText("label.getAll", {}),
  pick: "labels",
  request: () => ({ url: "/users/me/labels" }),
});

const remove = operation({
  label: "Delete a label",
  help: "Takes a label off all mails and deletes it; the mails stay.",
  effect: "write",
  params: one,
  sample: { success: true },
  synonyms,
  translations: gmailText("label.delete", one),
  async run({ params: { label }, api }) {
    await api.send({ method: "DELETE", url: path(label) });
    return { json: { success: true } };
  },
});

export const gmailLabels: readonly NodeDefinition[] = connectorNodes({
  ...gmailBase,
  choices: {
    labels: {
      request: () => ({ url: "/users/me/labels" }),
      pick: "labels",
      option: ({ id, name }) => ({ value: String(id), label: String(name) }),
    },
  },
  resources: { label: { create, get, getAll, delete: remove } },
});
