import type { ConnectorApi, JsonObject } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { splitNames } from "../../paths.ts";
import { googleBase } from "../connector.ts";
import { shown } from "../errors.ts";

export const gmailBase = googleBase("gmail", {
  type: "gmail",
  label: "Gmail",
  icon: "brand:gmail",
  baseUrl: "https://gmail.googleapis.com/gmail/v1",
});

export interface Message extends JsonObject {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds?: readonly string[];
  readonly internalDate?: string;
  readonly payload?: {
    readonly mimeType?: string;
    readonly headers?: readonly { readonly name: string; readonly value: string }[];
  };
}

/** Names of labels by their ids; asked for once. */
export function labelNames(api: ConnectorApi) {
  let asked: Promise<ReadonlyMap<string, string>> | undefined;
  const ask = async () => {
    const { body } = await api.send({ url: "/users/me/labels" });
    const { labels = [] } = body as {
      readonly labels?: readonly { readonly id: string; readonly name: string }[];
    };
    return new Map(labels.map(({ id, name }) => [id, name]));
  };
  return () => (asked ??= ask());
}

/** Ids that are known without asking: Gmail's own (developers.google.com/workspace/gmail/api/guides/labels), and how it writes others. */
const ids = /^(?:INBOX|SPAM|TRASH|UNREAD|STARRED|IMPORTANT|SENT|DRAFT|CHAT|CATEGORY_[A-Z]+|Label_\S+)$/;

/** Ids of labels that are given by their names or ids; names are looked up, in whatever case they are written. */
export async function labelIds(
  names: ReturnType<typeof labelNames>,
  text: string,
): Promise<readonly string[]> {
  const given = splitNames(text);
  if (given.every((label) => ids.test(label))) return given;
  const known = await names();
  const byName = new Map([...known].map(([id, name]) => [name.toLowerCase(), id]));
  return given.map((label) => {
    const id = known.has(label) || ids.test(label) ? label : byName.get(label.toLowerCase());
    if (id === undefined) throw fatal("gmail-label-missing", { label, labels: shown([...known.values()]) });
    return id;
  });
}
