import type { JsonObject } from "@weft/sdk";
import type { Part } from "../../parts.ts";
import { textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { ignoredOptions, Unsupported } from "../converter.ts";
import type { Converter } from "../converter.ts";
import { langchain, modelOf } from "./models.ts";
import { alone, checkKinds, joined, optionsOf } from "./parts.ts";

/** Summarization Chain 1 to 2.1: of items, of files, or of what a loader reads. */
export const convertSummary: Converter = (node, parts) => {
  checkKinds(parts, ["ai_languageModel", "ai_textSplitter", "ai_document"]);
  const model = modelOf(parts);
  const { params, notes } = whatOf(node, parts);
  return {
    type: "ai.chat",
    takesParts: true,
    params: {
      ...model.params,
      system: "Sum up concisely what the user sends. Answer with the summary alone.",
      ...params,
      ...alone(node.typeVersion < 2.1 ? "response.text" : "output.text"),
    },
    notes: [
      ...model.notes,
      "Each item is summed up at once, not piece by piece, and by other words",
      ...notes,
      ...ignoredOptions(optionsOf(node), ["binaryDataKey"]),
    ],
  };
};

interface What {
  readonly params: JsonObject;
  readonly notes: readonly string[];
}

const ofItem: What = { params: { prompt: "={{ JSON.stringify($json) }}" }, notes: [] };

function ofFiles(names: string): What {
  return {
    params: { prompt: "Sum up what is in the file.", files: names },
    notes: ["Models take texts, PDF and images; take the text out of other files by “Read a file” before"],
  };
}

function whatOf(node: N8nNode, parts: readonly Part[]): What {
  const mode = textOf(node.parameters["operationMode"]) || (node.typeVersion < 2 ? "documentLoader" : "");
  if (mode === "documentLoader") return ofLoader(parts);
  if (mode === "nodeInputBinary") return ofFiles(textOf(optionsOf(node)["binaryDataKey"]) || "data");
  return ofItem;
}

function ofLoader(parts: readonly Part[]): What {
  const [loader] = joined(parts, "ai_document");
  if (!loader) throw new Unsupported("No loader of documents is joined to it");
  const { parameters, type } = loader.node;
  const kind = type.slice(langchain.length);
  const binary = kind === "documentBinaryInputLoader" || parameters["dataType"] === "binary";
  const known = ["documentBinaryInputLoader", "documentDefaultDataLoader", "documentJsonInputLoader"];
  if (!known.includes(kind))
    throw new Unsupported(
      `The loader “${kind}” has no counterpart: fetch the documents by “HTTP request”, and hand them to “Ask an AI model”`,
    );
  if (!binary) {
    const given = parameters["jsonMode"] === "expressionData" ? textOf(parameters["jsonData"]) : "";
    return given === "" ? ofItem : { params: { prompt: given }, notes: [] };
  }
  const named = kind === "documentBinaryInputLoader" || parameters["binaryMode"] === "specificField";
  return ofFiles(named ? textOf(parameters["binaryDataKey"]) || "data" : "*");
}
