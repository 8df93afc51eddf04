import { NodeError, defineAction } from "@weft/sdk";
import type { Item, NodeContext } from "@weft/sdk";
import { Kept } from "../net/kept.ts";
import { letterOf } from "./letter.ts";
import type { SendParams } from "./letter.ts";
import { sendParams } from "./send.params.ts";
import { sendText } from "./send.text.ts";
import { accessOf, openSession } from "./session.ts";
import type { MailSession } from "./session.ts";
import { mailSmtp } from "./smtp.ts";

/**
 * Not idempotent: servers take a mail again. But the Message-ID comes from the idempotency key, so a mail that was sent twice
 * is the same one to those mailboxes and mail programs that show each Message-ID once, and can be looked for by it.
 */
export const mailSend = defineAction({
  type: "mail.send",
  version: 1,
  label: "Send a mail",
  help: "Sends a mail through your mail server. A mail that is sent again after a crash keeps its Message-ID, so it can be found by it, and many mailboxes show it once.",
  icon: "mail",
  group: "Mail",
  synonyms: ["email", "e-mail", "smtp", "message", "notify", "newsletter", "attachment"],
  summary: "{to}",
  effect: "write",
  credential: mailSmtp,
  params: sendParams,
  sample: {
    messageId: "<7c1f0a2b9d3e4f5061728394a5b6c7d8@example.com>",
    accepted: ["anna@example.com"],
    rejected: [],
    response: "250 2.0.0 Ok: queued as 4XyZ",
    envelope: { from: "shop@example.com", to: ["anna@example.com"] },
    messageSize: 1840,
  },
  translations: sendText,
  run: ({ params, item, index, ctx }) => sent(params, { item, number: index + 1, ctx }),
});

/** Servers that count do not take many more over one connection. */
const MOST_MAILS = 100;

async function sent(
  params: SendParams,
  place: { readonly item: Item; readonly number: number; readonly ctx: NodeContext },
): Promise<Item> {
  const { ctx } = place;
  const { letter, shown } = letterOf(params, place);
  const access = accessOf(await ctx.credential());
  const { host, port } = access;
  const { signal } = ctx;
  const url = `smtp://${host}:${port}`;
  const reached = await ctx.reach({ host, port, shown: { method: "SMTP", url, body: shown } });
  const silenceMs = params.timeout;
  const server = ctx.shared(`silent for ${silenceMs}`, () => new Kept<MailSession>(MOST_MAILS));
  let next = letter;
  const json = await server.use(
    () => openSession({ access, reached, signal, silenceMs }),
    (session) => {
      const now = next();
      // Its files were read, perhaps: another try is a letter of its own.
      next = () => letterOf(params, place).letter();
      return handedIn(session, now, ctx);
    },
    (error) => error instanceof NodeError && error.transient,
  );
  return { json: { ...json } };
}

/** Some of the recipients may be refused while the others get the mail: that is told, but it is no failure. */
async function handedIn(session: MailSession, letter: Parameters<MailSession["send"]>[0], ctx: NodeContext) {
  const { envelope, messageId } = letter;
  const { from, to } = envelope;
  const info = await session.send(letter);
  const { accepted, rejected, rejectedErrors = [], response, messageSize, serverMessageId } = info;
  for (const { recipient = "", response: answer = "" } of rejectedErrors)
    ctx.log(`${recipient} was refused: ${answer.replaceAll(/\s+/g, " ").slice(0, 300)}`);
  return {
    messageId,
    ...(serverMessageId !== undefined && { serverMessageId }),
    accepted,
    rejected,
    response,
    envelope: { from, to },
    messageSize,
  };
}
