import { FileBody, connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, FileRef, JsonObject, NodeContext, Params, RunCall } from "@weft/sdk";
import { enough, upToParam } from "../connector-most.ts";
import { fatal } from "../errors.ts";
import { contentOf, fileKey, safeName } from "../files/content.ts";
import { get, post, slackBase } from "./connector.ts";
import { channel } from "./params.ts";
import { slackText } from "./text.ts";

const uploadParams = {
  channel: {
    ...channel,
    optional: true,
    help: "Where it is shown, by its id; nobody sees it if it is empty.",
  },
  from: {
    kind: "choice",
    label: "Content",
    help: "A file of the item, or a text of your own.",
    options: [
      { value: "item", label: "File of the item" },
      { value: "text", label: "Text" },
    ],
    default: "item",
  },
  file: {
    kind: "file",
    label: "File",
    help: "The name that it has in the item.",
    default: "data",
    showWhen: { from: ["item"] },
  },
  content: {
    kind: "text",
    label: "Text",
    help: "What is in the file.",
    multiline: true,
    showWhen: { from: ["text"] },
  },
  name: { kind: "text", label: "File name", help: "The file’s own if it is empty.", default: "" },
  title: { kind: "text", label: "Title", help: "What people see above it.", default: "" },
  comment: { kind: "text", label: "Comment", help: "A message that goes with it.", default: "" },
  thread: {
    kind: "text",
    label: "In the thread of",
    help: "The time stamp, ts, of the message that this one answers.",
    default: "",
    advanced: true,
  },
} as const satisfies Params;

const fileParams = {
  id: { kind: "text", label: "File", help: "The id of the file.", placeholder: "F0123456789" },
  download: {
    kind: "boolean",
    label: "Fetch it",
    help: "Puts the file into the item; otherwise only what Slack says about it is given.",
    default: false,
  },
  saveAs: {
    kind: "text",
    label: "Name in the item",
    help: "Under which the file is put into the item.",
    default: "data",
    showWhen: { download: [true] },
  },
} as const satisfies Params;

const listParams = {
  channel: { ...channel, optional: true, help: "Only files of this channel, by its id." },
  person: { kind: "text", label: "Person", help: "Only files of this person, by the id.", default: "" },
  types: {
    kind: "text",
    label: "Kinds",
    help: "With commas between them: images, pdfs, snippets, gdocs, zips; all if it is empty.",
    default: "",
  },
  most: upToParam,
} as const satisfies Params;

const one = { id: "F0123456789", name: "offer.pdf", mimetype: "application/pdf", size: 2048 };

export const slackFile = connectorNodes({
  ...slackBase,
  resources: {
    file: {
      upload: operation({
        label: "Upload a file",
        help: "Gives Slack a file and shows it in a channel.",
        synonyms: ["slack", "attachment", "send file"],
        summary: "{channel}",
        effect: "write",
        params: uploadParams,
        translations: slackText("fileUpload", uploadParams),
        sample: one,
        run: (call) => upload(call),
      }),
      get: operation({
        label: "Get a file",
        help: "Gives what Slack says about a file, and the file itself if you like.",
        synonyms: ["slack", "download", "attachment"],
        summary: "{id}",
        effect: "read",
        params: fileParams,
        translations: slackText("fileGet", fileParams),
        sample: one,
        async run({ params, ctx, api }) {
          const { body } = await api.send(get("files.info", { file: params.id }));
          const json = (body as { readonly file?: JsonObject }).file ?? {};
          if (!params.download) return { json };
          return { json, files: { [fileKey(params.saveAs)]: await fetchFile(json, ctx) } };
        },
      }),
      list: operation({
        label: "List files",
        help: "Gives one item for each file that the app sees.",
        synonyms: ["slack", "attachments"],
        effect: "read",
        params: listParams,
        translations: slackText("fileList", listParams),
        sample: one,
        page: {
          next({ request, response }) {
            const { paging } = response.body as { readonly paging?: { page: number; pages: number } };
            if (paging === undefined || paging.page >= paging.pages) return undefined;
            return { ...request, query: { ...request.query, page: paging.page + 1 } };
          },
        },
        pick: "files",
        most: enough,
        request: (params) =>
          get("files.list", {
            channel: params.channel,
            user: params.person,
            types: params.types.replaceAll(/\s/g, ""),
            count: 100,
          }),
      }),
    },
  },
});

/** Three steps: Slack says where to, takes the bytes there, and then shows the file (docs.slack.dev/messaging/working-with-files). */
async function upload(
  call: RunCall<{
    readonly channel: string | undefined;
    readonly from: "item" | "text";
    readonly file: string;
    readonly content: string;
    readonly name: string;
    readonly title: string;
    readonly comment: string;
    readonly thread: string;
  }> & { readonly api: ConnectorApi },
) {
  const { params, api, ctx } = call;
  const fromItem = params.from === "item" ? contentOf(params.file, call) : undefined;
  const text = new TextEncoder().encode(params.content);
  const name = params.name === "" ? (fromItem?.name ?? "text.txt") : params.name;
  const place = await api.send(
    get("files.getUploadURLExternal", { filename: name, length: fromItem?.size ?? text.length }),
  );
  const { upload_url: url, file_id: id } = place.body as {
    readonly upload_url: string;
    readonly file_id: string;
  };
  const body = fromItem ? new FileBody(fromItem) : text;
  await ctx.http({ method: "POST", url: ofSlack(url), body, response: "text" });
  const shown = await api.send(
    post("files.completeUploadExternal", {
      files: [{ id, title: params.title === "" ? name : params.title }],
      channel_id: params.channel,
      initial_comment: params.comment,
      thread_ts: params.thread,
    }),
  );
  const [file] = (shown.body as { readonly files?: readonly JsonObject[] }).files ?? [];
  return { json: file ?? { id } };
}

async function fetchFile(file: JsonObject, ctx: Pick<NodeContext, "http" | "files">): Promise<FileRef> {
  const { url_private_download: address, url_private: other, name, mimetype } = file;
  const { body } = await ctx.http({ url: ofSlack(String(address ?? other)), response: "stream" });
  return ctx.files.write({
    name: safeName(String(name), "file"),
    type: typeof mimetype === "string" ? mimetype : "application/octet-stream",
    content: body as ReadableStream<Uint8Array>,
  });
}

/** The token goes along, so it must not go elsewhere. */
function ofSlack(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol === "https:" && (url.hostname === "slack.com" || url.hostname.endsWith(".slack.com")))
    return url.href;
  throw fatal("connector-elsewhere", { system: "Slack", address: address.slice(0, 200) });
}
