import type { Flow } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { CatalogIndex } from "../flow/catalog-index.ts";
import type { PaletteRequest } from "../flow/view-store.ts";
import { searchTypes } from "./search.ts";
import { fits, suggest } from "./suggest.ts";

/** Heading of a part of the palette. `name`: a group as its connector calls itself; the others are texts of the palette. */
export type Heading = "suggested" | "triggers" | "found" | { readonly name: string };

export interface Section {
  readonly heading: Heading;
  readonly types: readonly NodeManifest[];
}

/** What the palette shows for a request and a query, in order. */
export function sections(given: {
  flow: Flow;
  catalog: CatalogIndex;
  request: PaletteRequest;
  query: string;
  language: string;
}): readonly Section[] {
  const { flow, catalog, request, query, language } = given;
  const possible = catalog.nodes.filter((manifest) => fits(manifest, request));
  if (query.trim() !== "") {
    const types = searchTypes(possible, query, language);
    return types.length === 0 ? [] : [{ heading: "found", types }];
  }
  const suggested = suggest(flow, catalog, request);
  const onlyTriggers = suggested.every(({ kind }) => kind === "trigger");
  const first: Section = { heading: onlyTriggers ? "triggers" : "suggested", types: suggested };
  const actions = possible.filter(({ kind }) => kind === "action");
  const triggers = possible.filter(({ kind }) => kind === "trigger");
  const groups = [...Map.groupBy(actions, groupOf)].map(([name, types]): Section => ({
    heading: { name },
    types,
  }));
  const last: Section = { heading: "triggers", types: suggested.length > 0 && onlyTriggers ? [] : triggers };
  return [first, ...groups, last].filter(({ types }) => types.length > 0);
}

function groupOf(manifest: NodeManifest): string {
  return manifest.group ?? manifest.type.split(".")[0] ?? "";
}
