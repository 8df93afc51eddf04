import { randomOf } from "@weft/n8n/testing";
import type { Random } from "@weft/n8n/testing";
import { credentialManifests, loadNode, nodeManifests } from "@weft/nodes";
import type { NodeCatalog, OutboundCall } from "@weft/runtime";
import { runFlow, testHost } from "@weft/runtime/testing";
import type { HttpResponse, JsonObject } from "@weft/sdk";
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

test.for(nodeManifests.all().filter(({ kind }) => kind === "action"))(
  "$type never fails by a fault of its own, whatever it is set to and whatever others say",
  async ({ type, version, params, credential }) => {
    const random = randomOf([...type].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    for (let time = 0; time < times; time++) {
      const drawn = drawnParams(params, random);
      const [access = ""] = credential?.types ?? [];
      const values = drawnParams(credentialManifests.get(access)?.params ?? {}, random);
      const host = {
        ...testHost({ http: otherSystem(random), seed: time }),
        credential: async () => ({ type: access, values }),
      };
      const { error } = await runFlow(
        {
          format: "weft/1",
          id: "f",
          name: "F",
          nodes: [
            { id: "s", type: "core.manual", version: 1, name: "S", position: { x: 0, y: 0 } },
            { id: "n", type, version, name: "N", position: { x: 9, y: 0 }, params: drawn },
          ],
          edges: [{ id: "e", source: "s", sourceHandle: "main", target: "n", targetHandle: "main" }],
        },
        { catalog, host, items: [item, { json: {} }] },
      );
      // The test has no sandbox.
      const own = error?.actor === "us" && error.code !== "no-sandbox";
      expect(own ? { error, drawn } : undefined, type).toBeUndefined();
    }
  },
);
