import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  ["loop, version 3", "splitInBatches", 3, {}, { batchSize: 1 }],
  ["loop before version 3", "splitInBatches", 2, {}, { batchSize: 10 }],
  [
    "loop, size by an expression",
    "splitInBatches",
    3,
    { batchSize: "={{ $json.size }}", options: {} },
    { batchSize: "={{ $json.size }}" },
  ],
  ["wait", "wait", 1.1, {}, { mode: "duration", duration: 5000 }],
  ["wait, version 1", "wait", 1, {}, { mode: "duration", duration: 3_600_000 }],
  [
    "wait for days that an expression gives",
    "wait",
    1.1,
    { amount: "={{ $json.days }}", unit: "days" },
    { mode: "duration", duration: "={{ ($json.days) * 86400000 }}" },
  ],
  [
    "wait until a date",
    "wait",
    1.1,
    { resume: "specificTime", dateTime: "={{ $json.at }}" },
    { mode: "date", date: "={{ $json.at }}" },
  ],
  [
    "wait for a call",
    "wait",
    1.1,
    { resume: "webhook", httpMethod: "POST", limitWaitTime: true, resumeAmount: 2, resumeUnit: "days" },
    { mode: "call", methods: ["POST"], limit: 172_800_000 },
  ],
  [
    "wait for a call, until a date",
    "wait",
    1.1,
    { resume: "webhook", limitWaitTime: true, limitType: "atSpecifiedTime", maxDateAndTime: "2026-03-01" },
    {
      mode: "call",
      methods: ["GET"],
      limit: '={{ Math.max(0, ("2026-03-01").toDateTime().toMillis() - $now.toMillis()) }}',
    },
  ],
  [
    "wait for a form",
    "wait",
    1.1,
    {
      resume: "form",
      formTitle: "Approve?",
      formDescription: "Order 7",
      formFields: {
        values: [
          { fieldLabel: "Why?", requiredField: true },
          {
            fieldLabel: "How",
            fieldName: "how",
            fieldType: "dropdown",
            fieldOptions: { values: [{ option: "Card" }, { option: "Cash" }] },
          },
        ],
      },
      options: {},
    },
    {
      mode: "form",
      title: "Approve?",
      text: "Order 7",
      fields: [
        { label: "Why?", name: "Why?", type: "text", required: true },
        { label: "How", name: "how", type: "choice", required: false, options: "Card\nCash" },
      ],
    },
  ],
  ["called, version 1", "executeWorkflowTrigger", 1, {}, {}],
  [
    "called, with inputs",
    "executeWorkflowTrigger",
    1.1,
    {
      workflowInputs: {
        values: [{ name: "id", type: "number" }, { name: "note" }, { name: "lines", type: "array" }],
      },
    },
    {
      accepts: "inputs",
      inputs: [
        { name: "id", type: "number", required: false },
        { name: "note", type: "text", required: false },
        { name: "lines", type: "json", required: false },
      ],
    },
  ],
  [
    "called, by an example",
    "executeWorkflowTrigger",
    1.1,
    { inputSource: "jsonExample", jsonExample: '{"id":1,"tags":[],"when":null}' },
    {
      accepts: "inputs",
      inputs: [
        { name: "id", type: "number", required: false },
        { name: "tags", type: "json", required: false },
        { name: "when", type: "any", required: false },
      ],
    },
  ],
])("%s", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});
