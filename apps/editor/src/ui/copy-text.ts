import i18next from "i18next";
import { toast } from "./toast.tsx";

interface Told {
  readonly title: string;
  readonly description?: string;
}

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string, told?: Told): Promise<void> {
  const { title, ...options } = told ?? { title: i18next.t("common:copied") };
  if (await put(text)) toast.success(title, options);
  else toast.warning(i18next.t("common:copyFailed"));
}

/** Browsers have no clipboard for pages that come over plain http, as in a company's own network; but they copy what is selected. */
async function put(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return putSelected(text);
  }
}

function putSelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr-only";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
