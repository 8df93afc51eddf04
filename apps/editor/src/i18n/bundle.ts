import type { Language } from "@weft/api";

/** Texts by namespace: the name of the file they stand in. */
export type Bundle = Readonly<Record<string, object>>;

// One chunk for each language. A new file in a language's folder is a new namespace; nothing else needs to know of it.
// Only the texts of problems and errors come later: see `loadLater`.
const loaders: Record<Language, () => Promise<{ files: Readonly<Record<string, object>> }>> = {
  en: () => import("./bundle-en.ts"),
  pl: () => import("./bundle-pl.ts"),
  "pt-BR": () => import("./bundle-pt-br.ts"),
};

export async function loadBundle(language: Language): Promise<Bundle> {
  const { files } = await loaders[language]();
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      path.slice(path.lastIndexOf("/") + 1, -".json".length),
      texts,
    ]),
  );
}
