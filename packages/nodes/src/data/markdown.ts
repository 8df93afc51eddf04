import { defineAction } from "@weft/sdk";
import type { ParamsOf, RunCall } from "@weft/sdk";
import { toHtml } from "./markdown-read.ts";
import { toMarkdown } from "./markdown-write.ts";
import { markdownParams } from "./markdown.params.ts";
import { markdownText } from "./markdown.text.ts";
import { markupOf } from "./markup-file.ts";
import { withResult } from "./result.ts";

type Call = RunCall<ParamsOf<typeof markdownParams>>;

/** Markdown is CommonMark with GitHub's additions; n8n reads a dialect of its own (showdown's), which differs in rare cases. */
export const dataMarkdown = defineAction({
  type: "data.markdown",
  version: 1,
  label: "Markdown",
  help: "Turns Markdown into HTML, and HTML into Markdown.",
  icon: "pencil-line",
  group: "Data",
  synonyms: ["md", "html to markdown", "markdown to html", "convert", "github", "sanitize", "readme"],
  summary: "{action}",
  effect: "none",
  params: markdownParams,
  translations: markdownText,
  async run(call) {
    const { item, params, index } = call;
    const text = await source(call);
    const { action } = params;
    const made = action === "toHtml" ? toHtml(text, params, index + 1) : toMarkdown(text, params, index + 1);
    return withResult(item, params, made);
  },
});

async function source(call: Call): Promise<string> {
  const { action, source: from, markdown, html, file } = call.params;
  if (from === "file") return markupOf(call, file);
  return action === "toHtml" ? markdown : html;
}
