import { parseFlow, removeElements, renameNode, serializeFlow, updateNode } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportN8n } from "./index.ts";
import { imported } from "./test-workflow.ts";
import { oddFiles, plainFiles } from "./testing/workflows.ts";
import { isObject, listOf, objectOf } from "./workflow.ts";

const numRuns = Number(process.env["N8N_RUNS"] ?? 300);

function saved(flow: Flow): Flow {
  const result = parseFlow(serializeFlow(flow));
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.pointer} ${p.message}`).join("\n"));
  return result.flow;
}

test("a file of whatever n8n's nodes there are, however odd, comes back as it was", () => {
  fc.assert(
    fc.property(oddFiles, (file) => {
      expect(JSON.stringify(exportN8n(saved(imported(file).flow)).workflow)).toBe(JSON.stringify(file));
    }),
    { numRuns },
  );
});

/** The file with this done to each name that connections say, at both ends; `undefined` takes what has it away. */
function withNames(file: JsonObject, nameOf: (name: string) => string | undefined): JsonObject {
  const targets = (all: unknown): unknown =>
    Array.isArray(all)
      ? listOf(all).flatMap((to) => {
          if (!isObject(to) || typeof to["node"] !== "string") return [to];
          const node = nameOf(to["node"]);
          return node === undefined ? [] : [{ ...to, node }];
        })
      : all;
  const kinds = (all: unknown): unknown =>
    isObject(all)
      ? Object.fromEntries(
          Object.entries(all).map(([kind, slots]) => [
            kind,
            Array.isArray(slots) ? listOf(slots).map(targets) : slots,
          ]),
        )
      : all;
  const keyed = (all: unknown, change: (value: unknown) => unknown): JsonObject =>
    Object.fromEntries(
      Object.entries(objectOf(all)).flatMap(([name, value]) => {
        const key = nameOf(name);
        return key === undefined ? [] : [[key, change(value)] as const];
      }),
    );
  return {
    ...file,
    connections: keyed(file["connections"], kinds),
    ...(file["pinData"] !== undefined && { pinData: keyed(file["pinData"], (value) => value) }),
  };
}

function withNode(file: JsonObject, at: number, change: JsonObject | undefined): JsonObject {
  const nodes = listOf(file["nodes"]).flatMap((node, i) =>
    i === at ? (change === undefined ? [] : [{ ...objectOf(node), ...change }]) : [node],
  );
  return { ...file, nodes };
}

/** A node of the file that is one of the flow, too: notes and parts of others are not. */
const chosen = plainFiles.chain((file) => {
  const { flow } = imported(file);
  const names = listOf(file["nodes"]).map((node) => objectOf(node)["name"]);
  const nodes = flow.nodes.filter(({ name }) => names.includes(name));
  return nodes.length === 0
    ? fc.constant(undefined)
    : fc.constantFrom(...nodes).map(({ id, name }) => ({ file, flow, id, name, at: names.indexOf(name) }));
});

test("where one node is renamed, moved, given a note or deleted here, that alone is different", () => {
  fc.assert(
    fc.property(chosen, fc.constantFrom("rename", "move", "note", "delete"), (one, what) => {
      fc.pre(one !== undefined);
      const { file, flow, id, name, at } = one;
      const other = (was: string): string => (was === name ? "Nowa nazwa" : was);
      const changes: Readonly<Record<string, readonly [Flow, JsonObject]>> = {
        rename: [
          renameNode(flow, id, "Nowa nazwa"),
          withNode(withNames(file, other), at, { name: "Nowa nazwa" }),
        ],
        move: [
          {
            ...flow,
            nodes: flow.nodes.map((node) =>
              node.id === id ? { ...node, position: { x: 1400, y: 7 } } : node,
            ),
          },
          withNode(file, at, { position: [1000, 7] }),
        ],
        note: [
          updateNode(flow, id, { notes: "Nowa notatka" }),
          withNode(file, at, { notes: "Nowa notatka" }),
        ],
        delete: [
          removeElements(flow, { nodes: [id] }),
          withNode(
            withNames(file, (was) => (was === name ? undefined : was)),
            at,
            undefined,
          ),
        ],
      };
      const [changed, expected] = changes[what] ?? [flow, file];
      const out = exportN8n(saved(changed)).workflow;
      expect(out).toEqual(expected);
    }),
    { numRuns },
  );
});
