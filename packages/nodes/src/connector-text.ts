import type { NodeText, ParamText, Params, Translations } from "@weft/sdk";

type Language = "pl" | "pt-BR";

/** What people read of a connector in both languages: of its parameters by their names, and of its operations. */
export interface ConnectorText {
  readonly params: Readonly<Record<string, ParamText>>;
  readonly nodes: Readonly<Record<string, NodeText>>;
}

/** The translations of one operation: its own words, and those of the parameters that it has. */
export function connectorText(texts: Readonly<Record<Language, ConnectorText>>) {
  return (name: string, params: Params): Translations => ({
    pl: textOf(texts.pl, name, params),
    "pt-BR": textOf(texts["pt-BR"], name, params),
  });
}

function textOf({ params, nodes }: ConnectorText, name: string, used: Params): NodeText {
  const own = nodes[name] ?? {};
  const shared = Object.entries(params).filter(([path]) => Object.hasOwn(used, path.split(".")[0] ?? path));
  return { ...own, params: { ...Object.fromEntries(shared), ...own.params } };
}
