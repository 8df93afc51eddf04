import type { JsonObject } from "@weft/sdk";
import type { Part } from "../../parts.ts";
import { objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { ignoredOptions, Unsupported } from "../converter.ts";
import { langchain } from "./models.ts";
import type { Given } from "./models.ts";
import { exampleSchema, jsonIn } from "./schemas.ts";

const nothing: Given = { params: {}, notes: [] };

/** What is joined to a node by connections of this kind, without what is switched off. */
export function joined(parts: readonly Part[], kind: string): readonly Part[] {
  return parts.filter((part) => part.kind === kind && part.node.raw["disabled"] !== true);
}

/** Stops at what a node is given that has no counterpart. */
export function checkKinds(parts: readonly Part[], known: readonly string[]): void {
  const other = parts.find(({ kind, node }) => !known.includes(kind) && node.raw["disabled"] !== true);
  if (!other) return;
  throw new Unsupported(`What “${other.node.name.slice(0, 80)}” gives it has no counterpart yet`);
}

function ownType({ type }: N8nNode): string {
  return type.startsWith(langchain) ? type.slice(langchain.length) : type;
}

const thoughts: ReadonlySet<string> = new Set(["toolThink", "toolCalculator"]);

/** Tools that reach nothing: models of today think and reckon without them. */
export function isThought({ kind, node }: Part): boolean {
  return kind === "ai_tool" && thoughts.has(ownType(node));
}

const memories: ReadonlySet<string> = new Set([
  "memoryBufferWindow",
  "memoryPostgresChat",
  "memoryRedisChat",
  "memoryMongoDbChat",
  "memoryXata",
  "memoryZep",
  "memoryMotorhead",
]);

/** A memory of conversations; where n8n keeps it elsewhere, it is kept here all the same. */
export function memoryOf(parts: readonly Part[]): Given {
  const [first] = joined(parts, "ai_memory");
  if (!first) return nothing;
  const { parameters, typeVersion } = first.node;
  const own = ownType(first.node);
  if (!memories.has(own)) throw new Unsupported(`The memory “${own}” has no counterpart yet`);
  const asked = textOf(parameters["sessionIdType"]) || (typeVersion < 1.2 ? "customKey" : "fromInput");
  const usual = typeVersion < 1.1 ? "chat_history" : "={{ $json.sessionId }}";
  const conversation =
    asked === "fromInput" ? "={{ $json.sessionId }}" : textOf(parameters["sessionKey"]) || usual;
  const kept = own === "memoryBufferWindow" ? [] : ["Conversations are kept by Weft itself, and begin anew"];
  return {
    params: { conversation, remember: parameters["contextWindowLength"] ?? 5 },
    notes: kept,
  };
}

/** Fields that the answer has to have. */
export function parserOf(parts: readonly Part[]): Given | undefined {
  const [first] = joined(parts, "ai_outputParser");
  if (!first) return undefined;
  const { node } = first;
  const own = ownType(node);
  if (own === "outputParserAutofixing") return parserOf(first.parts);
  if (own !== "outputParserStructured") throw new Unsupported(`The parser “${own}” has no counterpart yet`);
  const { parameters, typeVersion } = node;
  const old = typeVersion < 1.2;
  const manual = old || parameters["schemaType"] === "manual";
  const given = manual
    ? (parameters[old ? "jsonSchema" : "inputSchema"] ?? "")
    : (parameters["jsonSchemaExample"] ?? usualExample);
  return {
    params: { answer: "schema", schema: manual ? schemaText(given) : exampleSchema(given) },
    notes: ignoredOptions(withoutUsual(parameters), []),
  };
}

const usualExample = '{ "state": "California", "cities": ["Los Angeles", "San Francisco", "San Diego"] }';

/** An expression works it out when the node runs. */
export function schemaText(given: unknown): unknown {
  const text = textOf(given);
  return text.startsWith("=") ? text : jsonIn(given);
}

/** What does not fit is asked for again in any case; with which words has no counterpart. */
function withoutUsual(parameters: JsonObject): JsonObject {
  const known = new Set(["schemaType", "jsonSchema", "inputSchema", "jsonSchemaExample", "autoFix"]);
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => !known.has(key)));
}

/** Where the answer stands, and alone, as in n8n. */
export function alone(field: string): JsonObject {
  return { field, keep: false, usage: false };
}

/** What an agent or a chain is asked: what it says, or the message of a chat. */
export function promptOf(
  node: N8nNode,
  since: { readonly choice: number; readonly parameter: string },
): unknown {
  const { parameters, typeVersion } = node;
  const given = parameters[since.parameter];
  const chosen = textOf(parameters["promptType"]) || (typeVersion < since.choice ? "define" : "auto");
  if (chosen === "define" && given !== undefined) return given;
  if (typeVersion < since.choice && typeVersion < 1.1) return "={{ $json.input }}";
  return typeVersion < since.choice && typeVersion < 1.2
    ? "={{ $json.chat_input }}"
    : "={{ $json.chatInput }}";
}

export function optionsOf(node: N8nNode): JsonObject {
  return objectOf(node.parameters["options"]);
}
