import { isExpression, renameNodesInCode, renameNodesInExpression } from "@weft/expressions";
import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import type { Used } from "../conversions.ts";
import { errorItemsOf } from "../error-items.ts";
import type { ImportedNode, NodeReport } from "../import.ts";
import { convertAgain } from "../conversions.ts";
import { mapParts } from "../parts.ts";
import { placeThere } from "../place.ts";
import { isObject, listOf, numberOf, objectOf, readNode, sameJson, textOf } from "../workflow.ts";
import type { N8nNode } from "../workflow.ts";
import { accessOf } from "./access.ts";
import { expressionNote, NoCounterpart } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { nodesBeside } from "./joined.ts";
import type { Beside } from "./joined.ts";
import { lostExpressions } from "./expressions.ts";
import { reasonFor } from "./none.ts";
import { withOptions } from "./options.ts";
import { exporters } from "./table.ts";
import { asTool } from "./tools.ts";
import type { Use } from "./uses.ts";

type Handles = readonly (string | readonly string[])[];

/** A node as it stands in the file that is made. */
export interface ExportedNode {
  readonly node: FlowNode;
  readonly json: JsonObject;
  /** Handles by index; `any` where the handle itself says its kind and index. */
  readonly inputs: Handles | "any";
  readonly outputs: Handles | "any";
  /** Its parameters are those of the file that it came from. */
  readonly kept: boolean;
  readonly report: NodeReport;
  /** Another node of the file stands for it as well. */
  readonly shared?: true;
  /** Its model, memory and parser, where n8n has nodes for them. */
  readonly beside?: readonly Beside[];
}

export interface NodeContext {
  /** What the file that the flow came from made of the node. */
  readonly imported: ImportedNode | undefined;
  /** New names by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of n8n's flows by ids of flows here. */
  readonly flowIds: ReadonlyMap<string, string>;
  /** Connections cannot mean it by the name that it has in that file, and it has edges: it needs a name of its own. */
  readonly needsName: boolean;
  /** Handles that its edges use. */
  readonly used: { readonly inputs: readonly string[]; readonly outputs: readonly string[] };
  /** An agent uses it as a tool. */
  readonly use: Use | undefined;
  /** Why tools of an agent are left out. */
  readonly left: readonly string[];
  /** Ids that n8n's nodes have already. */
  readonly taken: Set<string>;
}

export function exportNode(node: FlowNode, context: NodeContext): ExportedNode {
  const exported = keptWhole(node, context) ?? keptAsIs(node, context) ?? madeAnew(node, context);
  context.taken.add(textOf(exported.json["id"]));
  return exported;
}

/** A placeholder goes back as it came. */
function keptWhole(node: FlowNode, context: NodeContext): ExportedNode | undefined {
  const raw = node.params["n8n"];
  if (!node.type.startsWith("n8n:") || !isObject(raw)) return undefined;
  const id = textOf(raw["id"]);
  // A copy of a placeholder must not pass for the original.
  const fresh = context.imported === undefined && context.taken.has(id) ? { ...raw, id: node.id } : raw;
  const json = withChanges(fresh, node, context);
  return { node, json, inputs: "any", outputs: "any", kept: true, report: reportOf(node, json, []) };
}

/** What was not changed since it was imported goes back as it stood in its file. */
function keptAsIs(node: FlowNode, context: NodeContext): ExportedNode | undefined {
  const { imported, renamed } = context;
  if (imported === undefined || imported.report.status === "placeholder") return undefined;
  // A tool that is none any more is a node as any other.
  if (imported.used !== undefined && context.use === undefined) return undefined;
  const { raw } = imported.source;
  const parameters = raw["parameters"];
  const current = renamed.size === 0 ? raw : { ...raw, parameters: withNewNames(parameters, renamed) };
  const again = convertAgain(
    readNode(current, 0),
    mapParts(imported.parts, (part) => renamedPart(part, renamed)),
    imported.used && usedNow(imported.used, renamed),
  );
  const params = withFlowIds(node, context.flowIds);
  if (again === undefined || again.type !== node.type || !sameJson(again.params, params)) return undefined;
  const json = withChanges(parameters === undefined ? raw : current, node, context);
  const { inputs = ["main"], outputs = ["main"] } = again;
  const notes = [...errorItemsNotes(node, json, context), ...context.left];
  return { node, json, inputs, outputs, kept: true, report: reportOf(node, json, notes) };
}

/** By the names that the nodes have now. */
function usedNow({ by, from }: Used, renamed: ReadonlyMap<string, string>): Used {
  return { by, from: from === undefined ? undefined : (renamed.get(from) ?? from) };
}

function madeAnew(node: FlowNode, context: NodeContext): ExportedNode {
  const exporter = exporters.get(node.type);
  try {
    if (exporter === undefined) throw new NoCounterpart(reasonFor(node.type));
    const alone = exporter({ ...node, params: withFlowIds(node, context.flowIds) });
    const { use, imported } = context;
    const made = use ? asTool(node, alone, { row: use.row, imported }) : alone;
    const { typeVersion, inputs = ["main"], outputs = ["main"], notes = [] } = made;
    const type = made.type.startsWith("@") ? made.type : `n8n-nodes-base.${made.type}`;
    const raw = context.imported?.source.raw;
    const same =
      raw?.["type"] === type || raw?.["type"] === `${type}Tool` || type === `${textOf(raw?.["type"])}Tool`;
    const { credentials, authentication } = accessOf(made.access, same ? raw : {});
    const json = nodeJson(node, context, {
      type,
      parameters: { ...authentication, ...made.parameters },
      typeVersion,
      ...credentials,
      ...(made.webhook && { webhookId: context.imported?.source.raw["webhookId"] ?? node.id }),
    });
    const changed = context.imported === undefined ? [] : ["Written anew, as it was changed here"];
    const said = [
      ...changed,
      ...notes,
      ...expressionNotes(node, alone, notes),
      ...optionNotes(node, credentials !== undefined),
      ...errorItemsNotes(node, json, context),
      ...context.left,
    ];
    const beside = nodesBeside(node, json, { joined: made.joined ?? [], before: imported?.parts ?? [] });
    return { node, json, inputs, outputs, kept: false, report: reportOf(node, json, said), beside };
  } catch (error) {
    if (!(error instanceof NoCounterpart)) throw error;
    return standIn(node, context, error.message);
  }
}

