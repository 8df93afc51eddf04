import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { base, imported, workflow } from "../test-workflow.ts";
import { shapes } from "../testing/shapes.ts";
import type { Shape } from "../testing/shapes.ts";
import { exportN8n } from "./export.ts";

/** The newest version of each that the import knows. */
const newest: Readonly<Record<string, number>> = {
  airtable: 2.1,
  airtableTrigger: 1,
  discord: 2,
  gmail: 2.1,
  gmailTrigger: 1.2,
  googleDocs: 2,
  googleDrive: 3,
  googleSheets: 4.7,
  googleSheetsTrigger: 1,
  googleTasks: 1,
  notion: 2.2,
  notionTrigger: 1,
  slack: 2.4,
  slackTrigger: 1,
  supabase: 1,
  telegram: 1.2,
  telegramTrigger: 1.2,
  twilio: 1,
  whatsApp: 1.1,
  whatsAppTrigger: 1,
};

const ours = shapes.filter(([type]) => Object.hasOwn(newest, type));

/** The same node drawn here: nothing is known of where it came from. */
function anew([type, typeVersion, parameters, raw = {}]: Shape) {
  const { flow } = imported(workflow([{ name: "N", type: base(type), typeVersion, parameters, ...raw }]));
  const { origin: _, ...drawnHere } = flow;
  const { workflow: out, report } = exportN8n(drawnHere);
  const [node] = out["nodes"] as JsonObject[];
  return { before: flow.nodes[0], out, node, report: report[0] };
}

/** Values mean the same whether a JSON parameter is a text or not; an empty one is none. */
function meaning(params: unknown): unknown {
  return JSON.parse(JSON.stringify(params), (_, value: unknown) => {
    if (value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
    return typeof value === "string" && /^[{[]/.test(value) ? (JSON.parse(value) as unknown) : value;
  });
}

test.each(
  ours.map((shape) => [`${shape[0]} ${shape[1]} ${JSON.stringify(shape[2]).slice(0, 120)}`, shape] as const),
)("%s written anew means the same, or its loss is told", (_, shape) => {
  const { before, out, node, report } = anew(shape);
  expect(node?.["type"]).toBe(base(shape[0]));
  expect(node?.["typeVersion"]).toBe(newest[shape[0]]);
  const after = imported(out).flow.nodes[0];
  expect(after?.type).toBe(before?.type);
  const told = report?.notes.join("\n") ?? "";
  const lost = Object.keys({ ...before?.params, ...after?.params }).filter(
    (name) =>
      JSON.stringify(meaning({ v: before?.params[name] })) !==
        JSON.stringify(meaning({ v: after?.params[name] })) &&
      !losses.some(([key, said]) => key === name && told.includes(said)) &&
      !new RegExp(`n8n: .*\\b${name}\\b`, "u").test(told),
  );
  expect(lost.map((name) => [name, before?.params[name], after?.params[name]])).toEqual([]);
});

/** Losses that are told in words of their own. */
const losses: readonly (readonly [name: string, said: string])[] = [
  ["path", "the address of the trigger there"],
  ["path", "gives the app at Meta its address by itself"],
  ["record", "the field “id” of the item"],
  ["by", "Conditions, order and columns are one text there"],
  ["conditions", "Conditions, order and columns are one text there"],
  ["question", "Conditions, order and columns are one text there"],
];

test("there is a shape for every operation", () => {
  expect(new Set(ours.map(([type]) => type))).toEqual(new Set(Object.keys(newest)));
});

test("a node without access asks for it there; one that had it keeps it", () => {
  const shape = ours.find(([type]) => type === "slack");
  if (shape === undefined) throw new Error("There is no shape of Slack");
  const drawn = anew(shape);
  expect(drawn.node).toMatchObject({
    credentials: { slackApi: { id: null, name: "" } },
    parameters: { authentication: "accessToken" },
  });
  expect(drawn.report?.notes).toContain("Choose its credential there");
  const [type, typeVersion, parameters] = shape;
  const credentials = { slackOAuth2Api: { id: "7", name: "Slack of the shop" } };
  const file = workflow([{ name: "N", type: base(type), typeVersion, parameters, credentials }]);
  const { flow } = imported(file);
  const changed = flow.nodes.map((node) => ({ ...node, params: { ...node.params, text: "Other" } }));
  const { workflow: out, report } = exportN8n({ ...flow, nodes: changed });
  expect(out["nodes"]).toMatchObject([
    { credentials, parameters: { authentication: "oAuth2", text: "Other" } },
  ]);
  expect(report[0]?.notes).not.toContain("Choose its credential there");
});
