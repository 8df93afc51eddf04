import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, textOf } from "../workflow.ts";
import { isOfOpenAi, langchain, memoryPart, modelPart, parserPart, tuningOf } from "./ai-parts.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf, withoutCounterpart } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";
import { isFilled, listIn } from "./vendor.ts";

/** A question to a model is one node there, or several that are joined, as much as it takes. */
export const exportChat: Exporter = ({ params }) => {
  if (isFilled(params["conversation"])) return agentOf(params);
  const plain = (textOf(params["answer"]) || "text") === "text" && !isFilled(params["files"]);
  return plain && isOfOpenAi(params) ? messageOf(params) : chainOf(params);
};

/** The node that asks OpenAI by itself. */
function messageOf(params: JsonObject): Exported {
  const { system = "", prompt = "", model = "" } = params;
  const said: readonly JsonObject[] = [
    ...(textOf(system) === "" ? [] : [{ role: "system", content: system }]),
    ...rowsOf(params, "examples"),
    { role: "user", content: prompt },
  ];
  return {
    type: langchain("openAi"),
    typeVersion: 1.8,
    access: [{ type: "openAiApi" }],
    parameters: {
      modelId: { __rl: true, mode: "id", value: model },
      messages: { values: said },
      options: tuningOf(params),
    },
    notes: [
      ...answerNotes(params, "message.content"),
      ...(isFilled(params["extra"]) && !isObject(params["extra"]) ? leftOut(params, ["extra"]) : []),
      ...leftOut(params, ["history", "effort"], { effort: "usual" }),
    ],
  };
}

const roles: Readonly<Record<string, string>> = {
  system: "SystemMessagePromptTemplate",
  user: "HumanMessagePromptTemplate",
  assistant: "AIMessagePromptTemplate",
};

/** A chain with a model, and with a parser where the answer has to have certain fields. */
function chainOf(params: JsonObject): Exported {
  const { system = "", prompt = "" } = params;
  const parsed = params["answer"] === "fields" || params["answer"] === "schema";
  const said = [
    ...(textOf(system) === "" ? [] : [{ message: system }]),
    ...rowsOf(params, "examples").map(({ role = "user", content = "" }) => ({
      type: roles[textOf(role)] ?? roles["user"],
      message: content,
    })),
    ...listOf(listIn(params["files"])).map((name) => ({
      type: roles["user"],
      messageType: "imageBinary",
      binaryImageDataKey: name,
    })),
  ];
  return {
    type: langchain("chainLlm"),
    typeVersion: 1.7,
    parameters: {
      promptType: "define",
      text: prompt,
      ...(parsed && { hasOutputParser: true }),
      ...(said.length > 0 && { messages: { messageValues: said } }),
    },
    joined: [modelPart(params), ...(parsed ? [parserPart(params)] : [])],
    notes: [...answerNotes(params, parsed ? "output" : "text"), ...joinedNotes(params)],
  };
}

/** An agent is what remembers a conversation there, and what uses tools. `more`: of its options. */
export function agentOf(params: JsonObject, more: JsonObject = {}): Exported {
  const { system = "", prompt = "" } = params;
  const remembers = isFilled(params["conversation"]);
  const parsed = params["answer"] === "fields" || params["answer"] === "schema";
  return {
    type: langchain("agent"),
    typeVersion: 2.2,
    parameters: {
      promptType: "define",
      text: prompt,
      ...(parsed && { hasOutputParser: true }),
      options: { ...(textOf(system) !== "" && { systemMessage: system }), ...more },
    },
    joined: [
      modelPart(params),
      ...(remembers ? [memoryPart(params)] : []),
      ...(parsed ? [parserPart(params)] : []),
    ],
    notes: [
      ...answerNotes(params, "output"),
      ...joinedNotes(params),
      ...leftOut(params, ["examples", "files"]),
      ...(remembers ? ["Conversations begin anew there, and n8n keeps them in its memory alone"] : []),
    ],
  };
}

function answerNotes(params: JsonObject, place: string): readonly string[] {
  const field = textOf(params["field"] ?? "answer");
  return [
    ...(field === place ? [] : [`The answer is in ${place} there`]),
    ...(params["keep"] === false ? [] : ["The fields of the item do not stand beside it there"]),
  ];
}

function joinedNotes(params: JsonObject): readonly string[] {
  const extra = isFilled(params["extra"]) && !isObject(params["extra"]) ? ["extra"] : [];
  return [
    "The model is a node of its own there: choose its credential",
    ...leftOut(params, ["history", "effort", ...extra], { effort: "usual" }),
  ];
}

/** A classifier with a model; an output for each category, and one for the rest. */
export const exportClassify: Exporter = ({ params }) => {
  const rows = rowsOf(params, "categories");
  if (rows.length === 0) throw new NoCounterpart("It has no categories");
  const { text = "", several = false, system = "" } = params;
  const instructions = textOf(system);
  return {
    type: langchain("textClassifier"),
    typeVersion: 1.1,
    parameters: {
      inputText: text,
      categories: {
        categories: rows.map(({ name = "", description = "" }) => ({ category: name, description })),
      },
      options: { fallback: "other", ...(several === true && { multiClass: true }) },
    },
    outputs: [...rows.map(({ id }, at) => textOf(id) || String(at)), "else"],
    joined: [modelPart(params)],
    notes: [
      ...joinedNotes(params),
      ...(instructions === "" ? [] : withoutCounterpart(["system"])),
      ...(params["into"] === "" ? [] : ["The category is not put into a field there"]),
    ],
  };
};

/** n8n makes vectors only for its stores; its request node asks OpenAI for them. */
export const exportEmbed: Exporter = ({ params }) => {
  const { model = "", text = "", dimensions } = params;
  return {
    type: "httpRequest",
    typeVersion: 4.2,
    access: [{ type: "openAiApi" }],
    parameters: {
      method: "POST",
      url: "https://api.openai.com/v1/embeddings",
      authentication: "predefinedCredentialType",
      nodeCredentialType: "openAiApi",
      sendBody: true,
      bodyParameters: {
        parameters: [
          { name: "model", value: model },
          { name: "input", value: text },
          ...(isFilled(dimensions) ? [{ name: "dimensions", value: dimensions }] : []),
        ],
      },
      options: {},
    },
    notes: [
      "It asks OpenAI there: write the address of another service into it",
      "The vector is in data[0].embedding there",
      ...notUsual(params, { keep: false }),
    ],
  };
};
