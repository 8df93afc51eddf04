import { connectorNodes, cursor, operation } from "@weft/sdk";
import type { Item, NodeDefinition } from "@weft/sdk";
import { gmailBase, labelNames } from "./base.ts";
import type { Message } from "./base.ts";
import { draftGetParams, draftParam, draftsParams } from "./more.params.ts";
import { changed, sample } from "./params.ts";
import { readMessage } from "./read.ts";
import { gmailText } from "./text.ts";

const synonyms = ["gmail", "mail", "email", "e-mail", "google"] as const;
const one = { draft: draftParam } as const;
const draftSample = { ...sample, draftId: "r123" } as const;

interface Draft {
  readonly id: string;
  readonly message?: Message;
}

function path(draft: string): string {
  return `/users/me/drafts/${encodeURIComponent(draft.trim())}`;
}

/** The message of a draft, beside which stands the id of the draft itself. */
function withId({ json, ...rest }: Item, draftId: string): Item {
  return { ...rest, json: { ...json, draftId } };
}

const get = operation({
  label: "Get a draft",
  help: "Gives the message of a draft, and the draft’s own id in draftId.",
  effect: "read",
  params: draftGetParams,
  sample: draftSample,
  synonyms,
  translations: gmailText("draft.get", draftGetParams),
  async run({ params, api, ctx }) {
    const { body } = await api.send({ url: path(params.draft), query: { format: "minimal" } });
    const { id, message } = body as Draft;
    const reader = { api, labels: labelNames(api), files: ctx.files };
    return withId(await readMessage(message?.id ?? "", params, reader), id);
  },
});

const getAll = operation({
  label: "Get drafts",
  help: "Gives the drafts that fit, one item for each.",
  effect: "read",
  params: draftsParams,
  sample: draftSample,
  synonyms: [...synonyms, "list", "find"],
  translations: gmailText("draft.getAll", draftsParams),
  async run({ params, api, ctx }) {
    const { query, bin, most } = params;
    const found = await api.list({
      request: {
        url: "/users/me/drafts",
        query: {
          ...(query.trim() !== "" && { q: query }),
          ...(bin && { includeSpamTrash: true }),
          maxResults: Math.min(most ?? 500, 500),
        },
      },
      pick: "drafts",
      page: cursor("nextPageToken", { query: "pageToken" }),
      most,
    });
    const reader = { api, labels: labelNames(api), files: ctx.files };
    const items: Item[] = [];
    for (const { json } of found) {
      const { id, message } = json as unknown as Draft;
      items.push(withId(await readMessage(message?.id ?? "", params, reader), id));
    }
    return items;
  },
});

const send = operation({
  label: "Send a draft",
  help: "Sends a draft as it is; it is no draft any more then.",
  effect: "write",
  params: one,
  sample: { ...changed, labelIds: ["SENT"] },
  synonyms,
  translations: gmailText("draft.send", one),
  request: ({ draft }) => ({ method: "POST", url: "/users/me/drafts/send", body: { id: draft.trim() } }),
});

const remove = operation({
  label: "Delete a draft",
  help: "Deletes a draft for good.",
  effect: "write",
  params: one,
  sample: { success: true },
  synonyms,
  translations: gmailText("draft.delete", one),
  async run({ params: { draft }, api }) {
    await api.send({ method: "DELETE", url: path(draft) });
    return { json: { success: true } };
  },
});

export const gmailDrafts: readonly NodeDefinition[] = connectorNodes({
  ...gmailBase,
  resources: { draft: { get, getAll, send, delete: remove } },
});
