import type { Params, ParamsOf } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";
import { richText } from "./properties.ts";

export const blockParams = {
  blocks: {
    kind: "list",
    label: "Content",
    help: "Paragraphs, headings and other blocks, from top to bottom.",
    itemLabel: "block",
    of: {
      type: {
        kind: "choice",
        label: "Kind",
        options: [
          "paragraph",
          "heading_1",
          "heading_2",
          "heading_3",
          "bulleted_list_item",
          "numbered_list_item",
          "to_do",
          "toggle",
          "quote",
          "callout",
          "code",
          "image",
          "divider",
        ],
        default: "paragraph",
      },
      text: { kind: "text", label: "Text", multiline: true, default: "" },
      checked: { kind: "boolean", label: "Done", default: false, optional: true },
    },
    default: [],
  },
  children: {
    kind: "json",
    label: "Blocks as JSON",
    help: "A list of blocks as Notion’s API describes them, after those above.",
    placeholder: '[{ "type": "divider", "divider": {} }]',
    optional: true,
    advanced: true,
  },
} as const satisfies Params;

type Blocks = Pick<ParamsOf<typeof blockParams>, "blocks" | "children">;

export function blocksOf({ blocks, children }: Blocks): readonly object[] {
  const more = jsonOf(children, "Blocks as JSON");
  const written = blocks.map(({ type, text, checked }) => ({
    object: "block",
    type,
    [type]: contentOf(type, text, checked === true),
  }));
  return [...written, ...(Array.isArray(more) ? (more as readonly object[]) : [])];
}

function contentOf(type: string, text: string, checked: boolean): object {
  if (type === "divider") return {};
  if (type === "image") return { type: "external", external: { url: text } };
  return {
    rich_text: richText(text),
    ...(type === "to_do" && { checked }),
    ...(type === "code" && { language: "plain text" }),
  };
}
