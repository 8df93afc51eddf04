import type { ConnectorApi, Item, JsonObject, NodeContext } from "@weft/sdk";
import type { Email } from "postal-mime";
import { filesOf, parsed, peopleOf, written } from "../../mail/read-letter.ts";
import type { Message, labelNames } from "./base.ts";

export interface Wishes {
  readonly form: "simple" | "whole" | "raw";
  readonly download: boolean;
  readonly prefix: string;
}

interface Reader {
  readonly api: ConnectorApi;
  readonly labels: ReturnType<typeof labelNames>;
  readonly files: NodeContext["files"];
}

/** The headers that the simple form has. */
const told = ["From", "To", "Cc", "Bcc", "Subject"];

/** One message as an item, in the forms that n8n has. */
export async function readMessage(id: string, wishes: Wishes, reader: Reader): Promise<Item> {
  const { api, labels } = reader;
  const format = wishes.form === "simple" ? "metadata" : wishes.form === "whole" ? "raw" : "full";
  const { body } = await api.send({
    url: `/users/me/messages/${encodeURIComponent(id)}`,
    query: { format, ...(format === "metadata" && { metadataHeaders: told }) },
    timeoutMs: 120_000,
  });
  const message = body as Message;
  if (wishes.form === "raw") return { json: message };
  if (wishes.form === "simple") return { json: simple(message, await labels()) };
  return whole(message, wishes, reader);
}

function simple(message: Message, names: ReadonlyMap<string, string>): JsonObject {
  const { labelIds = [], payload, ...rest } = message;
  const headers = (payload?.headers ?? []).map(({ name, value }) => [name, value] as const);
  return {
    ...rest,
    payload: { mimeType: payload?.mimeType },
    labels: labelIds.map((id) => ({ id, name: names.get(id) ?? id })),
    ...Object.fromEntries(headers.filter(([name]) => name !== "__proto__")),
  };
}

async function whole(
  message: Message,
  { download, prefix }: Wishes,
  { files: store }: Reader,
): Promise<Item> {
  const { raw, ...rest } = message;
  const source = Buffer.from(typeof raw === "string" ? raw : "", "base64url");
  const mail = await parsed(source);
  const wishes = { filePrefix: download ? prefix : undefined, whole: false, files: store };
  const files = await filesOf(mail, { source }, wishes);
  const json = { ...rest, ...contentOf(mail) };
  return Object.keys(files).length > 0 ? { json, files } : { json };
}

function contentOf(mail: Email): JsonObject {
  const people = (list: Email["to"]) =>
    list === undefined || list.length === 0 ? undefined : { value: peopleOf(list), text: written(list) };
  const fields = {
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, `${key}: ${value}`])),
    html: mail.html,
    text: mail.text,
    subject: mail.subject ?? "",
    date: mail.date,
    from: people(mail.from && [mail.from]),
    to: people(mail.to),
    cc: people(mail.cc),
    bcc: people(mail.bcc),
    replyTo: people(mail.replyTo),
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
