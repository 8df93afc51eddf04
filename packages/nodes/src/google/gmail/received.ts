import { connectorApi, defineTrigger } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { literally, pollingParams } from "../../polling.params.ts";
import { gmailBase, labelNames } from "./base.ts";
import { listed } from "./listed.ts";
import { filterParams, sample, shapeParams } from "./params.ts";
import { readMessage } from "./read.ts";
import { gmailText } from "./text.ts";

const { every, start, existing } = pollingParams;
const params = { ...literally({ ...filterParams, ...shapeParams }), every, start, existing } as const;

/** Mails of one look at most; the next look takes the rest at once. */
const most = 100;

export const gmailReceived = defineTrigger({
  type: "gmail.message.received",
  version: gmailBase.version,
  label: "New mail in Gmail",
  help: "Looks from time to time for new mails that fit, and starts the flow with them, the oldest first.",
  icon: gmailBase.icon,
  group: "Triggers",
  synonyms: ["gmail", "mail", "email", "e-mail", "inbox", "google"],
  credential: gmailBase.credential,
  credentialStart: gmailBase.credentialStart,
  params,
  sample,
  translations: gmailText("message.received", params),
  everyMs: ({ params: { every: ms } }) => ms,
  async poll({ params: given, ctx }) {
    const api = connectorApi(gmailBase, ctx);
    const reader = { api, labels: labelNames(api), files: ctx.files };
    if (ctx.trial) {
      const [newest] = await listed(reader, given, 1);
      return newest === undefined ? undefined : ctx.emit(await readMessage(newest.id, given, reader));
    }
    const before = ctx.memory.get("seen") as Seen | undefined;
    const first = before === undefined && !given.existing;
    const { since, ids: known } = before ?? { since: first ? Math.floor(ctx.now() / 1000) : 0, ids: [] };
    // Gmail knows whole seconds, and a mail may become visible a little later than it came.
    const query = since === 0 ? given.query : `${given.query} after:${since - overlap}`.trim();
    const found = await listed(reader, { ...given, query }, undefined);
    if (first) return ctx.memory.set("seen", { since, ids: found.map(({ id }) => id) } satisfies Seen);
    const fresh = found.filter(({ id }) => !known.includes(id)).reverse();
    const taken = fresh.slice(0, most);
    const items: Item[] = [];
    for (const { id } of taken) items.push(await readMessage(id, given, reader));
    const latest = timeOf(items);
    const there = new Set(found.map(({ id }) => id));
    const ids = [...known.filter((id) => there.has(id)), ...taken.map(({ id }) => id)];
    ctx.memory.set("seen", { since: Math.max(since, latest), ids } satisfies Seen);
    if (fresh.length > most) ctx.again();
    if (given.start === "together") ctx.emit(items);
    else for (const item of items) ctx.emit(item);
  },
});

interface Seen {
  /** Seconds since 1970 of the newest mail. */
  readonly since: number;
  /** Of the mails that the next look finds again. */
  readonly ids: readonly string[];
}

/** Seconds. */
const overlap = 300;

/** When the newest of them came; all forms have it. */
function timeOf(items: readonly Item[]): number {
  return items.reduce(
    (newest, { json }) => Math.max(newest, Math.floor(Number(json["internalDate"] ?? 0) / 1000)),
    0,
  );
}
