import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { useFormat } from "../i18n/format.ts";
import type { Given } from "../inspector/data/known.ts";
import { toast } from "../ui/toast.tsx";

interface Fetched {
  readonly items: readonly Item[];
  /** Where to go on. Items that are too large to be shown are passed by. */
  readonly next: number;
}

/** The items of an output with those that were fetched besides the first ones, and a way to fetch more while there are any. */
export function useMoreItems({ items, whole }: Given): {
  readonly items: readonly Item[];
  readonly more: (() => Promise<void>) | undefined;
} {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const [fetched, setFetched] = useState<Readonly<Record<string, Fetched>>>({});
  const key = whole ? `${whole.executionId} ${whole.run} ${whole.output}` : "";
  const rest = fetched[key];
  const all = useMemo(() => (rest ? [...items, ...rest.items] : items), [items, rest]);
  if (!whole) return { items, more: undefined };
  const { executionId: id, run, output, total } = whole;
  const offset = rest?.next ?? items.length;
  async function more(): Promise<void> {
    try {
      const page = await client.executions.items({ id, run, output, offset });
      if (page.tooLarge) toast.info(t("itemTooLarge", { number: format.number(offset + 1) }));
      const next = offset + page.items.length + (page.tooLarge ? 1 : 0);
      setFetched((old) => ({ ...old, [key]: { items: [...(rest?.items ?? []), ...page.items], next } }));
    } catch (error) {
      toast.failure(t("itemsFailed"), error);
    }
  }
  return { items: all, more: offset < total ? more : undefined };
}
