import { fatal } from "../errors.ts";

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** Characters of one entry, its name included. */
const longest = 1000;
const control = /[\p{Cc}\u2028\u2029]/u;
const mailbox = /^(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<([^<>]*)>$/u;
const special = '\\s@<>()\\[\\],;:"\\\\';
const plain = new RegExp(
  `^[^${special}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}.-]{0,252}[\\p{L}\\p{N}\\p{M}])?$`,
  "u",
);

/**
 * The addresses of a text, with commas between them, or of a list that an expression gave: each of its entries is one address
 * then, whatever stands in it. `field` names the place for people.
 */
export function addressesIn(text: string, field: string): readonly MailAddress[] {
  const given = text.trim();
  if (given === "") return [];
  const listed = entriesOf(given);
  if (listed === undefined) return parsed(given, field);
  return listed.map((entry) => {
    const [address, ...others] = parsed(entry, field);
    if (address && others.length === 0) return address;
    throw fatal("mail-address", { address: shown(entry), field });
  });
}

/** The one address of the sender. */
export function senderIn(text: string, field: string): MailAddress {
  const [sender, ...others] = addressesIn(text, field);
  if (sender && others.length === 0) return sender;
  throw fatal("mail-one-sender", { address: shown(text) });
}

/**
 * Stricter than mail programs are: a line break never becomes a separator, and nothing is guessed out of what is malformed, so
 * that a text from outside does not make recipients that nobody meant.
 */
function parsed(text: string, field: string): readonly MailAddress[] {
  if (control.test(text)) throw fatal("mail-address", { address: shown(text), field });
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^",;<])+|[",;<]/gu) ?? [];
  const entries = parts.map((part) => part.trim()).filter((part) => !["", ",", ";"].includes(part));
  return entries.map((entry) => {
    if (entry.length > longest) throw fatal("mail-address", { address: shown(entry), field });
    const [, quoted, name = "", inner] = mailbox.exec(entry) ?? [];
    const address = (inner ?? entry).trim();
    if (!plain.test(address)) throw fatal("mail-address", { address: shown(entry), field });
    return { name: quoted?.replaceAll(/\\(.)/gu, "$1") ?? name, address };
  });
}

/** A list, as expressions give it to a field for text: JSON of texts, or of objects with name and address. */
function entriesOf(text: string): readonly string[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(entryOf) : undefined;
  } catch {
    return undefined;
  }
}

function entryOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { name = "", address = "" } = entry as { readonly name?: unknown; readonly address?: unknown };
  const quoted = String(name).replaceAll(/["\\]/g, "\\$&");
  return quoted === "" ? String(address) : `"${quoted}" <${String(address)}>`;
}

function shown(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 100);
}
