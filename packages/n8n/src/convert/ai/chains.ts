import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { Unsupported } from "../converter.ts";
import type { Converter } from "../converter.ts";
import { modelOf } from "./models.ts";
import { alone, checkKinds, parserOf, promptOf } from "./parts.ts";

/** Basic LLM Chain 1 to 1.7. */
export const convertChain: Converter = (node, parts) => {
  checkKinds(parts, ["ai_languageModel", "ai_outputParser"]);
  const model = modelOf(parts);
  const parser = parserOf(parts);
  const prompt = promptOf(node, { choice: 1.4, parameter: node.typeVersion < 1.4 ? "prompt" : "text" });
  const messages = messagesOf(node);
  return {
    type: "ai.chat",
    takesParts: true,
    params: {
      ...model.params,
      ...messages,
      prompt,
      ...parser?.params,
      ...alone(parser ? "output" : "text"),
    },
    notes: [...model.notes, ...(parser?.notes ?? [])],
  };
};

const roles: Readonly<Record<string, string>> = {
  SystemMessagePromptTemplate: "system",
  HumanMessagePromptTemplate: "user",
  AIMessagePromptTemplate: "assistant",
};

function messagesOf({ parameters }: N8nNode): JsonObject {
  const rows = listOf(objectOf(parameters["messages"])["messageValues"]).filter(isObject);
  const files: string[] = [];
  const said = rows.flatMap((row) => {
    const kind = textOf(row["messageType"]) || "text";
    if (kind === "imageBinary") {
      files.push(textOf(row["binaryImageDataKey"]) || "data");
      return [];
    }
    if (kind !== "text")
      throw new Unsupported("A message with the address of an image has no counterpart yet");
    const role = roles[textOf(row["type"]) || "SystemMessagePromptTemplate"] ?? "user";
    return [{ role, content: row["message"] ?? "" }];
  });
  return { ...splitMessages(said), ...(files.length > 0 && { files: files.join(", ") }) };
}

interface Said {
  readonly role: string;
  readonly content: unknown;
}

/** The first instructions stand on their own, the rest before the prompt. */
export function splitMessages(said: readonly Said[]): JsonObject {
  const [first] = said;
  const system = first?.role === "system" ? first.content : undefined;
  const examples = system === undefined ? said : said.slice(1);
  return {
    ...(system !== undefined && { system }),
    ...(examples.length > 0 && { examples }),
  };
}
