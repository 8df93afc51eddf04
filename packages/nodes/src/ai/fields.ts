import { NodeError } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { addUsage, askModel } from "./chat.ts";
import type { Answer, ChatCall, Message, Usage } from "./chat.ts";
import { misfit } from "./json-schema.ts";
import { isAboutFormat } from "./service.ts";

export interface FieldsAnswer {
  readonly value: unknown;
  readonly usage: Usage;
}

type FieldsCall = Omit<ChatCall, "more"> & { readonly schema: JsonObject; readonly more?: JsonObject };

/** Asks a model for data that fits a JSON schema. What does not fit goes back to it once, with what is wrong. */
export async function askFields(call: FieldsCall): Promise<FieldsAnswer> {
  // Services hold models to objects alone.
  const wrapped = call.schema["type"] !== "object";
  const schema = wrapped ? wrap(call.schema) : call.schema;
  const ask = await asking({ ...call, schema });
  const first = await ask(call.messages);
  const found = dataIn(first, schema);
  if (!("problem" in found)) return { value: unwrap(found.value, wrapped), usage: first.usage };
  call.ctx.log(`The answer did not fit, so it was asked for again: ${found.problem}`);
  const second = await ask([
    ...call.messages,
    { role: "assistant", content: first.text },
    correction(found.problem),
  ]);
  const again = dataIn(second, schema);
  const usage = addUsage(first.usage, second.usage);
  if (!("problem" in again)) return { value: unwrap(again.value, wrapped), usage };
  if (second.cut) throw fatal("ai-cut");
  throw fatal("ai-fields", { problem: again.problem.slice(0, 300) });
}

/** Fields that a conversation ends with, where nothing but words can hold the model to them. */
export interface FieldsByWords {
  instructed(messages: readonly Message[]): readonly Message[];
  read(answer: Pick<Answer, "text" | "cut">): Found;
}

export function fieldsByWords(given: JsonObject): FieldsByWords {
  const wrapped = given["type"] !== "object";
  const schema = wrapped ? wrap(given) : given;
  return {
    instructed: (messages) => withSchema(messages, schema),
    read(answer) {
      const found = dataIn(answer, schema);
      return "problem" in found ? found : { value: unwrap(found.value, wrapped) };
    },
  };
}

/** What the model is told of an answer that does not fit. */
export function correction(problem: string): Message {
  return {
    role: "user",
    content: `That does not fit: ${problem}. Answer with the corrected JSON alone.`,
  };
}

function wrap(schema: JsonObject): JsonObject {
  const { $defs, definitions, ...result } = schema;
  return {
    type: "object",
    properties: { result },
    required: ["result"],
    additionalProperties: false,
    ...($defs !== undefined && { $defs }),
    ...(definitions !== undefined && { definitions }),
  };
}

function unwrap(value: unknown, wrapped: boolean): unknown {
  return wrapped && isObject(value) ? value["result"] : value;
}

type Ask = (messages: readonly Message[]) => Promise<Answer>;

/** By the schema where the service can be held to it, otherwise by words. Older models say only when asked that they cannot. */
async function asking(call: FieldsCall): Promise<Ask> {
  const { access, schema, more } = call;
  const json_schema = { name: "answer", schema, strict: isStrict(schema) };
  const bySchema: Ask = (messages) =>
    askModel({ ...call, messages, more: { ...more, response_format: { type: "json_schema", json_schema } } });
  const byWords = (format: JsonObject): Ask => {
    return (messages) =>
      askModel({ ...call, messages: withSchema(messages, schema), more: { ...more, ...format } });
  };
  const plain = byWords({});
  if (access.fields === "words") return plain;
  // A schema that leaves everything open is none to be held to.
  const held = access.fields === "schema" && isObject(schema["properties"]);
  let ask = held ? bySchema : byWords({ response_format: { type: "json_object" } });
  return async (messages) => {
    try {
      return await ask(messages);
    } catch (error) {
      if (ask === plain || !(error instanceof NodeError) || !isAboutFormat(error)) throw error;
      ask = plain;
      return plain(messages);
    }
  };
}

function withSchema(messages: readonly Message[], schema: JsonObject): readonly Message[] {
  const content = `Answer with nothing but JSON that fits this JSON schema, without code fences:\n${JSON.stringify(schema)}`;
  const first = messages.findIndex(({ role }) => role !== "system");
  const at = first < 0 ? messages.length : first;
  return messages.toSpliced(at, 0, { role: "system", content });
}

/** Strictly held to: every field required and nothing else allowed, all the way down. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (!isObject(schema)) return true;
  const { properties, required, additionalProperties, type, items } = schema;
  if (type === "object" || isObject(properties)) {
    const names = isObject(properties) ? Object.keys(properties) : [];
    const all = Array.isArray(required) && names.every((name) => required.includes(name));
    if (!all || additionalProperties !== false) return false;
    if (isObject(properties) && !Object.values(properties).every(isTyped)) return false;
  }
  if (type === "array" && !isTyped(items)) return false;
  return Object.values(schema).every(isStrict);
}

function isTyped(schema: unknown): boolean {
  return isObject(schema) && ["type", "enum", "anyOf", "$ref"].some((key) => Object.hasOwn(schema, key));
}

type Found = { readonly value: unknown } | { readonly problem: string };

function dataIn({ text, cut }: Pick<Answer, "text" | "cut">, schema: JsonObject): Found {
  const plain = text.trim().replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, "$1");
  const value = parsed(plain) ?? parsed(/\{[\s\S]*\}/.exec(plain)?.[0] ?? "");
  if (value === undefined)
    return { problem: cut ? "it was cut off: be shorter" : "it is not JSON, or has text around the JSON" };
  const problem = misfit(value, schema);
  return problem === undefined ? { value } : { problem };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