/** A node that does nothing in n8n and says what stood there. */
function standIn(node: FlowNode, context: NodeContext, why: string): ExportedNode {
  const settings = JSON.stringify(node.params, null, 2).slice(0, 5000);
  const said = `${why}. Items pass through unchanged: put a node here that does the work of ${node.type}.`;
  const json = nodeJson(node, context, {
    type: "n8n-nodes-base.noOp",
    typeVersion: 1,
    parameters: {},
  });
  const notes = [textOf(json["notes"]), said, settings].filter((part) => part !== "").join("\n\n");
  const report = { node: node.name, type: node.type, status: "placeholder", notes: [said] } as const;
  const { inputs, outputs } = context.used;
  return { node, json: { ...json, notes, notesInFlow: true }, inputs, outputs, kept: false, report };
}

/** A new node, or one that was changed: what else its file said of it stays, such as its id and credentials. */
function nodeJson(node: FlowNode, context: NodeContext, made: JsonObject): JsonObject {
  const raw = context.imported?.source.raw;
  const same = raw !== undefined && raw["type"] === made["type"];
  const kept = ["name", "position"].flatMap((key) =>
    raw?.[key] === undefined ? [] : [[key, raw[key]] as const],
  );
  const base = same ? raw : { id: raw?.["id"] ?? node.id, ...Object.fromEntries(kept) };
  return withChanges({ ...base, ...made }, node, context);
}

/** The node with the name, the place and the options that it has here; untouched where they are the same. */
function withChanges(raw: JsonObject, node: FlowNode, { imported, needsName }: NodeContext): JsonObject {
  const before = readNode(raw, 0);
  // Names that the import had to change go back as they were.
  const renamed = node.name !== (imported?.node.name ?? raw["name"]);
  const { x, y } = imported?.node.position ?? before.position;
  const moved = x !== node.position.x || y !== node.position.y;
  const placed = imported !== undefined || raw["position"] !== undefined;
  const json = {
    ...raw,
    ...((renamed || needsName) && { name: node.name }),
    ...((moved || !placed) && { position: placeThere(node.position) }),
  };
  return withOptions(json, node, imported?.used !== undefined);
}

function expressionNotes(node: FlowNode, made: Exported, notes: readonly string[]): readonly string[] {
  const told = notes.join("\n");
  const lost = lostExpressions(objectOf(node.params), [made.parameters, made.joined]).filter(
    (name) => !told.includes(name),
  );
  return lost.length === 0 ? [] : [expressionNote(lost)];
}

/** `asks`: it has an empty place for a credential there. */
function optionNotes({ timeoutMs, retry, credential }: FlowNode, asks: boolean): readonly string[] {
  const exponential = retry?.backoff === "exponential" || numberOf(retry?.attempts, 0) > 5;
  return [
    ...(timeoutMs === undefined ? [] : ["n8n has no time limit for one node"]),
    ...(exponential ? ["n8n tries at most 5 times, with the same wait between them"] : []),
    ...(credential === undefined && !asks ? [] : ["Choose its credential there"]),
  ];
}

/** What a node after it reads of an error may be something else there. */
function errorItemsNotes(
  { onError, errorItems = "both" }: FlowNode,
  json: JsonObject,
  { use, imported }: NodeContext,
): readonly string[] {
  if (use !== undefined || imported?.used !== undefined) return [];
  const { type, parameters } = readNode(json, 0);
  const there = errorItemsOf({ type, parameters }, onError) ?? "both";
  return (onError ?? "stop") === "stop" || there === errorItems ? [] : [errorNote];
}

const errorNote =
  "Failed items carry something else there: most nodes of n8n give the error’s text alone, so look at what reads it";

function reportOf(node: FlowNode, json: JsonObject, notes: readonly string[]): NodeReport {
  const status = notes.length === 0 ? "exact" : "adapted";
  return { node: node.name, type: textOf(json["type"]), status, notes };
}

const codeKeys = new Set(["jsCode", "functionCode"]);

/** Expressions and code name other nodes. */
function withNewNames(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (isExpression(value)) return renameNodesInExpression(value, renamed);
  if (Array.isArray(value)) return listOf(value).map((part) => withNewNames(part, renamed));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (codeKeys.has(key) && typeof part === "string" && !isExpression(part))
        return [key, renameNodesInCode(part, renamed)];
      return [key, withNewNames(part, renamed)];
    }),
  );
}

/** A part of a node, as `keptAsIs` keeps its node. */
export function renamedPart(part: N8nNode, renamed: ReadonlyMap<string, string>): N8nNode {
  const { parameters } = part.raw;
  if (renamed.size === 0 || parameters === undefined) return part;
  const raw = { ...part.raw, parameters: withNewNames(parameters, renamed) };
  return { ...part, parameters: objectOf(raw.parameters), raw };
}

/** Calls name flows by n8n's ids again. */
function withFlowIds(node: FlowNode, flowIds: ReadonlyMap<string, string>): JsonObject {
  const known = node.type === "flow.call" ? flowIds.get(textOf(node.params["flow"])) : undefined;
  return known === undefined ? objectOf(node.params) : { ...node.params, flow: known };
}
