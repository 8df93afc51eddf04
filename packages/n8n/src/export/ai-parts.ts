import type { JsonObject } from "@weft/sdk";
import { isObject, objectOf, textOf } from "../workflow.ts";
import { renamed, rowsOf } from "./exporter.ts";
import type { JoinedNode } from "./exporter.ts";
import { jsonIn, jsonText, listIn } from "./vendor.ts";

export const langchain = (type: string): string => `@n8n/n8n-nodes-langchain.${type}`;

interface Service {
  /** What its models are called. */
  readonly names: RegExp;
  readonly type: string;
  readonly typeVersion: number;
  readonly credential: string;
  readonly modelOf: (model: unknown) => JsonObject;
  /** What it calls the longest answer. */
  readonly longest: string;
}

const located = (model: unknown): JsonObject => ({ model: { __rl: true, mode: "id", value: model } });
const plain = (model: unknown): JsonObject => ({ model });

/** n8n has a node for each service; which one it is, the model says. */
const services: readonly Service[] = [
  {
    names: /^claude/i,
    type: "lmChatAnthropic",
    typeVersion: 1.3,
    credential: "anthropicApi",
    modelOf: located,
    longest: "maxTokensToSample",
  },
  {
    names: /^(?:models\/)?gem(?:ini|ma)/i,
    type: "lmChatGoogleGemini",
    typeVersion: 1,
    credential: "googlePalmApi",
    modelOf: (model) => ({ modelName: `models/${textOf(model).replace(/^models\//, "")}` }),
    longest: "maxOutputTokens",
  },
  {
    names: /^[\w-]+\//,
    type: "lmChatOpenRouter",
    typeVersion: 1,
    credential: "openRouterApi",
    modelOf: plain,
    longest: "maxTokens",
  },
  {
    names: /^(?:mistral|ministral|codestral|pixtral|magistral)/i,
    type: "lmChatMistralCloud",
    typeVersion: 1,
    credential: "mistralCloudApi",
    modelOf: plain,
    longest: "maxTokens",
  },
  {
    names: /^deepseek/i,
    type: "lmChatDeepSeek",
    typeVersion: 1,
    credential: "deepSeekApi",
    modelOf: plain,
    longest: "maxTokens",
  },
  {
    names: /^grok/i,
    type: "lmChatXAiGrok",
    typeVersion: 1,
    credential: "xAiApi",
    modelOf: plain,
    longest: "maxTokens",
  },
];

const openAi: Service = {
  names: /^/,
  type: "lmChatOpenAi",
  typeVersion: 1.2,
  credential: "openAiApi",
  modelOf: located,
  longest: "maxTokens",
};

function serviceOf(model: unknown): Service {
  return services.find(({ names }) => names.test(textOf(model))) ?? openAi;
}

/** Whether n8n’s node that asks OpenAI by itself does. */
export function isOfOpenAi({ model = "" }: JsonObject): boolean {
  return serviceOf(model) === openAi;
}

/** How a model answers, by n8n’s names. */
export function tuningOf(params: JsonObject, longest = "maxTokens"): JsonObject {
  return {
    ...renamed(params, { temperature: "temperature", maxTokens: longest }),
    ...renamed(objectOf(params["extra"]), {
      top_p: "topP",
      frequency_penalty: "frequencyPenalty",
      presence_penalty: "presencePenalty",
    }),
  };
}

export function modelPart(params: JsonObject): JoinedNode {
  const { model = "" } = params;
  const { type, typeVersion, credential, modelOf, longest } = serviceOf(model);
  return {
    kind: "ai_languageModel",
    called: "Model",
    type: langchain(type),
    typeVersion,
    parameters: { ...modelOf(model), options: tuningOf(params, longest) },
    access: [{ type: credential }],
  };
}

export function memoryPart({ conversation, remember = 5 }: JsonObject): JoinedNode {
  return {
    kind: "ai_memory",
    called: "Memory",
    type: langchain("memoryBufferWindow"),
    typeVersion: 1.3,
    parameters: { sessionIdType: "customKey", sessionKey: conversation, contextWindowLength: remember },
  };
}

export function parserPart(params: JsonObject): JoinedNode {
  const schema = params["answer"] === "fields" ? schemaOfFields(params) : jsonIn(params["schema"]);
  return {
    kind: "ai_outputParser",
    called: "Fields",
    type: langchain("outputParserStructured"),
    typeVersion: 1.3,
    parameters: {
      schemaType: "manual",
      inputSchema: isObject(schema) ? JSON.stringify(schema, null, 2) : jsonText(schema),
    },
  };
}

/** What each kind of field is in a JSON schema; a text where nothing else is said. */
function schemaOf({ type = "string", values = "" }: JsonObject): JsonObject {
  switch (type) {
    case "number":
    case "integer":
    case "boolean":
      return { type };
    case "date":
      return { type: "string", format: "date-time" };
    case "choice":
      return { type: "string", enum: listIn(values) };
    case "strings":
      return { type: "array", items: { type: "string" } };
    case "numbers":
      return { type: "array", items: { type: "number" } };
    case "any":
      return {};
    default:
      return { type: "string" };
  }
}

function schemaOfFields(params: JsonObject): JsonObject {
  return schemaOfRows(rowsOf(params, "fields"));
}

export function schemaOfRows(rows: readonly JsonObject[]): JsonObject {
  const properties = rows.map((row) => {
    const { name, description = "" } = row;
    return [textOf(name), { ...schemaOf(row), ...(description !== "" && { description }) }] as const;
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: rows.filter(({ optional }) => optional !== true).map(({ name }) => textOf(name)),
    additionalProperties: false,
  };
}
