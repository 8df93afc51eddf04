import type { NodeManifest, Params } from "@weft/sdk";

/** What the parameters of the node types are called in a language, by their English labels. */
export type ParamLabels = ReadonlyMap<string, string>;

/** Where two node types translate one English label differently, the first stands. */
export function paramLabels(nodes: readonly NodeManifest[], language: string): ParamLabels {
  if (language !== "pl" && language !== "pt-BR") return new Map();
  const labels = new Map<string, string>();
  const collect = (params: Params, prefix: string, texts: Texts): void => {
    for (const [name, param] of Object.entries(params)) {
      const path = prefix + name;
      const label = texts[path]?.label;
      if (label !== undefined && !labels.has(param.label)) labels.set(param.label, label);
      if ("of" in param) collect(param.of, `${path}.`, texts);
    }
  };
  for (const { params, translations } of nodes) collect(params, "", translations?.[language]?.params ?? {});
  return labels;
}

type Texts = Readonly<Record<string, { readonly label?: string }>>;
