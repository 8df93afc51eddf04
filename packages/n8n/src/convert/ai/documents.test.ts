import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../../index.ts";
import { base, imported, one, workflow } from "../../test-workflow.ts";
import { ai, joined, model } from "./testing.ts";
import type { Given } from "./testing.ts";

const sumUp = "Sum up what is in the file.";

function loader(type: string, parameters: JsonObject): Given {
  return { name: "Loader", type: ai(type), parameters };
}

/** A chain that sums up what a loader reads, whose text a splitter cuts. */
function summaryOf(typeVersion: number, parameters: JsonObject, given?: Given) {
  const splitter = { name: "Splitter", type: ai("textSplitterTokenSplitter") };
  const file = joined(
    [
      { name: "N", type: ai("chainSummarization"), typeVersion, parameters },
      model,
      ...(given ? [given, splitter] : []),
    ],
    [],
    [
      "Model ai_languageModel N",
      ...(given ? ["Loader ai_document N", "Splitter ai_textSplitter Loader"] : []),
    ],
  );
  const { flow, report } = imported(file);
  expect(exportN8n(flow).workflow).toEqual(file);
  return { nodes: flow.nodes, params: flow.nodes[0]?.params, notes: report[0]?.notes.join("\n") };
}

test.each<[string, number, JsonObject, Given | undefined, JsonObject]>([
  [
    "a file of the item",
    2.1,
    { operationMode: "nodeInputBinary", options: { binaryDataKey: "contract" } },
    undefined,
    { prompt: sumUp, files: "contract", field: "output.text" },
  ],
  [
    "all files, by a loader",
    2,
    { operationMode: "documentLoader" },
    loader("documentDefaultDataLoader", { dataType: "binary" }),
    { prompt: sumUp, files: "*", field: "response.text" },
  ],
  [
    "one file, by a loader",
    2.1,
    { operationMode: "documentLoader" },
    loader("documentDefaultDataLoader", { dataType: "binary", binaryMode: "specificField" }),
    { prompt: sumUp, files: "data" },
  ],
  [
    "a text, by a loader",
    2.1,
    { operationMode: "documentLoader" },
    loader("documentDefaultDataLoader", { jsonMode: "expressionData", jsonData: "={{ $json.text }}" }),
    { prompt: "={{ $json.text }}" },
  ],
  [
    "the item, by a loader of old",
    1,
    { type: "map_reduce" },
    loader("documentJsonInputLoader", {}),
    { prompt: "={{ JSON.stringify($json) }}", field: "response.text" },
  ],
])("a summary of %s", (_, version, parameters, given, params) => {
  const made = summaryOf(version, parameters, given);
  expect(made.nodes).toHaveLength(1);
  expect(made.params).toMatchObject({ model: "gpt-4o", ...params });
});

test("a summary of what nothing here reads says what to do", () => {
  const made = summaryOf(2.1, { operationMode: "documentLoader" }, loader("documentGithubLoader", {}));
  expect(made.nodes[0]?.type).toBe(`n8n:${ai("chainSummarization")}`);
  expect(made.notes).toContain("“documentGithubLoader” has no counterpart: fetch the documents");
});

function openAi(typeVersion: number, parameters: JsonObject) {
  const { flow, report } = imported(workflow([{ name: "N", type: ai("openAi"), typeVersion, parameters }]));
  return { type: flow.nodes[0]?.type, params: flow.nodes[0]?.params, notes: report[0]?.notes.join("\n") };
}

test("a question on an image is one on a file of the item", () => {
  const analyze = { resource: "image", operation: "analyze", text: "Which plate?", inputType: "base64" };
  const { type, params } = openAi(1.8, {
    ...analyze,
    modelId: { __rl: true, mode: "list", value: "gpt-4o-mini" },
    binaryPropertyName: "photo",
    options: { detail: "high", maxTokens: 200 },
  });
  expect(type).toBe("ai.chat");
  expect(params).toEqual({
    model: "gpt-4o-mini",
    maxTokens: 200,
    prompt: "Which plate?",
    files: "photo",
    field: "content",
    keep: false,
    usage: false,
  });
  expect(openAi(1.8, { ...analyze, inputType: "url" }).notes).toContain("fetch it by “HTTP request”");
});

test.each<[JsonObject, string]>([
  [{ resource: "assistant" }, "use “AI agent”"],
  [{ resource: "audio", operation: "transcribe" }, "What OpenAI does with “audio” has no counterpart yet"],
  [{ resource: "image" }, "What OpenAI does with “image” has no counterpart yet"],
])("%j of OpenAI says what to do instead", (parameters, note) => {
  expect(openAi(1.8, parameters).notes).toContain(note);
});

test("a chat in n8n's editor alone becomes a start by hand", () => {
  const { flow, report } = imported(
    workflow([{ name: "N", type: ai("manualChatTrigger"), typeVersion: 1.1 }]),
  );
  expect(flow.nodes[0]).toMatchObject({ type: "core.manual", params: {} });
  expect(report[0]?.notes[0]).toContain("pin an item with chatInput");
});

test.each(["postgres", "mySql"])("SQL of %s that is nothing but an expression is not taken over", (type) => {
  const query = "={{ $json.sql }}";
  const { type: made, notes } = one(type, 2.4, { operation: "executeQuery", query, options: {} });
  expect(made).toBe(`n8n:${base(type)}`);
  expect(notes?.join()).toContain("The whole SQL is given by an expression");
});
