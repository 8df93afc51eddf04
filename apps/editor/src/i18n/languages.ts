import type { Language } from "@weft/api";

export const languages = ["en", "pl", "pt-BR"] as const satisfies readonly Language[];

/** Each in its own words, so that it can be found by who reads no other. */
export const languageNames: Record<Language, string> = {
  en: "English",
  pl: "Polski",
  "pt-BR": "Português (Brasil)",
};

/** The first of the wanted languages that the editor speaks, else English. `wanted` are BCP 47 tags. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split("-")[0];
    if (base === "pl") return "pl";
    if (base === "pt") return "pt-BR";
    if (base === "en") return "en";
  }
  return "en";
}
