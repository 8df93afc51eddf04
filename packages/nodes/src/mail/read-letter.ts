import type { FileRef, FileStore, Item, JsonObject } from "@weft/sdk";
import PostalMime from "postal-mime";
import type { Address, Attachment, Email } from "postal-mime";
import { safeName } from "../files/content.ts";

/** A mail as the server holds it. */
export interface HeldLetter {
  readonly uid: number;
  readonly mailbox: string;
  readonly flags: readonly string[];
  /** When the server got it. */
  readonly receivedAt: Date | undefined;
  readonly size: number;
  /** All of it; of one that is too large, its headers. */
  readonly source: Uint8Array;
  readonly tooLarge: boolean;
}

export interface LetterWishes {
  /** Of the attached files' names; `undefined`: they are left out. */
  readonly filePrefix: string | undefined;
  /** The mail itself as a file. */
  readonly whole: boolean;
  readonly files: FileStore;
}

/** A mail as an item. Its fields have the names that they have in n8n's simple format, and there are some more. */
export async function readLetter(held: HeldLetter, wishes: LetterWishes): Promise<Item> {
  const mail = await parsed(held.source);
  const files = held.tooLarge ? {} : await filesOf(mail, held, wishes);
  const json = fieldsOf(mail, held);
  return Object.keys(files).length > 0 ? { json, files } : { json };
}

/** A mail that is made to break its readers comes as it can be read, and does not hold up those behind it. */
export async function parsed(source: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(new Uint8Array(source));
  } catch {
    return {
      headers: [],
      headerLines: [],
      attachments: [],
      text: new TextDecoder().decode(source.slice(0, 100_000)),
    };
  }
}

function fieldsOf(mail: Email, held: HeldLetter): JsonObject {
  const { uid, mailbox, flags, receivedAt, size, tooLarge } = held;
  const { subject = "", messageId, inReplyTo, references, text, html, date } = mail;
  return defined({
    subject,
    from: mail.from && written([mail.from]),
    to: mail.to && written(mail.to),
    cc: mail.cc && written(mail.cc),
    bcc: mail.bcc && written(mail.bcc),
    replyTo: mail.replyTo && written(mail.replyTo),
    sender: mail.from && peopleOf([mail.from])[0],
    recipients: peopleOf([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]),
    date,
    receivedAt: receivedAt?.toISOString(),
    textPlain: text,
    textHtml: html,
    messageId,
    inReplyTo,
    references,
    mailbox,
    flags,
    size,
    ...(tooLarge && { tooLarge }),
    metadata: headersOf(mail),
    attributes: { uid },
  });
}

/** The last one counts where a header comes several times; of those on the way there are many. */
function headersOf({ headers }: Email): JsonObject {
  return Object.fromEntries(headers.map(({ key, value }) => [key, value] as const));
}

export function peopleOf(addresses: readonly Address[]): readonly JsonObject[] {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => ({ name, address }));
}

export function written(addresses: readonly Address[]): string {
  return peopleOf(addresses)
    .map(({ name, address }) =>
      name === "" ? String(address) : `${quoted(String(name))} <${String(address)}>`,
    )
    .join(", ");
}

/** What stands between addresses must not stand in a name. */
function quoted(name: string): string {
  return /[",;:<>@()[\]\\]/.test(name) ? `"${name.replaceAll(/["\\]/g, "\\$&")}"` : name;
}

export async function filesOf(
  mail: Email,
  held: Pick<HeldLetter, "source">,
  wishes: LetterWishes,
): Promise<Record<string, FileRef>> {
  const { filePrefix, whole, files } = wishes;
  const stored: Record<string, FileRef> = {};
  const attachments = filePrefix === undefined ? [] : mail.attachments;
  for (const [index, attachment] of attachments.entries())
    stored[`${filePrefix}${index}`] = await files.write(fileOf(attachment, index));
  if (whole) {
    const name = `${safeName(mail.subject ?? "", "mail").slice(0, 80)}.eml`;
    stored["mail"] = await files.write({ name, type: "message/rfc822", content: held.source });
  }
  return stored;
}

function fileOf(
  { filename, mimeType, content }: Attachment,
  index: number,
): Parameters<FileStore["write"]>[0] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const name = safeName(filename ?? "", `attachment-${index + 1}`);
  return { name, type: mimeType || "application/octet-stream", content: bytes };
}

function defined(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
