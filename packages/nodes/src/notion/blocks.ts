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
          { value: "paragraph", label: "Paragraph" },
          { value: "heading_1", label: "Large heading" },
          { value: "heading_2", label: "Medium heading" },
          { value: "heading_3", label: "Small heading" },
          { value: "bulleted_list_item", label: "Bulleted list" },
          { value: "numbered_list_item", label: "Numbered list" },
          { value: "to_do", label: "To-do" },
          { value: "toggle", label: "Toggle" },
          { value: "quote", label: "Quote" },
          { value: "callout", label: "Callout" },
          { value: "code", label: "Code" },
          { value: "image", label: "Image by its address" },
          { value: "divider", label: "Divider" },
        ],
        default: "paragraph",
      },
      text: { kind: "text", label: "Text", multiline: true, default: "" },
      checked: {
        kind: "boolean",
        label: "Done",
        default: false,
        optional: true,
        showWhen: { type: ["to_do"] },
      },
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
