import type { NodeManifest } from "@weft/sdk";
import { expect, test } from "vitest";
import { paramLabels } from "./param-labels.ts";
import { testCatalog } from "../flow/fixtures.ts";

const [first] = testCatalog.nodes;
if (!first) throw new Error("The test catalog is empty.");
const manifest: NodeManifest = {
  ...first,
  params: {
    url: { kind: "text", label: "Address" },
    rows: { kind: "list", label: "Rows", of: { name: { kind: "text", label: "Name of the row" } } },
  },
  translations: { pl: { params: { url: { label: "Adres" }, "rows.name": { label: "Nazwa wiersza" } } } },
};

test("labels of parameters are known by their English, columns of lists included", () => {
  expect(Object.fromEntries(paramLabels([manifest], "pl"))).toEqual({
    Address: "Adres",
    "Name of the row": "Nazwa wiersza",
  });
  expect(paramLabels([manifest], "en").size).toBe(0);
});
