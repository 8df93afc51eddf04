import type { Language } from "@weft/api";
import type { Flow } from "@weft/flow";
import type { Translations } from "@weft/sdk";
import { api, signedIn } from "../api/implement.ts";
import { storedFlow } from "../flows/document.ts";
import { findFlow } from "../flows/store.ts";
import type { Services } from "../services.ts";

/** What an empty canvas offers. */
const FIRST = ["core.webhook", "core.schedule", "core.manual"];

export function catalogRoutes({ catalog, db }: Pick<Services, "catalog" | "db">) {
  const all = () => ({ nodes: catalog.nodes(), credentials: catalog.credentials() });
  const neededBy = (flow: Flow) => {
    const used = new Set([...FIRST, ...flow.nodes.map(({ type }) => type)]);
    const nodes = catalog.nodes().filter(({ type }) => used.has(type));
    const types = new Set(nodes.flatMap(({ credential }) => credential?.types ?? []));
    return { nodes, credentials: catalog.credentials().filter(({ type }) => types.has(type)) };
  };
  return {
    catalog: api.instance.catalog.handler(({ input: { flow: id, language }, context }) => {
      const row = id === undefined ? undefined : findFlow(db, signedIn(context).workspaceId, id);
      const { nodes, credentials } = row === undefined ? all() : neededBy(storedFlow(row.draft));
      return { nodes: nodes.map(only(language)), credentials: credentials.map(only(language)) };
    }),
  };
}

/** A manifest without the translations that somebody who reads `language` does not need; English is always there. */
const only =
  (language: Language | undefined) =>
  <Manifest extends { readonly translations?: Translations }>(manifest: Manifest): Manifest => {
    if (language === undefined) return manifest;
    const text = language === "en" ? undefined : manifest.translations?.[language];
    return { ...manifest, translations: text && { [language]: text } };
  };
