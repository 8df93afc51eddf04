import type { JsonObject } from "@weft/sdk";
import type { Part } from "../../parts.ts";
import { isObject, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { ignoredOptions, Unsupported } from "../converter.ts";

/** Type, parameters and notes of what one node gives another. */
export interface Given {
  readonly params: JsonObject;
  readonly notes: readonly string[];
}

export const langchain = "@n8n/n8n-nodes-langchain.";

interface ModelType {
  /** What the credential's service is called here. */
  readonly service: string;
  readonly parameter?: string;
  /** What the node takes where it says none. */
  readonly usual: string;
  /** What it calls the longest answer. */
  readonly longest?: string;
}

const types: Readonly<Record<string, ModelType>> = {
  lmChatOpenAi: { service: "OpenAI", usual: "gpt-4.1-mini" },
  lmOpenAi: { service: "OpenAI", usual: "gpt-4.1-mini" },
  lmChatAnthropic: {
    service: "Anthropic (Claude)",
    usual: "claude-sonnet-4-5",
    longest: "maxTokensToSample",
  },
  lmChatGoogleGemini: {
    service: "Google Gemini",
    parameter: "modelName",
    usual: "gemini-2.5-flash",
    longest: "maxOutputTokens",
  },
  lmChatMistralCloud: { service: "Mistral", usual: "mistral-small-latest" },
  lmChatGroq: { service: "Groq", usual: "llama-3.3-70b-versatile", longest: "maxTokensToSample" },
  lmChatDeepSeek: { service: "DeepSeek", usual: "deepseek-chat" },
  lmChatOpenRouter: { service: "OpenRouter", usual: "openai/gpt-4.1-mini" },
  lmChatXAiGrok: { service: "xAI (Grok)", usual: "grok-2-vision-1212" },
  lmChatAzureOpenAi: { service: "Azure OpenAI", usual: "" },
  lmChatOllama: { service: "Ollama", usual: "llama3.2", longest: "numPredict" },
  lmOllama: { service: "Ollama", usual: "llama3.2", longest: "numPredict" },
};

/** The model that is joined to a node. */
export function modelOf(parts: readonly Part[]): Given {
  const models = parts
    .filter(({ kind, node }) => kind === "ai_languageModel" && node.raw["disabled"] !== true)
    .toSorted((a, b) => a.input - b.input);
  const [first, ...others] = models;
  if (!first) throw new Unsupported("No model is joined to it: join one in n8n, or use “Ask an AI model”");
  const { params, notes } = modelIn(first.node);
  return {
    params,
    notes: [...notes, ...(others.length > 0 ? ["Only its first model is asked"] : [])],
  };
}

function modelIn(node: N8nNode): Given {
  const own = node.type.startsWith(langchain) ? node.type.slice(langchain.length) : "";
  const type = Object.hasOwn(types, own) ? types[own] : undefined;
  if (type === undefined)
    throw new Unsupported(
      `The model “${own || node.type}” has no counterpart: use a service that is compatible with OpenAI`,
    );
  const { parameters } = node;
  const { params, notes } = tuningOf(objectOf(parameters["options"]), type.longest);
  const model = nameOf(parameters[type.parameter ?? "model"]) || type.usual;
  return {
    params: { model: model.replace(/^models\//, ""), ...params },
    notes: [chooseAccess(type.service), ...notes],
  };
}

export function chooseAccess(service: string): string {
  return `Choose a credential of the type “AI service: ${service}”: secrets are never in a workflow file`;
}

/** A name, or a locator with one. */
export function nameOf(given: unknown): string {
  return textOf(isObject(given) ? given["value"] : given);
}

const extras: Readonly<Record<string, string>> = {
  topP: "top_p",
  frequencyPenalty: "frequency_penalty",
  presencePenalty: "presence_penalty",
  seed: "seed",
};

/** How often to try again is said in the node's settings here. */
const handled = [
  "temperature",
  "responseFormat",
  "reasoningEffort",
  "reasoning_effort",
  "timeout",
  "maxRetries",
  "baseURL",
];

const efforts: ReadonlySet<unknown> = new Set(["none", "minimal", "low", "medium", "high"]);

/** How a model answers. */
export function tuningOf(options: JsonObject, longest = "maxTokens"): Given {
  const extra = Object.entries(extras).flatMap(([there, here]) =>
    options[there] === undefined ? [] : [[here, options[there]] as const],
  );
  const effort = options["reasoningEffort"] ?? options["reasoning_effort"];
  const json = options["responseFormat"] === "json_object";
  const format = json ? [["response_format", { type: "json_object" }] as const] : [];
  const most = options[longest];
  const params = {
    ...(options["temperature"] !== undefined && { temperature: options["temperature"] }),
    // n8n writes -1 for no limit.
    ...(most !== undefined && most !== -1 && { maxTokens: most }),
    ...(efforts.has(effort) && { effort }),
    ...(extra.length + format.length > 0 && { extra: Object.fromEntries([...extra, ...format]) }),
    ...(typeof options["timeout"] === "number" && { timeout: options["timeout"] }),
  };
  const known = [...Object.keys(extras), longest, ...handled];
  const address =
    textOf(options["baseURL"]) === "" ? [] : ["Write the address of the service into the credential"];
  return { params, notes: [...ignoredOptions(options, known), ...address] };
}
