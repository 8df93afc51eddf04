import type { NodeManifest, NodeText, ParamText } from "@weft/sdk";

/** What people read of a node type in their language; English where a translation is missing. */
export interface LocalText {
  readonly label: string;
  readonly help: string | undefined;
  readonly summary: string | undefined;
  /** Words that find it, in every language. */
  readonly synonyms: readonly string[];
  readonly group: string;
  /** `path` as in translations: `headers.name` for a column of a list. */
  param(path: string): ParamText;
  /** The name of an input or output; `undefined` where only its id is known. */
  handle(id: string): string | undefined;
}

const cache = new WeakMap<NodeManifest, Map<string, LocalText>>();

export function nodeText(manifest: NodeManifest, language: string): LocalText {
  const texts = cache.get(manifest) ?? new Map<string, LocalText>();
  cache.set(manifest, texts);
  const known = texts.get(language) ?? localise(manifest, language);
  texts.set(language, known);
  return known;
}

function localise(manifest: NodeManifest, language: string): LocalText {
  const { translations } = manifest;
  const text: NodeText =
    (language === "pl" || language === "pt-BR" ? translations?.[language] : undefined) ?? {};
  return {
    label: text.label ?? manifest.label,
    help: text.help ?? manifest.help,
    summary: text.summary ?? manifest.summary,
    synonyms: [manifest.synonyms, translations?.pl?.synonyms, translations?.["pt-BR"]?.synonyms].flatMap(
      (words) => words ?? [],
    ),
    group: manifest.group ?? manifest.type.split(".")[0] ?? manifest.type,
    param: (path) => text.params?.[path] ?? {},
    handle: (id) => text.handles?.[id] ?? manifest.handles?.[id],
  };
}
