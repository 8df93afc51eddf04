import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject, parsePath, setPath } from "../paths.ts";
import { classifyText } from "./classify.text.ts";
import { aiService } from "./credential.ts";
import { askFields } from "./fields.ts";
import { modelParams, tuningParams } from "./model.params.ts";
import { modelChoices } from "./models.ts";
import { accessOf } from "./service.ts";

const otherwise = "else";
/** What the model says where nothing fits; no category is called so. */
const none = "(none)";

const params = {
  ...modelParams,
  text: {
    kind: "text",
    label: "Text",
    help: "What to put into a category.",
    placeholder: "{{ $json.subject }} {{ $json.text }}",
    multiline: true,
  },
  categories: {
    kind: "list",
    label: "Categories",
    help: "Each row makes an output; the model goes by names and descriptions.",
    itemLabel: "category",
    of: {
      name: { kind: "text", label: "Name", placeholder: "Complaint", literal: true },
      description: {
        kind: "text",
        label: "Description",
        placeholder: "Something arrived late, broken or not at all",
        default: "",
      },
      id: {
        kind: "text",
        label: "Handle",
        help: "Ties edges to this output, whatever its name becomes.",
        optional: true,
        literal: true,
        advanced: true,
      },
    },
  },
  several: {
    kind: "boolean",
    label: "Several at once",
    help: "An item takes every output that fits instead of the best one.",
    default: false,
  },
  system: {
    kind: "text",
    label: "Instructions",
    help: "What else the model should know to decide.",
    multiline: true,
    default: "",
  },
  into: {
    kind: "text",
    label: "Field for the category",
    help: "Its name; where it is empty, items go on as they are.",
    default: "category",
  },
  ...tuningParams,
} as const;

type Params = ParamsOf<typeof params>;

export const aiClassify = defineAction({
  type: "ai.classify",
  version: 1,
  label: "Sort by AI",
  help: "Lets a language model put each item into a category, and sends it to the output of that name.",
  icon: "signpost",
  group: "AI",
  synonyms: ["classify", "category", "categorize", "sentiment", "route", "label", "triage", "llm", "openai"],
  summary: "{model}",
  effect: "read",
  credential: aiService,
  choices: modelChoices,
  params,
  outputs: { each: "categories", label: "name", fallback: otherwise },
  handles: { [otherwise]: "otherwise" },
  sample: { subject: "My parcel is broken", category: "Complaint" },
  translations: classifyText,
  async run({ params, item, index, ctx }) {
    const { text, several, categories } = params;
    if (text.trim() === "") throw fatal("ai-empty", { item: index + 1 });
    const schema = schemaOf(params);
    const messages = [
      { role: "system", content: instructions(params) },
      { role: "user", content: text },
    ];
    const access = await accessOf(ctx);
    const { value } = await askFields({ access, ctx, tuning: params, messages, schema });
    const given = isObject(value) ? value["category"] : undefined;
    const names = [given].flat().filter((name) => name !== none);
    const chosen = categories.flatMap((row, at) => (names.includes(row.name.trim()) ? [at] : []));
    const told = several ? names : (names[0] ?? null);
    return to(chosen, marked(item, params, told), categories);
  },
});

function schemaOf({ categories, several }: Params): JsonObject {
  const names = categories.map(({ name }) => name.trim());
  if (names.length === 0 || names.includes("") || new Set(names).size < names.length)
    throw fatal("ai-categories");
  const category = several
    ? { type: "array", items: { type: "string", enum: names } }
    : { type: "string", enum: [...names, none] };
  return { type: "object", properties: { category }, required: ["category"], additionalProperties: false };
}

function instructions({ categories, several, system }: Params): string {
  const listed = categories.map(({ name, description }) =>
    description.trim() === "" ? `- ${name.trim()}` : `- ${name.trim()}: ${description.trim()}`,
  );
  const how = several
    ? "Give every category that fits, and an empty list if none does."
    : `Give the one that fits best, and “${none}” if none does.`;
  const all = ["Put the text of the user into these categories:", ...listed, how, system.trim()];
  return all.filter((line) => line !== "").join("\n");
}

function marked(item: Item, { into }: Params, category: unknown): Item {
  return into.trim() === "" ? item : { ...item, json: setPath(item.json, parsePath(into.trim()), category) };
}

/** A row's handle is its id, or its place where it has none. */
function to(
  chosen: readonly number[],
  item: Item,
  rows: Params["categories"],
): Readonly<Record<string, Item>> {
  if (chosen.length === 0) return { [otherwise]: item };
  return Object.fromEntries(chosen.map((at) => [rows[at]?.id || String(at), item]));
}
