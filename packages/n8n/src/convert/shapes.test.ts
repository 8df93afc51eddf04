import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../export/export.ts";
import { base, imported, workflow } from "../test-workflow.ts";
import { shapes } from "../testing/shapes.ts";
import { converters } from "./table.ts";

/** What has a converter and no counterpart all the same. */
const without: readonly (readonly [type: string, sign: RegExp])[] = [
  ["code", /"language":"python/],
  ["crypto", /MD4|RIPEMD|"type":"=/],
  ["debugHelper", /randomData/],
  ["executeWorkflow", /"source"/],
  ["html", /"dataPropertyName":"=/],
  ["httpRequest", /"bodyParametersJson":"=.*multipart/],
  ["itemLists", /"operation":"x"/],
  ["respondToWebhook", /binary|jwt/],
];

/** Seven nodes in a row, as many rows as there are. */
const rows = Array.from({ length: Math.ceil(shapes.length / 7) }, (_, row) => {
  const nodes = shapes.slice(row * 7, row * 7 + 7).map(([type, typeVersion, parameters, raw = {}], i) => ({
    id: `${row}-${i}`,
    name: i % 2 === 0 ? `${type} ${i}` : `Węzeł ${i}`,
    type: base(type),
    typeVersion,
    position: [i * 220, row],
    parameters,
    ...raw,
  }));
  const joined = nodes.filter(({ type }) => type !== base("stickyNote"));
  const links = joined.slice(1).flatMap(({ name }, i) => {
    const from = joined[i];
    return from === undefined || from.type === base("stopAndError") ? [] : [`${from.name} > ${name}`];
  });
  return workflow(nodes, links, { name: `Row ${row}`, settings: { executionOrder: "v1" } });
});

test.each(rows.map((json) => [json["name"], json] as const))("%s is taken in as a whole", (_, json) => {
  const { flow, report } = imported(json);
  const nodes = (json["nodes"] as JsonObject[]).filter(({ type }) => type !== base("stickyNote"));
  expect(report).toHaveLength(nodes.length);
  for (const [i, { type, status, notes }] of report.entries()) {
    const given = JSON.stringify(nodes[i]?.["parameters"]);
    const none = without.some(([name, sign]) => base(name) === type && sign.test(given));
    expect([type, given, status === "placeholder"]).toEqual([type, given, none || !converters.has(type)]);
    expect(notes.length > 0).toBe(status !== "exact");
    expect(notes.join(" ")).not.toMatch(/undefined|\[object|“”/);
  }
  expect(flow.edges.length).toBeGreaterThanOrEqual(Object.keys(json["connections"] as object).length);
  // As it stood, and written anew without what is known of where it came from.
  expect(JSON.stringify(exportN8n(flow).workflow)).toBe(JSON.stringify(json));
  const { origin: __, ...drawnHere } = flow;
  expect(imported(exportN8n(drawnHere).workflow).flow.nodes).toHaveLength(flow.nodes.length);
});
