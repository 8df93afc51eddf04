import type { CredentialDefinition, Params, ParamText, RemoteChoices, Translations } from "@weft/sdk";
import { paramTexts } from "../params.text.ts";
import { samples, words } from "./words.ts";
import type { Operation, Words } from "./words.ts";
import { wordTexts } from "./words.text.ts";

type Language = "pl" | "pt-BR";

/** What the nodes of one database have in common, and the few words that are its own. */
export interface Database {
  /** What the types of its nodes begin with. */
  readonly name: string;
  readonly group: string;
  readonly credential?: CredentialDefinition;
  /** Its tables and columns, where they can be asked for while a flow is edited. */
  readonly choices?: RemoteChoices;
  /** What it is called within a sentence; in English with its article. */
  readonly called: Readonly<Record<"en" | Language, string>>;
  /** Words by which all its nodes are found besides. */
  readonly synonyms: Readonly<Record<"en" | Language, readonly string[]>>;
  /** Texts of parameters that are its own, or that it says in another way. */
  readonly texts?: Readonly<Record<Language, Readonly<Record<string, ParamText>>>>;
}

const effects = {
  query: { param: "does", values: { read: "read" }, otherwise: "write" },
  select: "read",
  insert: "write",
  insertWithKeys: "write",
  upsert: "write",
  update: "write",
  delete: "write",
} as const;

/** All of a node but what it does. `texts` are of this node alone. */
export function sqlNode<const P extends Params>(
  database: Database,
  operation: Operation,
  { params, texts }: { readonly params: P; readonly texts?: Database["texts"] },
) {
  const { name, group, credential, choices } = database;
  const translated = (language: Language) => ({
    ...said(wordTexts[language][operation], database, language),
    params: {
      ...paramTexts(language, params, { select: operation === "select" }),
      ...ownTexts(params, { ...database.texts?.[language], ...texts?.[language] }),
    },
  });
  const translations: Translations = { pl: translated("pl"), "pt-BR": translated("pt-BR") };
  return {
    type: operation === "query" ? `${name}.query` : `${name}.rows.${operation.replace(/With.*/, "")}`,
    version: 1,
    ...said(words[operation], database, "en"),
    icon: "database",
    group,
    ...(credential && { credential }),
    ...(choices && operation !== "query" && { choices }),
    summary: operation === "query" ? "{sql}" : "{table}",
    effect: effects[operation],
    params,
    sample: samples[operation],
    translations,
  };
}

function said(
  { label, help, synonyms, moreSynonyms = [] }: Words,
  database: Database,
  language: "en" | Language,
) {
  return {
    label,
    help: help(database.called[language]),
    synonyms: [...synonyms, ...database.synonyms[language], ...moreSynonyms],
  };
}

function ownTexts(params: Params, texts: Readonly<Record<string, ParamText>>) {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => Object.hasOwn(params, name)));
}
