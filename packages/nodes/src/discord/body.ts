import { MultipartForm } from "@weft/sdk";
import type { FileContent, Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";
import { fatal } from "../errors.ts";
import { contentOf } from "../files/content.ts";
import { isObject, splitNames } from "../paths.ts";
import { askedTime } from "../times.ts";
import type { contentParams } from "./params.ts";

interface Place {
  readonly item: Item;
  readonly index: number;
  readonly ctx: Pick<NodeContext, "files" | "flow">;
}

/** Bits of a message (docs.discord.com/developers/resources/message#message-object-message-flags). */
const SUPPRESS_EMBEDS = 4;
const SUPPRESS_NOTIFICATIONS = 4096;

/** A message as it is sent: as JSON, or as a form where files go along. */
export function messageBody(
  given: ParamsOf<typeof contentParams>,
  besides: JsonObject,
  place: Place,
): JsonObject | MultipartForm {
  const { content, embeds, mentions, silent, preview, tts } = given;
  const files = splitNames(given.files).map((name) => contentOf(name, place));
  const more = jsonOf(given.more, "More fields");
  const flags = (preview ? 0 : SUPPRESS_EMBEDS) + (silent ? SUPPRESS_NOTIFICATIONS : 0);
  const extra = isObject(more) ? more : {};
  if (content === "" && embeds.length === 0 && files.length === 0 && Object.keys(extra).length === 0)
    throw fatal("discord-empty", { item: place.index + 1 });
  const body = {
    ...extra,
    ...(content !== "" && { content }),
    ...(embeds.length > 0 && { embeds: embeds.map((embed) => embedOf(embed, place)) }),
    ...(!mentions && { allowed_mentions: { parse: [] } }),
    ...(flags > 0 && { flags }),
    ...(tts && { tts }),
    ...besides,
  };
  return files.length === 0 ? body : formOf(body, files);
}

function formOf(body: JsonObject, files: readonly FileContent[]): MultipartForm {
  return new MultipartForm([
    { name: "payload_json", value: JSON.stringify(body) },
    ...files.map((file, index) => ({ name: `files[${index}]`, file })),
  ]);
}

type Embed = ParamsOf<typeof contentParams>["embeds"][number];

function embedOf(embed: Embed, { ctx, index }: Place): JsonObject {
  const { author, image, thumbnail, color, timestamp: given, ...texts } = embed;
  const timestamp = askedTime(given, { timeZone: "", flow: ctx.flow, index });
  const filled = Object.entries(texts).filter(([, text]) => text !== "");
  return {
    ...Object.fromEntries(filled),
    ...(color.trim() !== "" && { color: colorOf(color, index) }),
    ...(author !== "" && { author: { name: author } }),
    ...(image !== "" && { image: { url: image } }),
    ...(thumbnail !== "" && { thumbnail: { url: thumbnail } }),
    ...(timestamp !== undefined && { timestamp }),
  };
}

/** Discord wants a colour as one number. */
function colorOf(color: string, index: number): number {
  const text = color.trim();
  if (/^#[\da-f]{6}$/i.test(text)) return Number.parseInt(text.slice(1), 16);
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 0xff_ff_ff) return number;
  throw fatal("discord-color", { item: index + 1, color: text.slice(0, 40) });
}
