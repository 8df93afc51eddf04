import i18next from "i18next";
import { languages } from "./languages.ts";

// Namespaces that are only needed by windows and pages which are opened now and then; a language's bundle does without them.
const files = import.meta.glob<object>(
  "../locales/*/{apis,compare,credentials,executions,find,graphql,inspector,n8n,presence,problemList,settings,tables}.json",
  { import: "default" },
);

export const lateNamespaces = [
  "apis",
  "compare",
  "credentials",
  "executions",
  "find",
  "graphql",
  "inspector",
  "n8n",
  "problemList",
  "presence",
  "settings",
  "tables",
] as const;
type Late = (typeof lateNamespaces)[number];

/** The texts of such a namespace, by language. */
export async function lateTexts(namespace: Late): Promise<readonly (readonly [string, object])[]> {
  return Promise.all(
    languages.map(
      async (language) =>
        [language, (await files[`../locales/${language}/${namespace}.json`]?.()) ?? {}] as const,
    ),
  );
}

/** Makes the texts known in every language, so that a switch needs nothing more. To be awaited before what uses them is shown. */
export async function needTexts(namespace: Late): Promise<void> {
  for (const [language, texts] of await lateTexts(namespace))
    i18next.addResourceBundle(language, namespace, texts);
}

/** Code together with the texts that what it draws is told in. */
export async function withTexts<Module>(texts: readonly Late[], code: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([code, ...texts.map(needTexts)]);
  return module;
}
