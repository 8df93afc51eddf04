import { fatal } from "../../errors.ts";
import { isRaw } from "./raw.ts";
import type { Raw } from "./raw.ts";

/** Megabytes. GitHub's document, the largest that is known, has 13. */
export const LARGEST = 20;
const DEEPEST = 200;
/** Million values, counting what aliases repeat. */
const MOST_VALUES = 20;

/** Reads the text of a document, JSON or YAML. Throws `Fatal` for what is no OpenAPI document. */
export async function parseDocument(text: string): Promise<Raw> {
  if (text.length > LARGEST * 1_000_000) throw fatal("openapi-size", { limit: LARGEST });
  const root = await read(text.replace(/^\uFEFF/, ""));
  assertBounded(root);
  if (!isRaw(root)) throw fatal("openapi-version", { found: "only a value" });
  const { openapi, swagger } = root;
  if (/^3\.\d/.test(String(openapi)) || String(swagger).startsWith("2")) return root;
  throw fatal("openapi-version", { found: whatItIs(root) });
}

async function read(text: string): Promise<unknown> {
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text) as unknown;
  } catch {
    // YAML may begin with a brace too; what is wrong is told better there.
  }
  const { CORE_SCHEMA, load, mergeTag } = await import("js-yaml");
  try {
    return load(text, { schema: CORE_SCHEMA.withTags(mergeTag) });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : "";
    throw fatal("openapi-syntax", { reason: (reason ?? "").slice(0, 200) });
  }
}

function whatItIs(root: Raw): string {
  if (typeof root["openapi"] === "string") return `OpenAPI ${root["openapi"].slice(0, 20)}`;
  if (root["asyncapi"] !== undefined) return "AsyncAPI, which describes events";
  if (root["discoveryVersion"] !== undefined) return "a discovery document of Google";
  if (isRaw(root["info"]) && Array.isArray(root["item"])) return "a collection of Postman";
  if (root["$schema"] !== undefined || root["$defs"] !== undefined) return "a JSON schema";
  if (isRaw(root["data"]) || root["__schema"] !== undefined) return "something like a GraphQL schema";
  return "something else";
}

/** Parts that aliases share are looked at once and counted as often as they stand somewhere. */
function assertBounded(root: unknown): void {
  const sizes = new Map<object, { readonly values: number; readonly height: number }>();
  const open = new Set<object>();
  function visit(value: unknown, depth: number): { readonly values: number; readonly height: number } {
    if (typeof value !== "object" || value === null) return leaf;
    const known = sizes.get(value);
    if (open.has(value)) throw fatal("openapi-aliases", { limit: MOST_VALUES });
    if (depth + (known?.height ?? 0) > DEEPEST) throw fatal("openapi-deep", { limit: DEEPEST });
    if (known) return known;
    open.add(value);
    let [values, height] = [1, 0];
    for (const child of Object.values(value)) {
      const size = visit(child, depth + 1);
      values += size.values;
      height = Math.max(height, size.height + 1);
      if (values > MOST_VALUES * 1_000_000) throw fatal("openapi-aliases", { limit: MOST_VALUES });
    }
    open.delete(value);
    const size = { values, height };
    sizes.set(value, size);
    return size;
  }
  visit(root, 0);
}

const leaf = { values: 1, height: 0 };
