import type { Language } from "@weft/api";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { loadBundle } from "./bundle.ts";
import { firstLanguage, STORED_LANGUAGE } from "./first-language.ts";
import { languages } from "./languages.ts";

/** Starts with the language used last on this device, else the browser's. */
export async function startI18n(): Promise<void> {
  const language = await firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    resources: { [language]: await loadBundle(language) },
    defaultNS: "common",
    interpolation: { escapeValue: false },
    returnNull: false,
    partialBundledLanguages: true,
  });
  document.documentElement.lang = language;
}

/** Switches the whole editor over at once and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "common")) {
    const bundle = await loadBundle(language);
    for (const [namespace, texts] of Object.entries(bundle))
      i18next.addResourceBundle(language, namespace, texts);
  }
  localStorage.setItem(STORED_LANGUAGE, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
