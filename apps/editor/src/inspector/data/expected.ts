import { emptyContext, evaluateExpression, isExpression } from "@weft/expressions";
import { declaredSample, descendants, isShown, leavingSample, ownSample } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { Item, JsonObject } from "@weft/sdk";
import { knownItems } from "./known.ts";
import type { Given, Knowledge } from "./known.ts";

const DEEP = 40;

/**
 * What the items of a node look like before it ran: its sample; for a node that passes items on, what comes into it with
 * the fields that it sets.
 */
export function expectedItems(knowledge: Knowledge, node: FlowNode, depth = 0): Given {
  const manifest = knowledge.manifest(node);
  if (!manifest || depth > DEEP) return { items: [], origin: "sample" };
  const declared = declaredSample(node, manifest);
  if (declared) return { items: [{ json: declared }], origin: "sample" };
  const own = ownSample(node, manifest);
  if (own) return { items: own.map((json) => ({ json })), origin: "sample" };
  if (manifest.sample) return { items: manifest.sample.map((json) => ({ json })), origin: "sample" };
  if (manifest.kind === "trigger") return { items: [{ json: {} }], origin: "sample" };
  const input = inputOf(knowledge, node, depth);
  const items = input.items.map((item) => ({ json: withFields(knowledge, node, item) }));
  return { items, origin: input.origin === "sample" ? "sample" : "expected" };
}

/** What an output gives: from the execution shown, else as pinned, else as an earlier execution or the sample had it. */
export function itemsOf(
  knowledge: Knowledge,
  { node, handle }: { readonly node: FlowNode; readonly handle: string },
  depth = 0,
): Given {
  const known = knownItems(knowledge, { node, handle });
  const manifest = knowledge.manifest(node);
  const leaving = manifest && leavingSample(node, manifest, handle);
  // What is pinned stands for what follows the node in the end; its last run uses no tool any more.
  if (leaving && (!known || known.items.length === 0 || known.origin === "pinned"))
    return { items: [{ json: leaving }], origin: "sample" };
  return known ?? expectedItems(knowledge, node, depth);
}

function inputOf(knowledge: Knowledge, node: FlowNode, depth: number): Given {
  const { flow } = knowledge;
  const into = flow.edges.filter(({ target }) => target === node.id);
  // What comes back to a loop came into it before.
  const back = into.length > 1 ? descendants(flow, [node.id]) : undefined;
  const edge = into.find(({ source }) => !back?.has(source)) ?? into[0];
  const before = edge && flow.nodes.find(({ id }) => id === edge.source);
  if (!before) return { items: [], origin: "sample" };
  const given = itemsOf(knowledge, { node: before, handle: edge.sourceHandle }, depth + 1);
  return given.items.length > 0 ? given : expectedItems(knowledge, before, depth + 1);
}

function withFields(knowledge: Knowledge, node: FlowNode, item: Item): JsonObject {
  const params = knowledge.manifest(node)?.params ?? {};
  const base = node.params["keep"] === "none" ? {} : item.json;
  return Object.entries(params).reduce<JsonObject>((json, [name, spec]) => {
    const rows = node.params[name];
    if (spec.kind !== "fields" || !Array.isArray(rows) || !isShown(spec, params, node.params)) return json;
    return (rows as readonly JsonObject[]).reduce((all, row) => withField(all, row, item), json);
  }, base);
}

function withField(json: JsonObject, row: JsonObject, item: Item): JsonObject {
  const name = row["name"];
  if (typeof name !== "string" || name === "") return json;
  return setPath(json, name.split("."), typed(valueOf(row["value"], item), row["type"]));
}

function valueOf(value: unknown, item: Item): unknown {
  if (!isExpression(value)) return value;
  try {
    return evaluateExpression(value, emptyContext({ item, items: [item] })) ?? null;
  } catch {
    return null;
  }
}

function typed(value: unknown, type: unknown): unknown {
  if (
    type === "number" &&
    typeof value === "string" &&
    value.trim() !== "" &&
    Number.isFinite(Number(value))
  ) {
    return Number(value);
  }
  return type === "string" && typeof value === "number" ? String(value) : value;
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

function setPath(target: unknown, [key, ...rest]: readonly string[], value: unknown): JsonObject {
  const object = typeof target === "object" && target !== null ? (target as JsonObject) : {};
  if (key === undefined || reserved.has(key)) return object;
  return { ...object, [key]: rest.length === 0 ? value : setPath(object[key], rest, value) };
}
