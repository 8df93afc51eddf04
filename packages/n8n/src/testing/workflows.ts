import type { JsonObject } from "@weft/sdk";
import fc from "fast-check";
import { base } from "../test-workflow.ts";
import { shapes } from "./shapes.ts";

const langchain = (type: string): string => `@n8n/n8n-nodes-langchain.${type}`;
const kinds = ["main", "ai_tool", "ai_languageModel", "ai_memory", "ai_outputParser", "error", "odd kind"];

/** What stands beside the parameters of a node; much of it in no file that n8n wrote itself, but in those that people edit. */
const beside = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.nat(9), fc.constant("")),
    position: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })),
      },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], [0.5, 1e6], "0,0") },
    ),
    credentials: fc.constantFrom<unknown>({}, "old", { slackApi: { id: null, name: "" } }, { x: "Account" }),
    webhookId: fc.uuid(),
    disabled: fc.boolean(),
    notes: fc.constantFrom("", "Zażółć\n“gęślą”", "x"),
    notesInFlow: fc.boolean(),
    onError: fc.constantFrom<unknown>("continueErrorOutput", "continueRegularOutput", "stopWorkflow", null),
    continueOnFail: fc.boolean(),
    retryOnFail: fc.boolean(),
    maxTries: fc.constantFrom<unknown>(0, 3, 99, "3"),
    waitBetweenTries: fc.constantFrom(0, 5, 60_000),
    executeOnce: fc.boolean(),
    alwaysOutputData: fc.boolean(),
    issues: fc.constant({ parameters: { a: ["b"] } }),
    __schema: fc.constant(null),
  },
  { requiredKeys: [] },
);

const aiTypes = [
  "agent",
  "chainLlm",
  "lmChatOpenAi",
  "memoryBufferWindow",
  "outputParserStructured",
  "openAi",
];

const typed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...shapes).map(([type, typeVersion, parameters, raw = {}]) => ({
      parameters,
      type: base(type),
      typeVersion,
      ...raw,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...aiTypes.map(langchain), base("microsoftOutlook"), "other.node", "")
      .map((type) => ({
        parameters: { options: {} },
        type,
        typeVersion: 1.7,
      })),
  },
);

function connectionsOf(names: readonly string[]) {
  const target = fc.record(
    {
      node: fc.constantFrom<unknown>(...names, "Nowhere", 5),
      type: fc.constantFrom(...kinds),
      index: fc.constantFrom<unknown>(0, 0, 1, 4, "1", null),
    },
    { requiredKeys: ["node"] },
  );
  const targets = fc.array(
    fc.oneof({ weight: 9, arbitrary: target }, { weight: 1, arbitrary: fc.constant(null) }),
    {
      maxLength: 3,
    },
  );
  const slots = fc.array(
    fc.oneof({ weight: 8, arbitrary: targets }, fc.constantFrom<unknown>(null, {}, "x")),
    {
      maxLength: 4,
    },
  );
  const outputs = fc.oneof(
    { weight: 9, arbitrary: slots },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, {}) },
  );
  return fc.dictionary(
    fc.constantFrom(...names, "Nowhere"),
    fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...kinds), outputs, { maxKeys: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, []) },
    ),
    { maxKeys: 6 },
  );
}

const settings = fc.record(
  {
    executionOrder: fc.constantFrom("v0", "v1"),
    timezone: fc.constantFrom("DEFAULT", "America/Sao_Paulo"),
    errorWorkflow: fc.constantFrom<unknown>("DEFAULT", "Err1", 12),
    executionTimeout: fc.constantFrom(-1, 60),
    saveDataErrorExecution: fc.constantFrom("all", "none"),
    saveDataSuccessExecution: fc.constantFrom("DEFAULT", "none"),
    callerPolicy: fc.constant("any"),
    availableInMCP: fc.boolean(),
  },
  { requiredKeys: [] },
);

function pinsOf(names: readonly string[]) {
  const items = fc.array(
    fc.constantFrom<unknown>(
      { json: { a: 1 } },
      { json: { a: 1 }, pairedItem: { item: 0 } },
      { bare: "ż" },
      { json: {}, binary: { f: {} } },
      null,
    ),
    { maxLength: 3 },
  );
  return fc.dictionary(fc.constantFrom(...names, "Nowhere"), items, { maxKeys: 3 });
}

function fileOf(names: readonly string[], nodes: fc.Arbitrary<readonly unknown[]>): fc.Arbitrary<JsonObject> {
  return fc
    .record(
      {
        name: fc.constantFrom<unknown>("Shop", "Zażółć 漢字 🎉", "", null, "x".repeat(300)),
        nodes,
        connections: connectionsOf(names),
        id: fc.constantFrom<unknown>("aBc123", 7),
        active: fc.boolean(),
        settings: fc.oneof({ weight: 9, arbitrary: settings }, { weight: 1, arbitrary: fc.constant(null) }),
        pinData: pinsOf(names),
        staticData: fc.constantFrom<unknown>(null, { "node:Hook": { lastId: 5 } }, "text"),
        meta: fc.constantFrom<unknown>(null, { instanceId: "abc", templateCredsSetupCompleted: true }),
        tags: fc.constantFrom<unknown>([], [{ id: "1", name: "ż" }], ["old"]),
        versionId: fc.uuid(),
        triggerCount: fc.nat(3),
        shared: fc.constant([{ role: "workflow:owner" }]),
        "unknown key": fc.constantFrom<unknown>(null, { deep: [null, [1]] }),
      },
      { requiredKeys: ["nodes", "connections"] },
    )
    .map((file) => JSON.parse(JSON.stringify(file)) as JsonObject);
}

/** Files in which nothing is certain: names twice or missing, connections to nowhere, entries that are no nodes. */
export const oddFiles: fc.Arbitrary<JsonObject> = fileOf(
  ["Hook", "Węzeł", "漢字 🎉", "Hook 2", "4"],
  fc.array(
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc
          .tuple(
            typed,
            beside,
            fc.constantFrom<unknown>("Hook", "Węzeł", "漢字 🎉", "Hook 2", "4", "", undefined),
          )
          .map(([one, more, name]) => ({ ...one, ...more, name })),
      },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "node", []) },
    ),
    { maxLength: 9 },
  ),
);

const unique = ["Węzeł 1", "漢字 🎉", "Node “3”", "4", "Piąty"];

/** Files whose nodes all have names of their own, which nothing but connections and pins says. */
export const plainFiles: fc.Arbitrary<JsonObject> = fileOf(
  unique,
  fc.tuple(...unique.map(() => fc.tuple(fc.constantFrom(...shapes), beside))).map((all) =>
    all.map(([[type, typeVersion, parameters, raw = {}], more], at) => ({
      parameters,
      type: base(type),
      typeVersion,
      ...raw,
      ...more,
      id: `id-${at}`,
      name: unique[at],
      position: [at * 200, 40],
    })),
  ),
);
