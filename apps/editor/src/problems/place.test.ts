import { problem } from "@weft/flow";
import type { Problem } from "@weft/flow";
import { expect, test } from "vitest";
import { placeOf } from "./place.ts";

const node = { id: "a", name: "A" };

test("a problem is mended in the very setting, on the canvas, or in the settings of the flow", () => {
  const at = (code: Problem["code"], path: (string | number)[], edge?: string) =>
    placeOf(problem(code, { path, ...(edge === undefined ? { node } : { edge, node }) }));
  expect(at("param.missing", ["nodes", 3, "params", "headers", 0, "a/b"])).toEqual({
    at: "setting",
    node: "a",
    path: ["params", "headers", 0, "a/b"],
  });
  expect(at("credential.missing", ["nodes", 3, "credential"])).toEqual({
    at: "setting",
    node: "a",
    path: ["credential"],
  });
  expect(at("graph.unreachable", ["nodes", 3])).toEqual({ at: "node", node: "a" });
  expect(at("node.duplicateName", ["nodes", 3, "name"])).toEqual({ at: "name", node: "a" });
  expect(at("edge.intoTrigger", ["edges", 1, "target"], "e1")).toEqual({ at: "edge", edge: "e1" });
  expect(placeOf(problem("graph.noTrigger", { path: ["nodes"] }))).toEqual({ at: "palette" });
  expect(placeOf(problem("errorFlow.unusable", { path: ["settings", "errorFlow"] }))).toEqual({
    at: "errorFlow",
  });
  expect(placeOf(problem("pinData.unknownNode", { path: ["pinData", "gone"] }))).toBeUndefined();
});
