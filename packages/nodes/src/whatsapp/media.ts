import { MultipartForm, connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, FileContent, JsonObject, NodeDefinition } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { contentOf, fileKey, safeName } from "../files/content.ts";
import { whatsappBase, whatsappChoices } from "./connector.ts";
import { deleteParams, getParams, uploadParams } from "./params.ts";
import { whatsappText } from "./text.ts";

const synonyms = ["whatsapp", "file", "picture", "media"] as const;

/** Puts a file where messages can take it from, and gives its id. */
export async function uploaded(api: ConnectorApi, phone: string, file: FileContent): Promise<string> {
  const { body } = await api.send({
    method: "POST",
    url: `/${encodeURIComponent(phone.trim())}/media`,
    body: new MultipartForm([
      { name: "messaging_product", value: "whatsapp" },
      { name: "type", value: file.type },
      { name: "file", file },
    ]),
    timeoutMs: 120_000,
  });
  return String((body as JsonObject)["id"]);
}

const upload = operation({
  label: "Upload a file",
  help: "Puts a file where messages can take it from by its id, for 30 days.",
  effect: "write",
  params: uploadParams,
  sample: { id: "1037543291543636" },
  synonyms,
  translations: whatsappText("media.upload", uploadParams),
  run: async ({ params, api, ...call }) => ({
    json: { id: await uploaded(api, params.phone, contentOf(params.file, call)) },
  }),
});

const get = operation({
  label: "Get a file",
  help: "Fetches a file that somebody sent to you.",
  effect: "read",
  params: getParams,
  sample: { id: "1037543291543636", mime_type: "image/jpeg", file_size: 20_480, sha256: "a1b2" },
  synonyms: [...synonyms, "download"],
  translations: whatsappText("media.get", getParams),
  async run({ params: { media, download, saveAs }, api, ctx }) {
    const { body } = await api.send({ url: `/${encodeURIComponent(media.trim())}` });
    // The address lasts five minutes, and opens for the token alone.
    const { url, ...json } = body as JsonObject;
    if (!download) return { json };
    const { body: content, headers } = await ctx.http({
      url: ofMeta(String(url)),
      response: "stream",
      timeoutMs: 120_000,
    });
    const type = headers["content-type"]?.split(";")[0] ?? "application/octet-stream";
    const name = safeName(`${String(json["id"])}.${type.split("/")[1] ?? "bin"}`, "file");
    const file = await ctx.files.write({ name, type, content: content as ReadableStream<Uint8Array> });
    return { json, files: { [fileKey(saveAs)]: file } };
  },
});

/** The token goes along, so it must not go elsewhere. */
function ofMeta(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol === "https:" && /(^|\.)(fbsbx|facebook|fbcdn|whatsapp)\.(com|net)$/.test(url.hostname))
    return url.href;
  throw fatal("connector-elsewhere", { system: "WhatsApp", address: address.slice(0, 200) });
}

const remove = operation({
  label: "Delete a file",
  help: "Deletes a file that was uploaded.",
  effect: "write",
  params: deleteParams,
  sample: { success: true },
  synonyms: [...synonyms, "remove"],
  translations: whatsappText("media.delete", deleteParams),
  request: ({ media }) => ({ method: "DELETE", url: `/${encodeURIComponent(media.trim())}` }),
});

export const whatsappMedia: readonly NodeDefinition[] = connectorNodes({
  ...whatsappBase,
  resources: { media: { upload, get, delete: remove } },
}).map((node) => ({ ...node, choices: whatsappChoices }));
