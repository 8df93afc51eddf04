import type { ErrorItems } from "@weft/flow";
import { expect, test } from "vitest";
import { exportN8n } from "./export/export.ts";
import { base, imported, workflow } from "./test-workflow.ts";

function carried(type: string, parameters: object, onError: string) {
  const node = { name: "N", type: base(type), typeVersion: 2, parameters, onError };
  return imported(workflow([node])).flow.nodes[0]?.errorItems;
}

test.each<[string, object, string | undefined, string | undefined]>([
  ["xml", {}, "text", "textToo"],
  ["set", {}, "text", "textToo"],
  ["code", {}, "once", "once"],
  ["code", { mode: "runOnceForEachItem" }, "text", "textToo"],
  ["function", {}, "once", "once"],
  ["functionItem", {}, "text", "textToo"],
  ["httpRequest", { url: "https://a.test" }, "error", undefined],
  ["sort", {}, "fields", "textToo"],
])("%s %o gives what went wrong as it does there", (type, parameters, alone, beside) => {
  expect(carried(type, parameters, "continueRegularOutput")).toBe(alone);
  expect(carried(type, parameters, "continueErrorOutput")).toBe(beside);
  expect(carried(type, parameters, "stopWorkflow")).toBeUndefined();
});

test("the old switch for going on counts as well", () => {
  const node = { name: "N", type: base("xml"), continueOnFail: true };
  expect(imported(workflow([node])).flow.nodes[0]).toMatchObject({ onError: "continue", errorItems: "text" });
});

test("an export says where failed items carry something else there", () => {
  const node = { name: "N", type: base("xml"), typeVersion: 1, onError: "continueRegularOutput" };
  const { flow } = imported(workflow([node]));
  const notes = (errorItems: ErrorItems) => {
    const nodes = flow.nodes.map((one) => ({ ...one, errorItems }));
    return exportN8n({ ...flow, nodes }).report[0]?.notes;
  };
  expect(notes("text")).toEqual([]);
  expect(notes("both")).toEqual([expect.stringContaining("Failed items carry something else there")]);
});
