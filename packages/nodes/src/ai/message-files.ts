import type { FileRef, Item, JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fileOf, wholeFile } from "../files/content.ts";
import type { FileAccess } from "../files/content.ts";
import { splitNames } from "../paths.ts";

/** MB; services take about as much in one request. */
const limit = 20;

interface FilesCall {
  readonly item: Item;
  readonly number: number;
  /** Names that the files have in the item, or `*` for all. */
  readonly names: string;
  readonly ctx: FileAccess;
}

/** The item's files as parts of a message. */
export async function fileParts({ item, number, names, ctx }: FilesCall): Promise<readonly JsonObject[]> {
  const wanted = names.trim() === "*" ? Object.keys(item.files ?? {}) : splitNames(names);
  const parts: JsonObject[] = [];
  for (const name of wanted) parts.push(await partOf(fileOf(item, name, number), number, ctx));
  return parts;
}

const sounds: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
};

async function partOf(file: FileRef, number: number, ctx: FileAccess): Promise<JsonObject> {
  const type = (file.type.split(";")[0] ?? "").trim().toLowerCase();
  const sound = Object.hasOwn(sounds, type) ? sounds[type] : undefined;
  const isText = type.startsWith("text/") || type === "application/json" || type === "application/xml";
  const isImage = type.startsWith("image/");
  if (!isText && !isImage && sound === undefined && type !== "application/pdf")
    throw fatal("ai-file", { name: file.name, type: file.type, item: number });
  const bytes = await wholeFile(file, ctx, limit);
  if (isText) return { type: "text", text: `${file.name}:\n${bytes.toString("utf8")}` };
  const data = bytes.toString("base64");
  if (sound !== undefined) return { type: "input_audio", input_audio: { data, format: sound } };
  const url = `data:${type};base64,${data}`;
  if (isImage) return { type: "image_url", image_url: { url } };
  return { type: "file", file: { filename: file.name, file_data: url } };
}
