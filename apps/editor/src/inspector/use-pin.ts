import { nodeById, setPinData } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { useEditFlow } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { itemsToPin } from "../runs/items-to-pin.ts";
import { toast } from "../ui/toast.tsx";
import type { Given } from "./data/known.ts";

/** Pins items on a node; of an output that is here in part alone, the others are fetched first. */
export function usePin(nodeId: string) {
  const { t } = useTranslation("inspector");
  const { number } = useFormat();
  const edit = useEditFlow();
  const [busy, setBusy] = useState(false);

  /** `undefined`: it could not be done, and the person was told. */
  async function collect({ items, whole }: Given): Promise<readonly Item[] | undefined> {
    if (!whole) return items;
    const { executionId: id, run, output, total } = whole;
    setBusy(true);
    try {
      const ask = (offset: number) => client.executions.items({ id, run, output, offset, limit: 500 });
      const taken = await itemsToPin({ items, total, ask });
      if (taken.length < total)
        toast.info(t("pins.part", { taken: number(taken.length), total: number(total) }));
      return taken;
    } catch (error) {
      toast.failure(t("runs:itemsFailed"), error);
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  // While items were fetched, the node may have been deleted.
  const put = (items: readonly Item[] | undefined): void =>
    edit((flow) => (nodeById(flow, nodeId) ? setPinData(flow, nodeId, items) : flow));
  async function pin(given: Given): Promise<void> {
    const items = await collect(given);
    if (items && items.length > 0) put(items.map(({ json }) => ({ json })));
  }
  return { pin, unpin: () => put(undefined), collect, busy };
}
