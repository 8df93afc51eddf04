import { Readable } from "node:stream";
import { domainToASCII } from "node:url";
import type { FileRef, Item, NodeContext, ParamsOf } from "@weft/sdk";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailComposerAttachment } from "nodemailer/lib/mail-composer";
import { fatal } from "../errors.ts";
import { bytesOf, fileOf, safeName } from "../files/content.ts";
import { toHeaders } from "../http/headers.ts";
import { splitNames } from "../paths.ts";
import { addressesIn, senderIn } from "./addresses.ts";
import type { sendParams } from "./send.params.ts";
import type { Letter } from "./session.ts";

export type SendParams = ParamsOf<typeof sendParams>;

interface Place {
  readonly item: Item;
  /** Of the item, from 1, for messages. */
  readonly number: number;
  readonly ctx: NodeContext;
  /** Whoever takes the mail reads its hidden recipients from it, and takes them out. */
  readonly keepBcc?: true;
  /** A draft may have no recipient yet. */
  readonly draft?: true;
}

/** The mail that the parameters describe. Files are read while it is sent. */
export function letterOf(params: SendParams, place: Place) {
  const { ctx } = place;
  const from = senderIn(params.from, "From");
  const to = addressesIn(params.to ?? "", "To");
  const cc = addressesIn(params.cc, "Cc");
  const bcc = addressesIn(params.bcc, "Bcc");
  const replyTo = addressesIn(params.replyTo, "Reply to");
  if (to.length + cc.length + bcc.length === 0 && place.draft !== true) throw fatal("mail-no-recipient");
  const files = attachedFiles(params, place);
  const html = params.format === "text" ? undefined : params.html;
  const subject = oneLine(params.subject);
  const messageId = `<${ctx.idempotencyKey}@${domainOf(from.address)}>`;
  const headers = { ...priorities[params.priority], ...ownHeaders(params.headers) };
  const mail = new MailComposer({
    headers,
    from,
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    replyTo: [...replyTo],
    subject,
    messageId,
    date: new Date(ctx.now()),
    ...threadOf(params),
    ...(params.format !== "html" && { text: params.text }),
    ...(html !== undefined && { html }),
    attachments: files.map(([name, file]) => attachment({ name, file, html, ctx })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  mail.keepBcc = place.keepBcc ?? false;
  const letter = (): Letter => {
    const { to: recipients } = mail.getEnvelope();
    const envelope = { from: asciiDomain(from.address), to: recipients, ...sizeOf(files) };
    return { envelope, content: mail.createReadStream(), messageId };
  };
  return {
    letter,
    shown: { ...shownOf(params), subject, messageId, files: files.map(([, { name }]) => name) },
  };
}

function shownOf({ from, to, cc, bcc, format, text, html }: SendParams) {
  return { from, to, cc, bcc, ...(format !== "html" && { text }), ...(format !== "text" && { html }) };
}

function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return domainToASCII(domain) || domain;
}

function asciiDomain(address: string): string {
  return address.slice(0, address.lastIndexOf("@") + 1) + domainOf(address);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

const priorities = {
  normal: {},
  high: { "X-Priority": "1 (Highest)", Importance: "High" },
  low: { "X-Priority": "5 (Lowest)", Importance: "Low" },
} as const;

/** What this node or the mail itself writes. */
const taken =
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-version|received|return-path|content-.*|resent-.*|dkim-signature)$/i;

function ownHeaders(rows: SendParams["headers"]): Record<string, string> {
  const headers = toHeaders(rows);
  for (const name of Object.keys(headers)) if (taken.test(name)) throw fatal("mail-header-own", { name });
  return headers;
}

/** The mail that is answered also stands last among those before it, so that mail programs find the conversation. */
function threadOf({ inReplyTo, references }: SendParams) {
  const [answered, ...others] = messageIds(inReplyTo);
  if (others.length > 0) throw fatal("mail-message-id", { id: oneLine(inReplyTo).slice(0, 100) });
  const before = messageIds(references);
  const all = answered === undefined ? before : [...before.filter((id) => id !== answered), answered];
  return {
    ...(answered !== undefined && { inReplyTo: answered }),
    ...(all.length > 0 && { references: all }),
  };
}

function messageIds(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter((id) => id !== "")
    .map((id) => {
      const bare = id.replace(/^<|>$/g, "");
      if (/^[!-;=?-~]{1,900}$/.test(bare)) return `<${bare}>`;
      throw fatal("mail-message-id", { id: id.slice(0, 100) });
    });
}

function attachedFiles(
  { files }: SendParams,
  { item, number }: Place,
): readonly (readonly [string, FileRef])[] {
  return splitNames(files).map((name) => [name, fileOf(item, name, number)] as const);
}

interface Attached {
  readonly name: string;
  readonly file: FileRef;
  readonly html: string | undefined;
  readonly ctx: NodeContext;
}

/** A file that the HTML shows by its name in the item stands in the text; every other one is attached. */
function attachment({ name, file, html = "", ctx }: Attached): MailComposerAttachment {
  const isShown = /^[\w.@+-]+$/.test(name) && new RegExp(`\\bcid:${escaped(name)}(?![\\w.@+-])`).test(html);
  const contentType = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : "application/octet-stream";
  return {
    filename: safeName(file.name, name),
    contentType,
    content: Readable.from(bytesOf(file, ctx), { objectMode: false }),
    // A mail in a mail must stay readable as it is (RFC 2046, 5.2.1).
    ...(!contentType.startsWith("message/") && { contentTransferEncoding: "base64" }),
    ...(isShown && { cid: name, contentDisposition: "inline" }),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.+]/g, "\\$&");
}

/** Less than the mail will have, so that a server which names a limit refuses only what surely is beyond it, before it is sent. */
function sizeOf(files: readonly (readonly [string, FileRef])[]): { readonly size?: number } {
  const bytes = files.reduce((sum, [, { size }]) => sum + size, 0);
  return bytes === 0 ? {} : { size: Math.floor((bytes * 4) / 3) };
}
