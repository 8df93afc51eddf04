import type { RunView } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { useFormat } from "../i18n/format.ts";
import { toast } from "../ui/toast.tsx";

interface Fetched {
  readonly items: readonly Item[];
  /** Where to go on. Items that are too large to be shown are passed by. */
  readonly next: number;
}

/** A run with the items that were fetched besides the first ones, and a way to fetch more. */
export function useMoreItems(
  executionId: string,
  run: RunView,
): { readonly run: RunView; readonly more: (output: string) => Promise<void> } {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const [fetched, setFetched] = useState<Readonly<Record<string, Fetched>>>({});
  const whole = useMemo(() => {
    const outputs = { ...run.outputs };
    for (const [output, { items }] of Object.entries(fetched))
      outputs[output] = [...(run.outputs[output] ?? []), ...items];
    return { ...run, outputs };
  }, [run, fetched]);
  async function more(output: string): Promise<void> {
    const { items = [], next: offset = run.outputs[output]?.length ?? 0 } = fetched[output] ?? {};
    try {
      const page = await client.executions.items({ id: executionId, run: run.run, output, offset });
      if (page.tooLarge) toast.info(t("itemTooLarge", { number: format.number(offset + 1) }));
      const next = offset + page.items.length + (page.tooLarge ? 1 : 0);
      setFetched((old) => ({ ...old, [output]: { items: [...items, ...page.items], next } }));
    } catch (error) {
      toast.failure(t("itemsFailed"), error);
    }
  }
  return { run: whole, more };
}
