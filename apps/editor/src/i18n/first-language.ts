import type { Language } from "@weft/api";
import { api } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { pickLanguage } from "./languages.ts";

export const STORED_LANGUAGE = "weft.language";

let chosen: Promise<Language> | undefined;

/** The language used last on this device; on a new one that of whoever is signed in, else the browser's. */
export function firstLanguage(): Promise<Language> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Language> {
  // To wait for the account is quicker than to load the texts of two languages.
  const wanted = localStorage.getItem(STORED_LANGUAGE) ?? (await languageOfAccount());
  return pickLanguage([wanted ?? "", ...navigator.languages]);
}

async function languageOfAccount(): Promise<string | undefined> {
  try {
    const { me } = await queryClient.fetchQuery(
      api.accounts.session.queryOptions({ staleTime: Infinity, retry: false }),
    );
    return me?.language ?? undefined;
  } catch {
    // The page tells what is wrong, in the language of the browser.
    return undefined;
  }
}
