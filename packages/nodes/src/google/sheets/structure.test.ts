import { runNode, runPoll } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";
import { sheetsChanged } from "./changed.ts";
import type { Cell } from "./document.ts";
import { expectContract, google, orders, spreadsheet } from "./testing.ts";

test.each([
  ["rows.clear", {}, "/values/'Orders':clear", {}],
  ["rows.clear", { keepHeader: true }, "/values/'Orders'!2:1000:clear", {}],
  ["rows.clear", { what: "columns", column: "Z", count: 2 }, "/values/'Orders'!Z:AA:clear", {}],
  ["rows.clear", { what: "rows", row: 3, count: 2 }, "/values/'Orders'!3:4:clear", {}],
  [
    "rows.delete",
    { what: "columns", column: "b" },
    ":batchUpdate",
    {
      requests: [
        { deleteDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 } } },
      ],
    },
  ],
  [
    "sheet.create",
    { title: "New" },
    ":batchUpdate",
    { requests: [{ addSheet: { properties: { title: "New" } } }] },
  ],
  ["sheet.delete", { sheet: "It's" }, ":batchUpdate", { requests: [{ deleteSheet: { sheetId: 77 } }] }],
])("%s with %j", async (type, params, path, body) => {
  await using fake = await google();
  const node = await loadNode(`googleSheets.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  await runNode(node, {
    at: fake.at,
    params: { ...(type === "sheet.create" ? { spreadsheet } : orders), ...params },
  });
  expect(fake.written).toEqual([{ path: `/${spreadsheet}${path}`, body }]);
  expectContract(fake.server);
});

test("a new spreadsheet", async () => {
  await using fake = await google();
  const node = await loadNode("googleSheets.spreadsheet.create");
  if (node?.kind !== "action") throw new Error("no action");
  await runNode(node, {
    at: fake.at,
    params: { title: "T", sheets: [{ title: "A", hidden: false }], recalculate: "HOUR" },
  });
  expectContract(fake.server);
  expect(fake.written).toMatchObject([{ body: { properties: { title: "T", autoRecalc: "HOUR" } } }]);
});

test("a trigger tells rows that were added and changed, not those that moved", async () => {
  const look = async (
    rows: readonly (readonly Cell[])[],
    remembered: object,
    what: "any" | "added" | "changed",
  ) => {
    await using fake = await google(rows);
    const params = { ...orders, what };
    return await runPoll(sheetsChanged, { at: fake.at, params, remembered: { ...remembered } });
  };
  const first = await look([["a"], [1], [2], [3]], {}, "any");
  expect(first.events).toEqual([]);
  const told = async (rows: readonly (readonly Cell[])[], what: "any" | "added" | "changed" = "any") =>
    (await look(rows, first.remembered, what)).events
      .flat()
      .map(({ json }) => [json["row_number"], json["a"]]);
  expect(await told([["a"], [1], [2], [3]])).toEqual([]);
  expect(await told([["a"], [1], [3]])).toEqual([]);
  expect(await told([["a"], [1], [9], [3], [3]])).toEqual([
    [3, 9],
    [5, 3],
  ]);
  expect(await told([["a"], [1], [9], [3], [3]], "added")).toEqual([[5, 3]]);
  expect(await told([["a"], [1], [9], [3], [3]], "changed")).toEqual([[3, 9]]);
  expect(await told([["a"], [1], [7], [2], [3]], "added")).toEqual([[3, 7]]);
});
