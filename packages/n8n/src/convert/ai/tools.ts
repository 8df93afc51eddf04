import { readFromItem } from "@weft/expressions";
import type { FilledByModel } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { Names, slug } from "../../names.ts";
import type { Part } from "../../parts.ts";
import { isObject, listOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { Unsupported } from "../converter.ts";
import { langchain } from "./models.ts";
import { isThought } from "./parts.ts";
import { toolKinds } from "./tool-kinds.ts";
import { toolWords } from "./tool-words.ts";

/** What an agent says of a tool, as a row of its parameter `tools`; the node that does the work, as n8n has it outside of agents. */
export interface Tool {
  readonly node: N8nNode;
  readonly row: JsonObject;
  readonly notes: readonly string[];
}

/** The nodes that an agent uses as its tools. What is switched off, and what only helps to think, is none. */
export function toolsIn(parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    (part) => part.kind === "ai_tool" && part.node.raw["disabled"] !== true && !isThought(part),
  );
}

/** The outputs of an agent, by the names of the nodes that are its tools. */
export function handlesOf(tools: readonly Part[]): ReadonlyMap<string, string> {
  const ids = new Names();
  return new Map(tools.map(({ node }) => [node.name, ids.take(`tool-${slug(node.name) || "tool"}`)]));
}

const base = "n8n-nodes-base.";

/** What the model says to a tool of which nothing else is known. */
const asked = { name: "query", type: "string", description: "What to ask or to look for" };

/** @param item what stands for `$json` of the agent's own item, such as `$('Webhook').item.json` */
export function toolOf(given: N8nNode, item?: string): Tool {
  const filled: FilledByModel[] = [];
  const parameters = Object.fromEntries(
    Object.entries(given.parameters).map(([key, value]) => [
      key,
      ownWords(given).has(key) ? value : filledIn(value, { item, filled }),
    ]),
  );
  const node = { ...given, parameters };
  const kind = given.type.startsWith(langchain)
    ? toolKinds.get(given.type.slice(langchain.length))
    : undefined;
  const twin = given.type.startsWith(base) && given.type.endsWith("Tool");
  const made = kind?.(node) ?? {
    node: twin ? { ...node, type: given.type.slice(0, -"Tool".length) } : given,
    row: twin || filled.length > 0 ? {} : { arguments: [asked] },
    description: descriptionOf(node),
  };
  const { arguments: own = [], ...row } = made.row;
  const rows = [...listOf(own), ...argumentsOf(filled)];
  const { name } = made.row;
  return {
    node: made.node,
    row: {
      name: textOf(name) || given.name,
      description: made.description,
      ...row,
      ...(rows.length > 0 && { arguments: rows }),
    },
    notes: made.notes ?? [],
  };
}

/** The row of a tool alone; of one without a counterpart, what can be told of it. */
export function rowOf(node: N8nNode): JsonObject {
  try {
    return toolOf(node).row;
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return { name: node.name, description: descriptionOf(node), arguments: [asked] };
  }
}

interface Filling {
  readonly item: string | undefined;
  readonly filled: FilledByModel[];
}

const toolOnly: ReadonlySet<string> = new Set(["toolDescription"]);
const describedTwice: ReadonlySet<string> = new Set(["toolDescription", "description"]);

/** Parameters that are for the agent. Of a system’s node, “description” may be one of what it writes there, such as an event’s. */
function ownWords({ type }: N8nNode): ReadonlySet<string> {
  return type.startsWith(base) ? toolOnly : describedTwice;
}

function filledIn(value: unknown, filling: Filling): unknown {
  if (typeof value === "string") {
    const { text, filled } = readFromItem(value, filling.item);
    filling.filled.push(...filled);
    return text;
  }
  if (Array.isArray(value)) return listOf(value).map((part) => filledIn(part, filling));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filledIn(part, filling)]));
}

function argument(name: string, description: string, more: JsonObject = {}): JsonObject {
  return { name, type: "string", ...(description !== "" && { description }), ...more };
}

const types: Readonly<Record<string, string>> = { number: "number", boolean: "boolean", json: "any" };

/** A name that is asked for in several places is one argument. */
function argumentsOf(filled: readonly FilledByModel[]): readonly JsonObject[] {
  const first = new Map(filled.toReversed().map((one) => [one.name, one]));
  const names = new Set(filled.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const { description, type, optional } = first.get(name) ?? {};
    const more = { type: types[type ?? ""] ?? "string", ...(optional && { optional }) };
    return [argument(name, description ?? "", more)];
  });
}

/** What somebody wrote; else what can be told of what it does. */
function descriptionOf(node: N8nNode): unknown {
  const { type, parameters } = node;
  const written = [...ownWords(node)].map((key) => parameters[key]).find((one) => one !== undefined);
  const automatic = parameters["descriptionType"] === "auto";
  if (!automatic && typeof written === "string" && written.trim() !== "") return written;
  return toolWords((type.split(".").at(-1) ?? type).replace(/Tool$/, ""), parameters);
}
