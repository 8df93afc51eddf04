import type { JsonObject } from "@weft/sdk";
import { numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

export const convertManual: Converter = () => ({ type: "core.manual", params: {} });

const responses: Readonly<Record<string, string>> = {
  onReceived: "immediately",
  lastNode: "lastNode",
  responseNode: "respondNode",
  streaming: "lastNode",
};

/** Webhook 1 to 2.1. */
export const convertWebhook: Converter = ({ parameters, raw }) => {
  const options = objectOf(parameters["options"]);
  const respond = responses[textOf(parameters["responseMode"]) || "onReceived"];
  if (respond === undefined)
    throw new Unsupported(`Answering by “${textOf(parameters["responseMode"])}” is not there yet`);
  const path = textOf(parameters["path"]) || textOf(raw["webhookId"]);
  const notes = [...ignoredOptions(options, knownOptions(respond))];
  if (parameters["responseMode"] === "streaming")
    notes.push("The answer is given at the end, not piece by piece");
  const data = textOf(parameters["responseData"]);
  if (respond === "lastNode" && data !== "" && data !== "firstEntryJson") {
    notes.push(`The answer was “${data}”; now it is the first item of the last node`);
  }
  const answer = respond === "immediately" ? answerOf(parameters, options) : {};
  const auth = authOf(textOf(parameters["authentication"]), notes);
  return {
    type: "core.webhook",
    params: {
      ...methodsOf(parameters["httpMethod"]),
      path,
      respond,
      ...answer,
      ...auth,
      ...(options["rawBody"] === true && { body: "file" }),
      ...(textOf(options["allowedOrigins"]) !== "" && { origins: textOf(options["allowedOrigins"]) }),
    },
    notes,
  };
};

function knownOptions(respond: string): readonly string[] {
  const known = ["responseCode", "rawBody", "allowedOrigins"];
  return respond === "immediately" ? [...known, "responseData", "noResponseBody"] : known;
}

/** Here `HEAD` is answered wherever there is a webhook, without running the flow. */
function methodsOf(method: unknown): JsonObject {
  // What is an expression there without anything to work out.
  if (!Array.isArray(method))
    return { method: typeof method === "string" ? method.replace(/^=/, "") : "GET" };
  return { method: "several", methods: method.filter((one) => one !== "HEAD") };
}

/** What n8n says at once, unless an option says otherwise. */
function answerOf(parameters: JsonObject, options: JsonObject): JsonObject {
  const { responseCode: chosen, customCode } = objectOf(objectOf(options["responseCode"])["values"]);
  const status = numberOf(
    chosen === "customCode" ? customCode : chosen,
    numberOf(parameters["responseCode"], 200),
  );
  if (options["noResponseBody"] === true) return { answerStatus: status };
  return {
    answerStatus: status,
    answerBody: textOf(options["responseData"]) || '{"message":"Workflow was started"}',
  };
}

/** A webhook that asked for a secret must not come out open. */
export function authOf(authentication: string, notes: string[]): JsonObject {
  if (authentication === "" || authentication === "none") return {};
  notes.push("Choose a credential: secrets are never in a workflow file");
  if (authentication === "basicAuth") return { auth: "basic" };
  if (authentication !== "headerAuth")
    notes.push(`Callers were checked by “${authentication}”; now by a secret header`);
  return { auth: "header" };
}
