import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { Unsupported } from "../converter.ts";
import type { Converted, Converter } from "../converter.ts";
import { splitMessages } from "./chains.ts";
import { chooseAccess, nameOf, tuningOf } from "./models.ts";
import { alone, checkKinds, optionsOf } from "./parts.ts";

interface Vendor {
  readonly service: string;
  readonly usual: string;
  /** What the messages' list stands in, and the operations that send it. */
  readonly list: string;
  readonly operations: readonly string[];
  /** Where n8n's items have the answer, and where in the whole answer of the service. */
  readonly simple: string;
  readonly whole: string;
  readonly longest?: string;
}

/** OpenAI 1.x: “Message a Model”. Version 2 speaks another API, whose answers have another form. */
export const convertOpenAi: Converter = (node, parts) => {
  const { resource, operation } = node.parameters;
  if (resource === "image" && operation === "analyze") return imageAsked(node);
  const newer = node.typeVersion >= 2;
  return messageOf(node, parts, {
    service: "OpenAI",
    usual: "gpt-4.1-mini",
    list: newer ? "responses" : "messages",
    operations: newer ? ["response"] : ["message"],
    simple: newer ? "output[0].content[0].text" : "message.content",
    whole: newer ? "output[0].content[0].text" : "choices[0].message.content",
  });
};

/** “Analyze Image”: a question on files of the item. */
function imageAsked({ parameters, typeVersion }: N8nNode): Converted {
  if (typeVersion >= 2)
    throw new Unsupported("“image: analyze” answers in another form here: use “Ask an AI model”");
  if ((textOf(parameters["inputType"]) || "url") === "url")
    throw new Unsupported(
      "The image is at an address: fetch it by “HTTP request” as a file, and hand it to “Ask an AI model”",
    );
  const tuning = tuningOf(withoutDetail(parameters));
  return {
    type: "ai.chat",
    params: {
      model: nameOf(parameters["modelId"]) || "gpt-4o",
      ...tuning.params,
      prompt: parameters["text"] ?? "What's in this image?",
      files: textOf(parameters["binaryPropertyName"]) || "data",
      ...alone(parameters["simplify"] === false ? "choices[0].message.content" : "content"),
    },
    notes: [
      chooseAccess("OpenAI"),
      "Of the service’s answer, its text alone is given, in the place where it was",
      ...tuning.notes,
    ],
  };
}

/** How closely it is looked at, the service decides. */
function withoutDetail({ options }: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(options)).filter(([name]) => name !== "detail"));
}

/** Anthropic 1: “Message a Model”. */
export const convertAnthropic: Converter = (node, parts) =>
  messageOf(node, parts, {
    service: "Anthropic (Claude)",
    usual: "claude-sonnet-4-5",
    list: "messages",
    operations: ["message"],
    simple: "content[0].text",
    whole: "content[0].text",
  });

/** Google Gemini 1: “Message a Model”. */
export const convertGemini: Converter = (node, parts) =>
  messageOf(node, parts, {
    service: "Google Gemini",
    usual: "gemini-2.5-flash",
    list: "messages",
    operations: ["message"],
    simple: "content.parts[0].text",
    whole: "candidates[0].content.parts[0].text",
    longest: "maxOutputTokens",
  });

function messageOf(node: N8nNode, parts: Parameters<Converter>[1], vendor: Vendor): Converted {
  checkKinds(parts, []);
  const { parameters } = node;
  const resource = textOf(parameters["resource"]) || "text";
  if (resource === "assistant")
    throw new Unsupported(
      "Assistants have no counterpart: use “AI agent”, with what the assistant is told as its instructions, and with its tools",
    );
  if (resource !== "text")
    throw new Unsupported(
      `What ${vendor.service} does with “${resource}” has no counterpart yet: call its API by “HTTP request”`,
    );
  const operation = textOf(parameters["operation"]) || vendor.operations[0] || "";
  if (!vendor.operations.includes(operation))
    throw new Unsupported(`“${resource}: ${operation}” has no counterpart yet`);
  const options = optionsOf(node);
  const { system, systemMessage, ...others } = options;
  const tuning = tuningOf(others, vendor.longest);
  const rows = listOf(objectOf(parameters[vendor.list])["values"]).filter(isObject);
  const messages = chatOf(rows, system ?? systemMessage);
  const json = parameters["jsonOutput"] === true;
  return {
    type: "ai.chat",
    params: {
      model: (nameOf(parameters["modelId"]) || nameOf(parameters["model"]) || vendor.usual).replace(
        /^models\//,
        "",
      ),
      ...tuning.params,
      ...messages,
      ...(json && { answer: "schema", schema: { type: "object" } }),
      ...alone(parameters["simplify"] === false ? vendor.whole : vendor.simple),
    },
    notes: [
      chooseAccess(vendor.service),
      "Of the service’s answer, its text alone is given, in the place where it was",
      ...tuning.notes,
    ],
  };
}

const roles: Readonly<Record<string, string>> = {
  system: "system",
  assistant: "assistant",
  model: "assistant",
};

/** The last message is what is asked. */
function chatOf(rows: readonly JsonObject[], instructions: unknown): JsonObject {
  if (rows.some(({ type }) => type !== undefined && type !== "text"))
    throw new Unsupported("Messages with files or images have no counterpart yet");
  const said = rows.map(({ role, content }) => ({
    role: roles[textOf(role)] ?? "user",
    content: content ?? "",
  }));
  const last = said.at(-1);
  if (!last) throw new Unsupported("It has no message");
  const system = instructions === undefined ? [] : [{ role: "system", content: instructions }];
  return { ...splitMessages([...system, ...said.slice(0, -1)]), prompt: last.content };
}

/** The OpenAI node of old, 1 and 1.1: chats and completions of texts. */
export const convertOldOpenAi: Converter = ({ parameters }) => {
  const resource = textOf(parameters["resource"]) || "text";
  const operation = textOf(parameters["operation"]) || "complete";
  if (operation !== "complete" || (resource !== "chat" && resource !== "text"))
    throw new Unsupported(`“${resource}: ${operation}” has no counterpart yet`);
  const chat = resource === "chat";
  const options = objectOf(parameters["options"]);
  const tuning = tuningOf(options);
  const model = nameOf(parameters["chatModel"]) || nameOf(parameters["model"]);
  const rows = listOf(objectOf(parameters["prompt"])["messages"]).filter(isObject);
  const simple = parameters["simplifyOutput"] !== false;
  const field = chat ? "message.content" : "text";
  return {
    type: "ai.chat",
    params: {
      model: chat ? model || "gpt-4.1-mini" : "gpt-4.1-mini",
      ...tuning.params,
      ...(chat ? chatOf(rows, undefined) : { prompt: parameters["prompt"] ?? "" }),
      ...alone(simple ? field : `choices[0].${field}`),
    },
    notes: [
      chooseAccess("OpenAI"),
      "Of the service’s answer, its text alone is given, in the place where it was",
      ...(chat
        ? []
        : [`The model “${model || "gpt-3.5-turbo-instruct"}” only went on with texts: a newer one is asked`]),
      ...tuning.notes,
    ],
  };
};
