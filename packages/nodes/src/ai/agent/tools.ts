import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { isObject } from "../../paths.ts";
import type { Message } from "../chat.ts";
import { misfit } from "../json-schema.ts";
import { schemaOfRows } from "../schema-rows.ts";
import type { agentParams } from "./agent.params.ts";

type Rows = ParamsOf<typeof agentParams>["tools"];

/** A tool as the model sees it, and the output that leads to the nodes that do its work. */
export interface Tool {
  readonly handle: string;
  /** Letters, digits, `_` and `-`: services take no other names. */
  readonly name: string;
  readonly description: string;
  readonly schema: JsonObject;
}

export function toolsOf(rows: Rows): readonly Tool[] {
  const tools = rows.map((row, index) => ({
    handle: row.id || String(index),
    name: spokenName(row.name),
    description: row.description.trim(),
    schema: schemaOf(row),
  }));
  const names = new Set(tools.map(({ name }) => name));
  if (names.size < tools.length || names.has("")) throw fatal("ai-tools");
  return tools;
}

/** “Wyślij e-mail” becomes `Wyslij_e-mail`. */
export function spokenName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "_")
    .replaceAll(/^[_-]+|[_-]+$/g, "");
  return (/^\d/.test(plain) ? `tool_${plain}` : plain).slice(0, 64);
}

/** What may be missing is left out by the model: not every service takes types of several kinds here. */
function schemaOf({ name, takes, arguments: rows, schema }: Rows[number]): JsonObject {
  if (takes === "schema") return givenSchema(schema, name);
  const named = rows.filter((row) => row.name.trim() !== "");
  if (named.length === 0) return { type: "object", properties: {} };
  const { type, properties } = schemaOfRows(named.map((row) => ({ ...row, optional: false })));
  const required = named.filter(({ optional }) => !optional).map((row) => row.name.trim());
  return { type, properties, required };
}

function givenSchema(given: unknown, tool: string): JsonObject {
  const schema = typeof given === "string" ? parsed(given) : given;
  if (!isObject(schema) || (schema["type"] ?? "object") !== "object") throw fatal("ai-tool-schema", { tool });
  return { ...schema, type: "object" };
}

/** As `tools` of a request for `chat/completions`. */
export function offered(tools: readonly Tool[]): JsonObject {
  if (tools.length === 0) return {};
  const list = tools.map(({ name, description, schema }) => ({
    type: "function",
    function: { name, ...(description !== "" && { description }), parameters: schema },
  }));
  return { tools: list };
}

/** One use of a tool that the model asks for. */
export interface Call {
  readonly id: string;
  readonly name: string;
  /** JSON, as the model wrote it. */
  readonly input: string;
}

/** Some services give uses of tools no ids, by which their results are told apart. */
export function withIds(message: Message, round: number): Message {
  const { tool_calls: list } = message;
  if (!Array.isArray(list)) return message;
  const named = (list as readonly unknown[]).map((call, index) => {
    const id = isObject(call) ? call["id"] : undefined;
    return isObject(call) && (typeof id !== "string" || id === "")
      ? { ...call, id: `call_${round}_${index}` }
      : call;
  });
  return { ...message, tool_calls: named };
}

export function callsIn({ tool_calls: list }: JsonObject): readonly Call[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((call) => {
    const asked = isObject(call) ? call["function"] : undefined;
    if (!isObject(call) || !isObject(asked)) return [];
    const { name, arguments: input = "{}" } = asked;
    return [
      {
        id: typeof call["id"] === "string" ? call["id"] : "",
        name: typeof name === "string" ? name : "",
        input: typeof input === "string" ? input : JSON.stringify(input),
      },
    ];
  });
}

export type Understood =
  | { readonly tool: Tool; readonly input: JsonObject }
  /** In words for the model. */
  | { readonly problem: string };

/** What a call asks for, or what is wrong with it. */
export function understood({ name, input }: Call, tools: readonly Tool[]): Understood {
  const tool = tools.find((one) => one.name === name);
  if (!tool)
    return { problem: `There is no tool “${name}”; there are: ${tools.map((t) => t.name).join(", ")}` };
  const value = parsed(input.trim() === "" ? "{}" : input);
  if (!isObject(value)) return { problem: "The arguments are not a JSON object" };
  const given = asWanted(withoutNulls(value, tool.schema), tool.schema);
  const problem = misfit(given, tool.schema);
  return problem === undefined ? { tool, input: given } : { problem: `The arguments do not fit: ${problem}` };
}

/** Many a model writes null for what it leaves out. */
function withoutNulls(input: JsonObject, { required }: JsonObject): JsonObject {
  const wanted = Array.isArray(required) ? required : [];
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => value !== null || wanted.includes(name)),
  );
}

/** Small models write 1042 for "1042" and the other way round; what is meant is plain, so they need not be asked again. */
function asWanted(input: JsonObject, { properties }: JsonObject): JsonObject {
  const wanted = isObject(properties) ? properties : {};
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const schema = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
      return [name, isObject(schema) ? ofType(value, schema["type"]) : value];
    }),
  );
}

function ofType(value: unknown, type: unknown): unknown {
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  if (typeof value !== "string") return value;
  const isNumber = /^-?\d{1,15}(?:\.\d+)?$/.test(value.trim());
  if ((type === "number" || type === "integer") && isNumber) return Number(value);
  if (type === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  return value;
}

/** What the nodes of a tool gave, for the model. */
export function resultText(items: readonly Item[], longest: number): string {
  if (items.length === 0) return "The tool gave nothing back.";
  const [first] = items;
  const text = JSON.stringify(items.length === 1 ? first?.json : items.map(({ json }) => json));
  return text.length <= longest
    ? text
    : `${text.slice(0, longest)}… (cut off: it has ${text.length} characters)`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
