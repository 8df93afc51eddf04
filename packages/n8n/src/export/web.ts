import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { leftOut, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportManual: Exporter = () => ({ type: "manualTrigger", typeVersion: 1, parameters: {} });

export const exportErrorTrigger: Exporter = () => ({
  type: "errorTrigger",
  typeVersion: 1,
  parameters: {},
  notes: ["The item has other fields: workflow for flow, and error and the last node within execution"],
});

const modes: Readonly<Record<string, string>> = {
  immediately: "onReceived",
  lastNode: "lastNode",
  respondNode: "responseNode",
};

export const exportWebhook: Exporter = ({ params }) => {
  const auth = textOf(params["auth"]) || "none";
  const { method = "POST" } = params;
  const all = ["GET", "POST", "PUT", "PATCH", "DELETE"];
  const methods = method === "several" ? (params["methods"] ?? ["GET", "POST"]) : all;
  const many = method === "several" || method === "any";
  const status = numberOf(params["answerStatus"], 200);
  return {
    type: "webhook",
    typeVersion: 2,
    parameters: {
      ...(many ? { multipleMethods: true, httpMethod: methods } : { httpMethod: method }),
      path: params["path"] ?? "",
      responseMode: modes[textOf(params["respond"])] ?? "onReceived",
      ...(auth !== "none" && { authentication: auth === "basic" ? "basicAuth" : "headerAuth" }),
      options: {
        ...(status !== 200 && { responseCode: { values: { responseCode: status } } }),
        ...(textOf(params["answerBody"]) !== "" && { responseData: params["answerBody"] }),
        ...(params["body"] === "file" && { rawBody: true }),
        ...(textOf(params["origins"]) !== "" && { allowedOrigins: params["origins"] }),
      },
    },
    webhook: true,
    notes: [
      ...leftOut(params, ["onceBy", "perMinute", "largestBody", "failureStatus", "failureBody"]),
      ...leftOut(params, ["item", "chat"], { item: "request", chat: false }),
      ...(auth === "none" ? [] : ["Choose the credential there: secrets are never in a file"]),
    ],
  };
};

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

export const exportSchedule: Exporter = ({ params }) => ({
  type: "scheduleTrigger",
  typeVersion: 1.2,
  parameters: { rule: { interval: rowsOf(params, "rules").map(intervalOf) } },
  notes: leftOut(params, ["catchUp"]),
});

function intervalOf(rule: JsonObject): JsonObject {
  const every = textOf(rule["every"]) || "days";
  const interval = numberOf(rule["interval"], 1);
  const [hour = "9", minute = "0"] = (textOf(rule["time"]) || "09:00").split(":");
  const time = { triggerAtHour: Number(hour), triggerAtMinute: Number(minute) };
  switch (every) {
    case "minutes":
      return { field: every, minutesInterval: interval };
    case "hours":
      return { field: every, hoursInterval: interval, triggerAtMinute: numberOf(rule["minute"], 0) };
    case "weeks": {
      const days = Array.isArray(rule["weekdays"]) ? rule["weekdays"] : ["monday"];
      const triggerAtDay = days.map((day) => weekdays.indexOf(textOf(day))).filter((day) => day >= 0);
      return { field: every, weeksInterval: interval, triggerAtDay, ...time };
    }
    case "months":
      return { field: every, monthsInterval: interval, triggerAtDayOfMonth: rule["day"] ?? 1, ...time };
    case "cron":
      return { field: "cronExpression", expression: rule["cron"] ?? "0 9 * * 1-5" };
    default:
      return { field: "days", daysInterval: interval, ...time };
  }
}

const answers: Readonly<Record<string, string>> = {
  firstItem: "firstIncomingItem",
  allItems: "allIncomingItems",
  json: "json",
  text: "text",
  none: "noData",
};

export const exportRespond: Exporter = ({ params }) => {
  const entries = rowsOf(params, "headers").map(({ name, value }) => ({ name, value: value ?? "" }));
  const body = textOf(params["body"]) || "firstItem";
  const json = params["json"] ?? {};
  return {
    type: "respondToWebhook",
    typeVersion: 1.1,
    parameters: {
      respondWith: answers[body] ?? "firstIncomingItem",
      ...(body === "json" && { responseBody: typeof json === "string" ? json : JSON.stringify(json) }),
      ...(body === "text" && { responseBody: params["text"] ?? "" }),
      options: {
        ...(params["status"] !== undefined && { responseCode: params["status"] }),
        ...(entries.length > 0 && { responseHeaders: { entries } }),
      },
    },
  };
};

const inputTypes: Readonly<Record<string, string>> = { text: "string", number: "number", boolean: "boolean" };

export const exportCalled: Exporter = ({ params }) => {
  if (params["accepts"] !== "inputs")
    return { type: "executeWorkflowTrigger", typeVersion: 1.1, parameters: { inputSource: "passthrough" } };
  const values = rowsOf(params, "inputs").map(({ name, type }) => ({
    name: name ?? "",
    type: inputTypes[textOf(type) || "text"] ?? "any",
  }));
  return {
    type: "executeWorkflowTrigger",
    typeVersion: 1.1,
    parameters: { workflowInputs: { values } },
    notes: ["n8n does not check that inputs are there"],
  };
};
