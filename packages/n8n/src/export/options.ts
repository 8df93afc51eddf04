import type { FlowNode, FlowSettings } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { flowSettings } from "../options.ts";
import { sameJson } from "../workflow.ts";

/** Everything that n8n's options of a node are written in. */
export const optionKeys: ReadonlySet<string> = new Set([
  "disabled",
  "notes",
  "onError",
  "continueOnFail",
  "retryOnFail",
  "maxTries",
  "waitBetweenTries",
  "executeOnce",
  "alwaysOutputData",
]);

/** What is set on a node beside its parameters, as n8n writes it. */
export function optionsOf(node: FlowNode): JsonObject {
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
