import { useTranslation } from "react-i18next";
import type { Compared } from "./use-compared.ts";

/** What the two sides are called within a sentence. */
export function useSides({ from, to }: Pick<Compared, "from" | "to">): {
  readonly from: string;
  readonly to: string;
} {
  const { t } = useTranslation("compare");
  const name = (side: number | "draft"): string =>
    side === "draft" ? t("draft") : t("version", { version: side });
  return { from: name(from), to: name(to) };
}
