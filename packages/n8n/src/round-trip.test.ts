import { parseFlow, serializeFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportN8n, isN8nWorkflow } from "./index.ts";
import { base, filter, imported } from "./test-workflow.ts";

const conformance = join(import.meta.dirname, "../../../../shared/conformance/n8n");

/** Into a flow, saved, read again, and back. */
function thereAndBack(file: JsonObject): JsonObject {
  const { flow } = imported(file);
  return exportN8n(saved(flow)).workflow;
}

function saved(flow: Flow): Flow {
  const result = parseFlow(serializeFlow(flow));
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.pointer} ${p.message}`).join("\n"));
  return result.flow;
}

const files = existsSync(conformance)
  ? readdirSync(conformance).filter((name) => name.endsWith(".json"))
  : [];

test.skipIf(files.length === 0)("every sample file comes back as it was", () => {
  for (const name of files) {
    const file = JSON.parse(
      readFileSync(join(conformance, name), "utf8").replace(/^\uFEFF/, ""),
    ) as JsonObject;
    expect(isN8nWorkflow(file), name).toBe(true);
    if (/"(__proto__|constructor|prototype)":/.test(JSON.stringify(file))) continue;
    expect(JSON.stringify(thereAndBack(file)), name).toBe(JSON.stringify(file));
  }
});

const names = ["A", "B", "C", "Zażółć", "A 2", "", "Node 3"];
const kinds = ["main", "ai_tool", "ai_languageModel", "ai_languageModel", "ai_memory", "error"];
const parameters = fc.constantFrom<JsonObject>(
  {},
  { conditions: filter({ type: "number", operation: "gt" }) },
  { conditions: { string: [{ value1: "={{ $json.a }}", value2: "x" }] } },
  { mode: "combine", combineBy: "combineAll", unknown: { deep: [null, 1] } },
  { values: { string: [{ name: "a", value: "={{ $('A').item.json.b }}" }] }, options: { odd: true } },
  { rule: { interval: [{ field: "hours" }] }, path: "orders", url: "=https://a.test/{{ $json.id }}" },
  { resource: { __rl: true, mode: "list", value: "x", cachedResultName: "X" } },
);
const types = [
  "if",
  "set",
  "merge",
  "switch",
  "filter",
  "noOp",
  "webhook",
  "httpRequest",
  "httpRequestTool",
  "scheduleTrigger",
  "microsoftOutlook",
  "stickyNote",
  "wait",
  "splitInBatches",
  "executeWorkflow",
  "stopAndError",
];
const node = fc.record(
  {
    parameters,
    id: fc.uuid(),
    name: fc.constantFrom(...names),
    type: fc.constantFrom(
      ...types.map(base),
      ...[
        "agent",
        "agent",
        "agentTool",
        "toolWorkflow",
        "toolHttpRequest",
        "chainLlm",
        "lmChatOpenAi",
        "memoryBufferWindow",
      ].map((type) => `@n8n/n8n-nodes-langchain.${type}`),
    ),
    typeVersion: fc.constantFrom(1, 2, 2.2, 3, 3.4, 4.2),
    position: fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
    credentials: fc.constantFrom<unknown>("old text", { gmailOAuth2: { id: "7", name: "Mail" } }),
    webhookId: fc.uuid(),
    disabled: fc.boolean(),
    notes: fc.string(),
    notesInFlow: fc.boolean(),
    onError: fc.constantFrom("continueErrorOutput", "continueRegularOutput", "stopWorkflow", "odd"),
    continueOnFail: fc.boolean(),
    retryOnFail: fc.boolean(),
    maxTries: fc.integer({ min: 0, max: 9 }),
    waitBetweenTries: fc.integer({ min: 0, max: 9000 }),
    executeOnce: fc.boolean(),
    alwaysOutputData: fc.boolean(),
    color: fc.constant("#fff"),
    customTelemetryTags: fc.constant([{ key: "a", value: "b" }]),
  },
  { requiredKeys: ["type"] },
);
const target = fc.record(
  { node: fc.constantFrom(...names, "Gone"), type: fc.constantFrom(...kinds), index: fc.nat(3) },
  { requiredKeys: ["node"] },
);
const slots = fc.array(fc.option(fc.array(target, { maxLength: 3 })), { maxLength: 3 });
const connections = fc.dictionary(
  fc.constantFrom(...names, "Gone"),
  fc.dictionary(fc.constantFrom(...kinds), slots, { maxKeys: 2 }),
  { maxKeys: 5 },
);
const workflows = fc.record(
  {
    id: fc.oneof(fc.string({ minLength: 1 }), fc.nat()),
    name: fc.string(),
    nodes: fc.array(fc.oneof({ weight: 9, arbitrary: node }, { weight: 1, arbitrary: fc.constant(null) }), {
      maxLength: 8,
    }),
    connections,
    active: fc.boolean(),
    settings: fc.record(
      {
        executionOrder: fc.constantFrom("v0", "v1"),
        timezone: fc.constantFrom("DEFAULT", "Europe/Warsaw"),
        errorWorkflow: fc.constantFrom("DEFAULT", "Err1"),
        executionTimeout: fc.constantFrom(-1, 60),
        saveDataSuccessExecution: fc.constantFrom("DEFAULT", "none", "all"),
        callerPolicy: fc.constant("any"),
      },
      { requiredKeys: [] },
    ),
    pinData: fc.dictionary(
      fc.constantFrom(...names, "Gone"),
      fc.array(
        fc.constantFrom({ json: { a: 1 }, pairedItem: 0 }, { bare: true }, { json: {}, binary: { f: {} } }),
      ),
      { maxKeys: 3 },
    ),
    staticData: fc.constantFrom(null, { lastId: 5 }),
    meta: fc.constant({ instanceId: "abc" }),
    tags: fc.constant([{ name: "x" }]),
    nodeGroups: fc.constant([]),
  },
  { requiredKeys: ["nodes", "connections"] },
);

test("whatever is in a file comes back as it was", () => {
  fc.assert(
    fc.property(workflows, (made) => {
      const file = JSON.parse(JSON.stringify(made)) as JsonObject;
      expect(JSON.stringify(thereAndBack(file))).toBe(JSON.stringify(file));
    }),
    { numRuns: Number(process.env["N8N_RUNS"] ?? 300) },
  );
});
