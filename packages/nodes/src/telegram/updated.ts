import { NodeError, connectorApi, defineTrigger } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, PollContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { literally } from "../polling.params.ts";
import { fetchFile, pathOf } from "./chat.ts";
import { method, telegramBase } from "./connector.ts";
import { telegram } from "./credential.ts";
import { telegramText } from "./text.ts";

/** Kinds of updates (core.telegram.org/bots/api#update). */
const kinds = [
  { value: "message", label: "A message" },
  { value: "edited_message", label: "A changed message" },
  { value: "callback_query", label: "A pressed button" },
  { value: "channel_post", label: "A post in a channel" },
  { value: "edited_channel_post", label: "A changed post in a channel" },
  { value: "message_reaction", label: "A reaction to a message" },
  { value: "inline_query", label: "An inline query" },
  { value: "chosen_inline_result", label: "A chosen result of an inline query" },
  { value: "poll", label: "A poll has new results" },
  { value: "poll_answer", label: "An answer in a poll" },
  { value: "shipping_query", label: "A question about shipping" },
  { value: "pre_checkout_query", label: "A payment to confirm" },
  { value: "my_chat_member", label: "The bot’s place in a chat changed" },
  { value: "chat_member", label: "A member of a chat changed" },
  { value: "chat_join_request", label: "Somebody asks to join a chat" },
  { value: "business_message", label: "A message to a business account" },
] as const;

const params = literally({
  updates: {
    kind: "choices",
    label: "What starts the flow",
    help: "Of all that a bot is told; everything if none is chosen.",
    options: kinds,
    default: ["message"],
  },
  download: {
    kind: "boolean",
    label: "Fetch files",
    help: "Photos, documents, videos and sounds of a message are put into the item as the file “data”.",
    default: false,
  },
  chats: {
    kind: "text",
    label: "Only these chats",
    help: "Ids with commas between them; all if it is empty.",
    default: "",
    advanced: true,
  },
  users: {
    kind: "text",
    label: "Only these people",
    help: "Ids with commas between them; all if it is empty.",
    default: "",
    advanced: true,
  },
  takeOver: {
    kind: "boolean",
    label: "Take the bot over",
    help: "A bot tells one program only: if it was told to call an address, such as another automation, it no longer does.",
    default: false,
    advanced: true,
  },
});

type TriggerParams = ParamsOf<typeof params>;
interface Update extends JsonObject {
  readonly update_id: number;
}

/** As many as Telegram gives at once. */
const most = 100;
/** Seconds that Telegram keeps a question open until there is news. */
const openFor = 50;

export const telegramUpdated = defineTrigger({
  type: "telegram.updated",
  version: 1,
  label: "New message to a bot",
  help: "Starts the flow for each message to a bot, pressed button or other event, as soon as it comes.",
  icon: "brand:telegram",
  group: "Triggers",
  synonyms: ["telegram", "bot", "chat", "message", "callback", "chatbot"],
  credential: telegram,
  params,
  sample: {
    update_id: 482_911_003,
    message: {
      message_id: 1024,
      from: { id: 1035597319, is_bot: false, first_name: "Anna", language_code: "pl" },
      chat: { id: 1035597319, first_name: "Anna", type: "private" },
      date: 1794819600,
      text: "Where is my order?",
    },
  },
  translations: telegramText("updated", params),
  // Between two looks a question stays open, so that what comes is heard at once.
  everyMs: () => 60_000,
  async poll({ params: chosen, ctx }) {
    const updates = await updatesOf(chosen, ctx, { limit: most, ...offsetOf(ctx.memory.get("next")) });
    const last = updates.at(-1);
    if (last === undefined) return;
    const wanted = (ctx.trial ? [last] : updates).filter((update) => isWanted(update, chosen));
    for (const update of wanted) ctx.emit(await itemOf(update, chosen, ctx));
    if (ctx.trial) return;
    ctx.memory.set("next", last.update_id + 1);
    // Looking again tells Telegram that these were taken.
    ctx.again();
  },
  async watch({ params: chosen, ctx }) {
    const next = offsetOf(ctx.memory.get("next"));
    await updatesOf(chosen, ctx, { limit: 1, timeout: openFor, ...next });
  },
});

function offsetOf(next: unknown): { readonly offset?: number } {
  return typeof next === "number" ? { offset: next } : {};
}

async function updatesOf(
  { updates, takeOver }: TriggerParams,
  ctx: Pick<PollContext, "http" | "credential">,
  asked: { readonly limit: number; readonly timeout?: number; readonly offset?: number },
): Promise<readonly Update[]> {
  const api = connectorApi(telegramBase, ctx);
  const request = {
    // Nothing chosen is said as an empty list only with the first question; all kinds are named to be sure.
    ...method("getUpdates", {
      ...asked,
      allowed_updates: updates.length === 0 ? kinds.map(({ value }) => value) : updates,
    }),
    timeoutMs: (openFor + 15) * 1000,
  };
  const ask = async (): Promise<readonly Update[]> => {
    const { body } = await api.send(request);
    return (body as { readonly result?: readonly Update[] }).result ?? [];
  };
  try {
    return await ask();
  } catch (error) {
    if (!callsAnAddress(error)) throw error;
    if (!takeOver) throw fatal("telegram-webhook");
    await api.send(method("deleteWebhook", {}));
    return ask();
  }
}

function callsAnAddress(error: unknown): boolean {
  return (
    error instanceof NodeError && error.details.response?.status === 409 && /webhook/i.test(error.message)
  );
}

type Part = Readonly<Record<string, unknown>>;

/** What the update is about: its one field besides its number. */
function contentOf(update: Update): Part {
  const content = Object.entries(update).find(([name]) => name !== "update_id");
  return (content?.[1] ?? {}) as Part;
}

function isWanted(update: Update, { chats, users }: TriggerParams): boolean {
  const content = contentOf(update);
  const message = (content["message"] ?? content) as Part;
  const chat = (message["chat"] ?? {}) as Part;
  const from = (content["from"] ?? content["user"] ?? {}) as Part;
  return isListed(chats, chat["id"]) && isListed(users, from["id"]);
}

function isListed(list: string, id: unknown): boolean {
  const ids = list
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return ids.length === 0 || ids.includes(String(id));
}

async function itemOf(update: Update, { download }: TriggerParams, ctx: PollContext): Promise<Item> {
  const id = download ? fileIn(contentOf(update)) : undefined;
  if (id === undefined) return { json: update };
  const api = connectorApi(telegramBase, ctx);
  const { body } = await api.send(method("getFile", { file_id: id }));
  return { json: update, files: { data: await fetchFile(pathOf(body as JsonObject), { api, ctx }) } };
}

/** The file of a message; of a photo in its sizes the largest. */
function fileIn(message: Part): string | undefined {
  const photos = (message["photo"] ?? []) as readonly Part[];
  const found = ["document", "video", "audio", "voice", "animation", "video_note", "sticker"]
    .map((kind) => message[kind] as Part | undefined)
    .find((part) => part !== undefined);
  const id = (found ?? photos.at(-1))?.["file_id"];
  return typeof id === "string" ? id : undefined;
}
