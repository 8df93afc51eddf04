import type { ParamsOf, PollContext, WatchContext } from "@weft/sdk";
import type { FetchQueryObject, SearchObject } from "imapflow";
import { fatal } from "../errors.ts";
import type { MailboxAccess } from "./mailbox-access.ts";
import { openMailbox } from "./mailbox.ts";
import type { Mailbox } from "./mailbox.ts";
import { readLetter } from "./read-letter.ts";
import type { HeldLetter } from "./read-letter.ts";
import type { receivedParams } from "./received.params.ts";

type Params = ParamsOf<typeof receivedParams>;

/** How far the mails of a folder have been looked at. */
interface Place {
  readonly mailbox: string;
  readonly validity: string;
  /** The number of the last one that was looked at. */
  readonly last: number;
  /** When that was, in epoch ms. */
  readonly at: number;
}

/** Mails that one look brings at most; the next look follows at once. */
const TOGETHER = 20;
/** Of a larger mail only the headers are read. */
const MOST_BYTES = 50_000_000;
const DAY_MS = 86_400_000;

/** Emits the mails that have come since the last look, and does with those of the last look what is to be done afterwards. */
export async function lookIntoMailbox(
  params: Params,
  access: MailboxAccess,
  ctx: PollContext,
): Promise<void> {
  const { memory, signal, reach, trial } = ctx;
  const name = params.mailbox.trim() || "INBOX";
  if (params.after === "move" && !params.moveTo?.trim()) throw fatal("mailbox-move");
  const readOnly = trial || params.after === "nothing";
  const mailbox = await openMailbox({ access, reach, signal, name, readOnly });
  try {
    if (trial) return await emitNewest(mailbox, params, ctx);
    const stored = memory.get("place") as Place | undefined;
    const before = stored?.mailbox === name ? stored : undefined;
    const same = before?.validity === mailbox.validity;
    if (same) await tidyUp(mailbox, params, memory.get("taken") as readonly number[] | undefined);
    memory.set("taken", undefined);
    const found = await newLetters(mailbox, params, before);
    const uids = found.slice(0, TOGETHER);
    const items = await itemsOf(mailbox, uids, { params, ctx });
    if (params.start === "together") ctx.emit(items);
    else for (const item of items) ctx.emit(item);
    const all = uids.length === found.length;
    const last = all ? Math.max(mailbox.nextUid - 1, uids.at(-1) ?? 0) : (uids.at(-1) ?? 0);
    memory.set("place", { mailbox: name, validity: mailbox.validity, last, at: ctx.now() } satisfies Place);
    if (uids.length > 0 && params.after !== "nothing") memory.set("taken", uids);
    if (uids.length > 0 && (!all || params.after !== "nothing")) ctx.again();
  } finally {
    mailbox.close();
  }
}

/** Resolves when there are mails that were not looked at yet. */
export async function waitForMail(params: Params, access: MailboxAccess, ctx: WatchContext): Promise<void> {
  const { memory, signal, reach } = ctx;
  const name = params.mailbox.trim() || "INBOX";
  const mailbox = await openMailbox({ access, reach, signal, name, readOnly: true });
  try {
    const place = memory.get("place") as Place | undefined;
    // One may have come between the look and this moment.
    if (place?.validity === mailbox.validity && mailbox.nextUid <= place.last + 1) await mailbox.news();
  } finally {
    mailbox.close();
  }
}

/** The numbers of mails that have not been looked at, in the order in which they came. */
async function newLetters(
  mailbox: Mailbox,
  params: Params,
  before: Place | undefined,
): Promise<readonly number[]> {
  if (before === undefined && !params.existing) return [];
  const rules = rulesOf(params);
  if (before !== undefined && before.validity !== mailbox.validity) return since(mailbox, rules, before.at);
  const last = before?.last ?? 0;
  const uids = await search(mailbox, { ...rules, uid: `${last + 1}:*` });
  // The star stands for the last mail, also when its number is a smaller one.
  return uids.filter((uid) => uid > last);
}

/** The folder was made anew and its numbers begin again: what has come since the last look is told by its time. */
async function since(mailbox: Mailbox, rules: SearchObject, at: number): Promise<readonly number[]> {
  const uids = await search(mailbox, { ...rules, since: new Date(at - DAY_MS) });
  if (uids.length === 0) return [];
  const letters = await mailbox.ask((client) =>
    client.fetchAll(uids.join(","), { uid: true, internalDate: true }, { uid: true }),
  );
  const fresh = letters.filter(({ internalDate }) => new Date(internalDate ?? 0).getTime() > at);
  return fresh.map(({ uid }) => uid).toSorted((a, b) => a - b);
}

async function search(mailbox: Mailbox, rules: SearchObject): Promise<readonly number[]> {
  const found = await mailbox.ask((client) => client.search(rules, { uid: true }));
  return Array.isArray(found) ? found.toSorted((a, b) => a - b) : [];
}

function rulesOf({ which, from, to, subject, text: body }: Params): SearchObject {
  const given = Object.entries({ from, to, subject, body }).filter(([, words]) => words?.trim());
  return { ...(which === "unread" ? { seen: false } : { all: true }), ...Object.fromEntries(given) };
}

async function emitNewest(mailbox: Mailbox, params: Params, ctx: PollContext): Promise<void> {
  const uids = await search(mailbox, rulesOf(params));
  ctx.emit(await itemsOf(mailbox, uids.slice(-1), { params, ctx }));
}

async function itemsOf(
  mailbox: Mailbox,
  uids: readonly number[],
  { params, ctx }: { readonly params: Params; readonly ctx: PollContext },
) {
  const name = params.mailbox.trim() || "INBOX";
  const filePrefix = params.files ? params.filePrefix : undefined;
  const items = [];
  // One after the other: each may be large.
  for (const uid of uids) {
    const held = await heldLetter(mailbox, uid, name);
    if (held) items.push(await readLetter(held, { filePrefix, whole: params.source, files: ctx.files }));
  }
  return items;
}

/** `undefined`: somebody has removed it meanwhile. */
async function heldLetter(mailbox: Mailbox, uid: number, name: string): Promise<HeldLetter | undefined> {
  const fetchOne = (query: FetchQueryObject) =>
    mailbox.ask((client) => client.fetchOne(String(uid), query, { uid: true }));
  const head = await fetchOne({ uid: true, size: true, flags: true, internalDate: true });
  if (head === false) return undefined;
  const { size = 0, flags, internalDate } = head;
  const tooLarge = size > MOST_BYTES;
  const letter = await fetchOne(tooLarge ? { headers: true } : { source: true });
  const source = letter === false ? undefined : tooLarge ? letter.headers : letter.source;
  if (source === undefined) return undefined;
  return {
    uid,
    mailbox: name,
    flags: [...(flags ?? [])],
    receivedAt: internalDate === undefined ? undefined : new Date(internalDate),
    size,
    source,
    tooLarge,
  };
}

/** What is done again after a crash changes nothing any more. */
async function tidyUp(mailbox: Mailbox, params: Params, taken: readonly number[] = []): Promise<void> {
  if (taken.length === 0 || params.after === "nothing") return;
  const range = taken.join(",");
  const uid = true;
  await mailbox.ask(async (client) => {
    if (params.after === "read") return client.messageFlagsAdd(range, ["\\Seen"], { uid });
    if (params.after === "delete") return client.messageDelete(range, { uid });
    return client.messageMove(range, params.moveTo?.trim() ?? "", { uid });
  });
}
