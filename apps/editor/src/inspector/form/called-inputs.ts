import type { StartableFlow } from "@weft/api";
import { nodeById, setParam } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { FieldType, NodeManifest } from "@weft/sdk";
import { rowsOf } from "./row-list.tsx";

type Input = StartableFlow["inputs"][number];

const rowTypes: Readonly<Record<string, FieldType>> = {
  text: "string",
  number: "number",
  boolean: "boolean",
  date: "string",
};

/** Whether fields can be mapped one by one for the flow that a node of this type calls. */
export function mapsInputs(manifest: NodeManifest | undefined): boolean {
  return manifest?.params["inputs"]?.kind === "fields" && manifest.params["send"]?.kind === "choice";
}

/** What the called flow asks for and the node does not send yet. */
export function missingInputs(params: Readonly<Record<string, unknown>>, inputs: readonly Input[]) {
  const sent = new Set(params["send"] === "fields" ? rowsOf(params["inputs"]).map((row) => row["name"]) : []);
  return inputs.filter(({ name }) => !sent.has(name));
}

/** The node sends fields, with an empty row for each of these inputs. */
export function withInputs(flow: Flow, nodeId: string, inputs: readonly Input[]): Flow {
  if (inputs.length === 0) return flow;
  const rows = rowsOf(nodeById(flow, nodeId)?.params["inputs"]);
  const named = new Set(rows.map((row) => row["name"]));
  const added = inputs
    .filter(({ name }) => !named.has(name))
    .map(({ name, type }) => ({ name, type: rowTypes[type] ?? "any", value: "" }));
  return setParam(setParam(flow, nodeId, ["send"], "fields"), nodeId, ["inputs"], [...rows, ...added]);
}
