import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { resultParams, withResult } from "../data/result.ts";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { aiService } from "./credential.ts";
import { embedText } from "./embed.text.ts";
import { modelChoices } from "./models.ts";
import { accessOf, askService } from "./service.ts";

/** Texts in one request; services take from 96 up. */
const most = 96;

const params = {
  model: {
    kind: "remote",
    label: "Model",
    help: "One for embeddings, such as text-embedding-3-small, gemini-embedding-001 or mistral-embed.",
    placeholder: "text-embedding-3-small",
    load: "models",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "What to make a vector of.",
    placeholder: "{{ $json.text }}",
    multiline: true,
  },
  dimensions: {
    kind: "number",
    label: "Dimensions",
    help: "How many numbers a vector has, for models that let you choose.",
    min: 1,
    max: 65_536,
    integer: true,
    optional: true,
    advanced: true,
  },
  ...resultParams("embedding"),
} as const;

export const aiEmbed = defineAction({
  type: "ai.embed",
  version: 1,
  label: "Make embeddings",
  help: "Turns texts into vectors of numbers, by which texts of like meaning can be found.",
  icon: "braces",
  group: "AI",
  synonyms: ["embedding", "vector", "semantic search", "similarity", "rag", "openai"],
  summary: "{model}",
  effect: "read",
  credential: aiService,
  choices: modelChoices,
  params,
  sample: { text: "Opening hours", embedding: [0.0123, -0.0456, 0.0789] },
  translations: embedText,
  async runAll({ items, paramsAt, ctx }) {
    if (items.length === 0) return [];
    const access = await accessOf(ctx);
    const given: Item[] = [];
    for (const batch of batches(items.map((item, from) => ({ item, from, params: paramsAt(from) })))) {
      const { model, dimensions } = batch.params;
      const body = {
        model: model.trim(),
        input: batch.entries.map(({ params }) => params.text),
        ...(dimensions !== undefined && { dimensions }),
      };
      const answer = await askService({ access, ctx, path: "/embeddings", body, timeoutMs: 60_000 });
      const vectors = vectorsIn(answer, batch.entries.length);
      if (vectors === undefined) throw fatal("ai-vectors", { host: new URL(access.address).host });
      given.push(
        ...batch.entries.map(({ item, params, from }, at) => ({
          ...withResult(item, params, vectors[at]),
          from,
        })),
      );
    }
    return given;
  },
});

interface Entry {
  readonly item: Item;
  readonly from: number;
  readonly params: ParamsOf<typeof params>;
}

interface Batch {
  readonly params: Entry["params"];
  readonly entries: Entry[];
}

/** Items that one request can be made for: the same model, and not too many. */
function batches(entries: readonly Entry[]): readonly Batch[] {
  const made: Batch[] = [];
  for (const entry of entries) {
    const { text, model, dimensions } = entry.params;
    if (text.trim() === "") throw fatal("ai-empty", { item: entry.from + 1 });
    const last = made.at(-1);
    const fits =
      last !== undefined &&
      last.entries.length < most &&
      last.params.model === model &&
      last.params.dimensions === dimensions;
    if (fits) last.entries.push(entry);
    else made.push({ params: entry.params, entries: [entry] });
  }
  return made;
}

/** In the order of the texts, whatever the order of the answer. */
function vectorsIn({ data }: JsonObject, expected: number): readonly unknown[] | undefined {
  if (!Array.isArray(data) || data.length !== expected) return undefined;
  const vectors: unknown[] = Array.from({ length: expected });
  for (const [at, entry] of (data as readonly unknown[]).entries()) {
    if (!isObject(entry) || !Array.isArray(entry["embedding"])) return undefined;
    vectors[typeof entry["index"] === "number" ? entry["index"] : at] = entry["embedding"];
  }
  return vectors.includes(undefined) ? undefined : vectors;
}
