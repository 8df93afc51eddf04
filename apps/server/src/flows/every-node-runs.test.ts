import { randomOf } from "@weft/n8n/testing";
import type { Random } from "@weft/n8n/testing";
import { credentialManifests, loadNode, nodeManifests } from "@weft/nodes";
import type { NodeCatalog, OutboundCall } from "@weft/runtime";
import { createPlan, literalParams, pollOnce } from "@weft/runtime";
import { runFlow, testHost } from "@weft/runtime/testing";
import { parseFlow } from "@weft/flow";
import type { RunError } from "@weft/flow";
import type { HttpResponse, JsonObject, NodeManifest } from "@weft/sdk";
import { expect, test } from "vitest";
import { drawnParams } from "../testing/drawn-params.ts";

const times = Number(process.env["NODE_RUNS"] ?? 6);
const catalog: NodeCatalog = {
  manifest: (type) => nodeManifests.get(type),
  load: (type) => loadNode(type),
};

const item: JsonObject = {
  a: "12",
  b: 3,
  c: ["x", { d: null }],
  v: "",
  id: "7",
  email: "anna@example.com",
  created: "2026-01-02T03:04:05Z",
};

/** What other systems say, and what they never should. */
const bodies: readonly unknown[] = [
  {},
  [],
  null,
  "",
  "no JSON",
  7,
  { id: "1", name: "A" },
  { data: [] },
  { data: null },
  { data: { id: 1, items: [{}] } },
  { items: [null], nextPageToken: "" },
  { results: [{ id: "1", fields: {}, properties: {} }], has_more: false },
  { ok: true, result: { id: 1 } },
  { ok: false, error: "no" },
  { error: { message: "no", code: 3 } },
  { errors: [{ message: "no" }] },
  [{ id: 1 }, null],
];
const statuses = [200, 200, 200, 200, 201, 204, 400, 401, 404, 422, 500];

function otherSystem(random: Random) {
  return async ({ request }: OutboundCall): Promise<HttpResponse> => {
    const said = bodies[random(bodies.length)];
    const text = typeof said === "string" ? said : JSON.stringify(said);
    const bytes = new TextEncoder().encode(text);
    const body = { bytes, text, stream: new Response(bytes).body }[String(request.response)] ?? said;
    return {
      status: statuses[random(statuses.length)] ?? 200,
      headers: { "content-type": "application/json" },
      body,
    };
  };
}

const ofKind = (kind: NodeManifest["kind"]) =>
  nodeManifests.all().filter((manifest) => manifest.kind === kind);

/** A flow with such a node, its access, and others that say anything; always the same ones for the same type and time. */
function drawn({ type, version, params, credential }: NodeManifest, time: number) {
  const random = randomOf([...type].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), time));
  const at = { x: 0, y: 0 };
  const node = { id: "n", type, version, name: "N", position: at, params: drawnParams(params, random) };
  const [access = ""] = credential?.types ?? [];
  const values = drawnParams(credentialManifests.get(access)?.params ?? {}, random);
  const host = {
    ...testHost({ http: otherSystem(random), seed: time }),
    credential: async () => ({ type: access, values }),
  };
  return { node, host };
}

/** Faults of ours. There is no sandbox in these tests. */
const isOurs = (error: RunError | undefined): boolean => error?.actor === "us" && error.code !== "no-sandbox";

test.for(ofKind("action"))(
  "$type never fails by a fault of its own, whatever it is set to and whatever others say",
  async (manifest) => {
    for (let time = 0; time < times; time++) {
      const { node, host } = drawn(manifest, time);
      const start = { ...node, id: "s", name: "S", type: "core.manual", version: 1, params: {} };
      const edges = [{ id: "e", source: "s", sourceHandle: "main", target: "n", targetHandle: "main" }];
      const flow = { format: "weft/1", id: "f", name: "F", nodes: [start, node], edges };
      const { error } = await runFlow(flow, { catalog, host, items: [item, { json: {} }] });
      expect(isOurs(error) ? { error, node } : undefined, node.type).toBeUndefined();
    }
  },
);

test.for(ofKind("trigger").filter(({ trigger }) => trigger === "poll"))(
  "$type never fails by a fault of its own when it looks for news, whatever others say",
  async (manifest) => {
    for (let time = 0; time < times; time++) {
      const { node, host } = drawn(manifest, time);
      const read = parseFlow({ format: "weft/1", id: "f", name: "F", nodes: [node] });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { nodes, flow } = await createPlan(read.flow, catalog);
      const definition = nodes[0]?.definition;
      if (definition?.kind !== "trigger") throw new Error(`${node.type} is no trigger`);
      const params = literalParams(manifest.params, node.params);
      const trigger = { flow, node, manifest, definition, params };
      let memory: JsonObject = {};
      for (const trial of [true, false, false]) {
        const signal = new AbortController().signal;
        const outcome = await pollOnce({ trigger, host, memory, trial, signal });
        const error = outcome.ok ? undefined : outcome.error;
        expect(isOurs(error) ? { error, node } : undefined, node.type).toBeUndefined();
        if (outcome.ok && !trial) memory = outcome.memory;
      }
    }
  },
);
