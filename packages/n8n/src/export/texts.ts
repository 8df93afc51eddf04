import type { JsonObject } from "@weft/sdk";
import { everyX } from "../convert/poll-times.ts";
import { textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

const extras: Readonly<Record<string, string>> = {
  tables: "tables",
  strikethrough: "strikethrough",
  tasks: "tasklists",
  links: "simplifiedAutoLink",
};

export const exportMarkdown: Exporter = ({ params }) => {
  if (params["source"] === "file") throw new NoCounterpart("n8n reads Markdown from a text only");
  const back = params["action"] === "toMarkdown";
  const notes = [
    ...notUsual(params, { keep: true, ...(back && { headingStyle: "atx", keepTags: "" }) }),
    ...(!back && (params["rawHtml"] ?? "clean") !== "keep"
      ? ["HTML inside the Markdown is not made harmless there"]
      : []),
  ];
  return {
    type: "markdown",
    typeVersion: 1,
    parameters: {
      mode: back ? "htmlToMarkdown" : "markdownToHtml",
      ...(back ? { html: params["html"] ?? "" } : { markdown: params["markdown"] ?? "" }),
      destinationKey: params["field"] ?? "data",
      options: back ? backOptions(params) : forthOptions(params),
    },
    notes,
  };
};

function forthOptions(params: JsonObject): JsonObject {
  const given = params["features"] ?? Object.keys(extras);
  if (!Array.isArray(given)) throw new NoCounterpart("What Markdown can do is given by an expression");
  const features = given.map((name) => [extras[textOf(name)] ?? "", true]);
  return {
    ...(Object.fromEntries(features) as JsonObject),
    ...renamed(params, {
      lineBreaks: "simpleLineBreaks",
      newTab: "openLinksInNewWindow",
      headingStart: "headerLevelStart",
      page: "completeHTMLDocument",
    }),
    ...headingIds(params),
  };
}

function headingIds({ headingIds: ids, joinedIds }: JsonObject): JsonObject {
  if (ids !== true) return { noHeaderId: true };
  return joinedIds === true ? {} : { ghCompatibleHeaderId: true };
}

function backOptions(params: JsonObject): JsonObject {
  return {
    bulletMarker: params["bullet"] ?? "-",
    ...(params["code"] === "indented" && { codeBlockStyle: "indented" }),
    ...renamed(params, {
      fence: "codeFence",
      emphasis: "emDelimiter",
      strong: "strongDelimiter",
      skipTags: "ignore",
      dataImages: "keepDataImages",
    }),
    ...(params["links"] === "referenced" && { useLinkReferenceDefinitions: true }),
  };
}

export const exportRssTrigger: Exporter = ({ params, credential }) => ({
  type: "rssFeedReadTrigger",
  typeVersion: 1,
  parameters: { feedUrl: params["url"] ?? "", pollTimes: everyX(params["every"]) },
  notes: [
    ...leftOut(params, ["headers", "headersJson", "proxy", "fields"]),
    ...notUsual(params, {
      start: "together",
      existing: false,
      perMinute: 0,
      timeout: 30_000,
      redirects: 5,
      anyCertificate: false,
    }),
    ...(credential === undefined ? [] : ["n8n reads feeds without a credential"]),
  ],
});

export const exportRss: Exporter = ({ params, credential }) => ({
  type: "rssFeedRead",
  typeVersion: 1.2,
  parameters: {
    url: params["url"] ?? "",
    options: {
      ...renamed(params, { fields: "customFields" }),
      ...(params["anyCertificate"] === true && { ignoreSSL: true }),
    },
  },
  notes: [
    ...leftOut(params, ["limit", "headers", "headersJson", "proxy"]),
    ...notUsual(params, { perMinute: 0, timeout: 30_000, redirects: 5 }),
    ...(credential === undefined ? [] : ["n8n reads feeds without a credential"]),
  ],
});
