import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { ignoredOptions, Unsupported } from "../converter.ts";
import type { Converter } from "../converter.ts";
import { modelOf } from "./models.ts";
import { alone, checkKinds, optionsOf, schemaText } from "./parts.ts";
import { exampleSchema } from "./schemas.ts";

/** Information Extractor 1.x. */
export const convertExtractor: Converter = (node, parts) => {
  checkKinds(parts, ["ai_languageModel"]);
  const model = modelOf(parts);
  const options = optionsOf(node);
  return {
    type: "ai.chat",
    takesParts: true,
    params: {
      ...model.params,
      system:
        options["systemPromptTemplate"] ??
        "Take out of the text what is asked for; what is not in it is missing.",
      prompt: node.parameters["text"] ?? "",
      ...fieldsOf(node),
      ...alone("output"),
    },
    notes: [...model.notes, ...ignoredOptions(options, ["systemPromptTemplate", "batching"])],
  };
};

const fieldTypes: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  date: "date",
};

function fieldsOf({ parameters }: N8nNode): JsonObject {
  const kind = textOf(parameters["schemaType"]) || "fromAttributes";
  if (kind === "fromJson")
    return { answer: "schema", schema: exampleSchema(parameters["jsonSchemaExample"]) };
  if (kind === "manual") return { answer: "schema", schema: schemaText(parameters["inputSchema"]) };
  const rows = listOf(objectOf(parameters["attributes"])["attributes"]).filter(isObject);
  if (rows.length === 0) throw new Unsupported("It has no attributes to take out");
  const fields = rows.map((row) => ({
    name: row["name"] ?? "",
    type: fieldTypes[textOf(row["type"])] ?? "string",
    description: row["description"] ?? "",
    ...(row["required"] !== true && { optional: true }),
  }));
  return { answer: "fields", fields };
}

/** Text Classifier 1.x: an output for each category, and one for the rest where it is wanted. */
export const convertClassifier: Converter = (node, parts) => {
  checkKinds(parts, ["ai_languageModel"]);
  const { parameters } = node;
  const model = modelOf(parts);
  const options = optionsOf(node);
  const rows = listOf(objectOf(parameters["categories"])["categories"]).filter(isObject);
  const categories = rows.map((row) => ({
    name: textOf(row["category"]),
    description: row["description"] ?? "",
  }));
  if (categories.length === 0) throw new Unsupported("It has no categories");
  const known = ["multiClass", "fallback", "systemPromptTemplate", "enableAutoFixing", "batching"];
  const system = textOf(options["systemPromptTemplate"]);
  return {
    type: "ai.classify",
    takesParts: true,
    params: {
      ...model.params,
      text: parameters["inputText"] ?? "",
      categories,
      ...(options["multiClass"] === true && { several: true }),
      // Theirs has a place for the categories, which are told in any case here.
      ...(system !== "" && !system.includes("{categories}") && { system }),
      into: "",
    },
    outputs: [...categories.map((_, at) => String(at)), ...(options["fallback"] === "other" ? ["else"] : [])],
    notes: [...model.notes, ...ignoredOptions(options, known)],
  };
};

/** Sentiment Analysis 1.x. */
export const convertSentiment: Converter = (node, parts) => {
  checkKinds(parts, ["ai_languageModel"]);
  const { parameters } = node;
  const model = modelOf(parts);
  const options = optionsOf(node);
  const names = (textOf(options["categories"]) || "Positive, Neutral, Negative")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = [
    "categories",
    "enableAutoFixing",
    "batching",
    "includeDetailedResults",
    "systemPromptTemplate",
  ];
  return {
    type: "ai.classify",
    takesParts: true,
    params: {
      ...model.params,
      text: parameters["inputText"] ?? "",
      categories: names.map((name) => ({ name })),
      system: "The categories say which feeling the text shows.",
      into: "sentimentAnalysis.category",
    },
    outputs: names.map((_, at) => String(at)),
    notes: [
      ...model.notes,
      ...(options["includeDetailedResults"] === true ? ["Strength and confidence are not told"] : []),
      ...ignoredOptions(options, known),
    ],
  };
};
