import type { FlowNode, FlowSettings, Retry } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { idOf, numberOf, textOf } from "./workflow.ts";

type Options = Pick<FlowNode, "disabled" | "notes" | "onError" | "retry" | "executeOnce" | "alwaysOutput">;

/** What n8n sets on a node beside its parameters; `used`: as a tool of an agent. */
export function nodeOptions(raw: JsonObject, used = false): Options {
  const notes = textOf(raw["notes"]).slice(0, 10_000);
  const own = onErrorOf(raw);
  // An agent hears what went wrong with a tool, and goes on.
  const onError = used && own === "stop" ? "continue" : own;
  return {
    ...(raw["disabled"] === true && { disabled: true }),
    ...(notes !== "" && { notes }),
    ...(onError !== "stop" && { onError }),
    ...(raw["retryOnFail"] === true && { retry: retryOf(raw) }),
    ...(raw["executeOnce"] === true && { executeOnce: true }),
    ...(raw["alwaysOutputData"] === true && { alwaysOutput: true }),
  };
}

function onErrorOf(raw: JsonObject): "stop" | "continue" | "output" {
  if (raw["onError"] === "continueErrorOutput") return "output";
  if (raw["onError"] === "continueRegularOutput") return "continue";
  return raw["onError"] === undefined && raw["continueOnFail"] === true ? "continue" : "stop";
}

/** n8n clamps: 2 to 5 tries, at most 5 seconds between them, and takes 0 for the default. It retries every error. */
function retryOf(raw: JsonObject): Retry {
  const attempts = Math.min(Math.max(numberOf(raw["maxTries"], 3) || 3, 2), 5);
  const firstDelayMs = Math.min(Math.max(numberOf(raw["waitBetweenTries"], 1000) || 1000, 0), 5000);
  return { attempts, backoff: "constant", firstDelayMs, always: true };
}

/** n8n runs one node after the other, whatever the version of its order. */
export function flowSettings(settings: JsonObject): FlowSettings {
  const timezone = textOf(settings["timezone"]);
  const errorFlow = idOf(settings["errorWorkflow"]);
  const seconds = numberOf(settings["executionTimeout"], -1);
  const saveErrors = settings["saveDataErrorExecution"] !== "none";
  const saveSuccess = settings["saveDataSuccessExecution"] !== "none";
  return {
    ...(timezone !== "" && timezone !== "DEFAULT" && { timezone }),
    ...(errorFlow !== "" && errorFlow !== "DEFAULT" && { errorFlow }),
    order: "sequential",
    expressionErrors: "empty",
    ...(seconds > 0 && { timeoutMs: seconds * 1000 }),
    ...(!saveSuccess && { saveData: saveErrors ? ("errors" as const) : ("none" as const) }),
  };
}
