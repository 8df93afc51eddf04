import type { FlowNode, FlowSettings } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { flowSettings, nodeOptions } from "../options.ts";
import { sameJson } from "../workflow.ts";

/** What n8n writes each option of a node in. */
const keysOf = {
  disabled: ["disabled"],
  notes: ["notes"],
  onError: ["onError", "continueOnFail"],
  retry: ["retryOnFail", "maxTries", "waitBetweenTries"],
  executeOnce: ["executeOnce"],
  alwaysOutput: ["alwaysOutputData"],
} as const satisfies Readonly<Partial<Record<keyof FlowNode, readonly string[]>>>;

/** A node of a file with the options that it has here; what was not changed stays as the file writes it. `used`: as a tool. */
export function withOptions(json: JsonObject, node: FlowNode, used: boolean): JsonObject {
  const before: JsonObject = nodeOptions(json, used);
  const isUsual = (value: unknown): boolean =>
    value === undefined || value === false || value === "stop" || value === "";
  const changed = Object.entries(keysOf).flatMap(([name, keys]) => {
    const [was, is] = [before[name], node[name as keyof typeof keysOf]];
    return sameJson(was, is) || (isUsual(was) && isUsual(is)) ? [] : keys;
  });
  if (changed.length === 0) return json;
  const gone = new Set<string>(changed);
  const written = Object.entries(optionsOf(node)).filter(([key]) => gone.has(key));
  const kept = Object.entries(json).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(written) };
}

/** What is set on a node beside its parameters, as n8n writes it. */
function optionsOf(node: FlowNode): JsonObject {
  const { retry, onError = "stop" } = node;
  return {
    ...(node.disabled === true && { disabled: true }),
    ...(node.notes !== undefined && node.notes !== "" && { notes: node.notes }),
    ...(onError === "output" && { onError: "continueErrorOutput" }),
    ...(onError === "continue" && { onError: "continueRegularOutput" }),
    ...(retry && {
      retryOnFail: true,
      maxTries: Math.min(Math.max(retry.attempts, 2), 5),
      waitBetweenTries: Math.min(Math.max(retry.firstDelayMs ?? 1000, 1), 5000),
    }),
    ...(node.executeOnce === true && { executeOnce: true }),
    ...(node.alwaysOutput === true && { alwaysOutputData: true }),
  };
}

const settingKeys = new Set([
  "timezone",
  "errorWorkflow",
  "executionTimeout",
  "saveDataErrorExecution",
  "saveDataSuccessExecution",
]);

/** The file's own settings while nothing was changed; else with the changes. */
export function settingsOf(
  raw: JsonObject | undefined,
  settings: FlowSettings,
  flowIds: ReadonlyMap<string, string>,
): JsonObject | undefined {
  const { errorFlow } = settings;
  const known = errorFlow == null ? undefined : (flowIds.get(errorFlow) ?? errorFlow);
  const own = known === undefined ? settings : { ...settings, errorFlow: known };
  if (raw !== undefined && sameJson(flowSettings(raw), own)) return raw;
  const others = Object.entries(raw ?? { executionOrder: "v1" }).filter(([key]) => !settingKeys.has(key));
  const { saveData = "all", timezone, timeoutMs } = settings;
  return {
    ...Object.fromEntries(others),
    ...(timezone !== undefined && { timezone }),
    ...(known !== undefined && { errorWorkflow: known }),
    ...(timeoutMs !== undefined && { executionTimeout: Math.ceil(timeoutMs / 1000) }),
    ...(saveData === "none" && { saveDataErrorExecution: "none" }),
    ...(saveData !== "all" && { saveDataSuccessExecution: "none" }),
  };
}
