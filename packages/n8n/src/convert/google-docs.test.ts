import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "googleDocs",
    2,
    { folderId: "F1", title: "=Offer {{ $json.id }}" },
    "document.create",
    { title: "=Offer {{ $json.id }}", folder: "F1" },
  ],
  ["googleDocs", 1, { driveId: "myDrive", title: "T" }, "document.create", { title: "T" }],
  [
    "googleDocs",
    2,
    { operation: "get", documentURL: "https://docs.google.com/document/d/1/edit", simple: false },
    "document.get",
    { document: "https://docs.google.com/document/d/1/edit", form: "raw" },
  ],
  [
    "googleDocs",
    2,
    {
      operation: "update",
      documentURL: "1",
      actionsUi: {
        actionFields: [
          { action: "insert", text: "={{ $json.text }}" },
          { action: "replaceAll", text: "{name}", replaceText: "Anna", matchCase: true },
          { action: "insert", text: "H", insertSegment: "header", segmentId: "k1" },
          { object: "pageBreak", action: "insert", locationChoice: "location", index: 4 },
        ],
      },
    },
    "document.update",
    {
      document: "1",
      changes: [
        { text: "={{ $json.text }}" },
        { what: "replace", find: "{name}", with: "Anna", matchCase: true },
        { text: "H", segment: "k1" },
        { what: "pageBreak", at: "index", index: 4 },
      ],
    },
  ],
  [
    "googleTasks",
    1,
    {
      task: "L1",
      title: "Call",
      additionalFields: { dueDate: "2026-01-15", notes: "N", status: "completed" },
    },
    "task.create",
    { list: "L1", title: "Call", notes: "N", due: "2026-01-15", done: true },
  ],
  [
    "googleTasks",
    1,
    { operation: "update", task: "L1", taskId: "T1", updateFields: { status: "completed" } },
    "task.update",
    { list: "L1", task: "T1", status: "completed" },
  ],
  [
    "googleTasks",
    1,
    { operation: "getAll", task: "L1", additionalFields: { showCompleted: false, dueMin: "2026-01-01" } },
    "task.list",
    { list: "L1", from: "2026-01-01", most: 20 },
  ],
  [
    "googleTasks",
    1,
    { operation: "delete", task: "L1", taskId: "T1" },
    "task.delete",
    { list: "L1", task: "T1" },
  ],
])("%s %d with %j", (node, version, parameters, type, params) => {
  const made = one(node, version, parameters);
  expect(made).toMatchObject({ type: `${node}.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test("changes of a document that have no counterpart are told", () => {
  const actionsUi = { actionFields: [{ object: "table", action: "insert", rows: 2 }] };
  const { status, notes } = one("googleDocs", 2, { operation: "update", documentURL: "1", actionsUi });
  expect([status, notes]).toEqual([
    "placeholder",
    ["The change “table.insert” has no counterpart: write it as JSON under “More changes”"],
  ]);
});

test.each([
  [1, {}, "Google service account"],
  [2, {}, "Google account"],
  [2, { authentication: "serviceAccount" }, "Google service account"],
])("version %d of the node with %j had access by a %s", (version, parameters, type) => {
  expect(
    one("googleDocs", version, { operation: "get", documentURL: "1", ...parameters }).notes?.[0],
  ).toContain(`“${type}”`);
});
