import type { Language } from "@weft/api";
import { pickLanguage } from "./languages.ts";

export const STORED_LANGUAGE = "weft.language";

/** The language used last on this device, else the browser's. */
export function firstLanguage(): Language {
  return pickLanguage([localStorage.getItem(STORED_LANGUAGE) ?? "", ...navigator.languages]);
}
