import { nodeManifest } from "../manifest.ts";
import type { NodeManifest } from "../manifest.ts";
import type { NodeDefinition } from "../node.ts";
import { checkParams } from "./check-params.ts";
import { checkTexts, spokenHandles } from "./check-texts.ts";

const typeId = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){1,3}$/;
/** The runtime adds it while a node's errors leave through an output. */
const reservedHandle = "error";

/** What a node type lacks before people should meet it; one sentence for each, none when it is complete. */
export function checkDefinition(definition: NodeDefinition): string[] {
  const node = nodeManifest(definition);
  return [
    ...checkFace(node),
    ...checkCode(definition),
    ...checkHandles(node),
    ...checkReferences(node),
    ...checkParams(node.params),
    ...checkTexts(node),
  ];
}

function checkFace(node: NodeManifest): string[] {
  const complaints: string[] = [];
  if (!typeId.test(node.type))
    complaints.push(`The type "${node.type}" is not written like "connector.thing.action"`);
  if (!Number.isInteger(node.version) || node.version < 1)
    complaints.push("The version is not a whole number from 1 up");
  if (node.label.trim() === "") complaints.push("The label is empty");
  if (node.help === undefined) complaints.push("The help is missing");
  else if (!/[.?!]$/.test(node.help)) complaints.push("The help is not a sentence");
  if (node.icon === undefined) complaints.push("The icon is missing");
  const computed = node.kind === "action" && node.effect === "none";
  // What is computed from its input has no data of its own to show.
  if (!computed && node.sample === undefined)
    complaints.push("The sample is missing: nothing can be mapped before the first run");
  return complaints;
}

function checkCode(definition: NodeDefinition): string[] {
  if (definition.kind === "action") {
    const ways = [definition.run, definition.runAll].filter((way) => way !== undefined).length;
    return ways === 1 ? [] : ["An action has either run or runAll"];
  }
  const { manual, webhook, schedule, poll, listen, called, onError } = definition;
  const ways = [manual, webhook, schedule, poll, listen, called, onError].filter(
    (way) => way !== undefined,
  ).length;
  return ways === 1
    ? []
    : ["A trigger starts in exactly one way: manual, webhook, schedule, poll, listen, called or onError"];
}

function checkHandles(node: NodeManifest): string[] {
  const { inputs, outputs, params } = node;
  const complaints: string[] = [];
  for (const [what, handles] of [
    ["input", inputs],
    ["output", outputs],
  ] as const) {
    if (!Array.isArray(handles)) continue;
    if (new Set(handles).size !== handles.length) complaints.push(`Two ${what}s have the same name`);
    if (handles.includes(reservedHandle))
      complaints.push(`The ${what} "${reservedHandle}" is kept for failed items`);
  }
  if ("count" in inputs && params[inputs.count]?.kind !== "number") {
    complaints.push(`The inputs are counted by "${inputs.count}", which is not a number parameter`);
  }
  if ("each" in outputs) {
    const rows = params[outputs.each];
    if (rows?.kind !== "list")
      complaints.push(`The outputs are made by "${outputs.each}", which is not a list parameter`);
    else if (rows.of[outputs.label] === undefined)
      complaints.push(`The rows have no column "${outputs.label}" to name outputs`);
    else if (outputs.holds !== undefined && rows.of[outputs.holds]?.kind !== "list")
      complaints.push(`The rows have no list "${outputs.holds}" to say what items hold`);
  }
  if (node.loops === "calls" && !("each" in outputs && outputs.first !== undefined))
    complaints.push("A node that calls its body has rows for outputs, and a first output for what follows");
  const spoken = spokenHandles(node);
  const unknown = Object.keys(node.handles ?? {}).filter((handle) => !spoken.includes(handle));
  return [
    ...complaints,
    ...unknown.map((handle) => `A label is given for the handle "${handle}", which does not exist`),
  ];
}

function checkReferences(node: NodeManifest): string[] {
  const complaints: string[] = [];
  const { effect, summary, params, outputs, outputsWhen = {} } = node;
  if (node.declares && params[node.declares.rows]?.kind !== "list")
    complaints.push(`The fields are declared by "${node.declares.rows}", which is not a list parameter`);
  for (const [handle, condition] of Object.entries(outputsWhen)) {
    if (!Array.isArray(outputs) || !outputs.includes(handle))
      complaints.push(`A condition is given for the output "${handle}", which does not exist`);
    const unknown = Object.keys(condition).filter((name) => params[name] === undefined);
    complaints.push(
      ...unknown.map((name) => `The output "${handle}" depends on "${name}", which is not a parameter`),
    );
  }
  if (typeof effect === "object" && params[effect.param] === undefined) {
    complaints.push(`The effect depends on "${effect.param}", which is not a parameter`);
  }
  for (const [, name] of summary?.matchAll(/\{([^}]*)\}/g) ?? []) {
    if (name !== undefined && params[name] === undefined)
      complaints.push(`The summary shows "${name}", which is not a parameter`);
  }
  return complaints;
}
