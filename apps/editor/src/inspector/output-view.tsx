import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { DataView } from "./data/data-view.tsx";
import { changedBy } from "./changed.ts";
import type { Given } from "./data/known.ts";

export interface OutputViewProps {
  readonly outputs: Readonly<Record<string, Given>>;
  /** What people call each output. */
  readonly labels: Readonly<Record<string, string>>;
  /** What came in; fields that differ are shown first. */
  readonly before?: readonly Item[];
  /** How many items an output really has, where only the first are here. */
  readonly totals?: Readonly<Record<string, number>> | undefined;
  /** Fetches further items of an output. */
  readonly onMore?: (output: string) => Promise<void>;
}

/** Items by output, with how many there are in each. */
export function OutputView({ outputs, labels, before, totals, onMore }: OutputViewProps): ReactElement {
  const { t } = useTranslation("inspector");
  const names = Object.keys(outputs);
  const [chosen, setChosen] = useState<string>();
  const [index, setIndex] = useState(0);
  const full = names.find((name) => (outputs[name]?.items.length ?? 0) > 0);
  const name = chosen !== undefined && names.includes(chosen) ? chosen : (full ?? names[0] ?? "");
  const items = outputs[name]?.items ?? noItems;
  const changed = useMemo(() => changedBy(before, items), [before, items]);
  return (
    <div className="flex min-h-0 grow flex-col">
      {names.length > 1 && (
        <div role="group" aria-label={t("output.outputs")} className="flex flex-wrap gap-1 px-3 pt-2">
          {names.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === name}
              onClick={() => setChosen(one)}
              className={cx(
                "h-6 rounded-full px-2.5 text-small font-medium",
                one === name ? "bg-accent-soft text-accent-ink" : "bg-sunken text-ink-soft hover:text-ink",
              )}
            >
              {labels[one] ?? one} · {totals?.[one] ?? outputs[one]?.items.length ?? 0}
            </button>
          ))}
        </div>
      )}
      {totals?.[name] !== undefined && (
        <Rest shown={items.length} total={totals[name]} onMore={onMore && (() => onMore(name))} />
      )}
      {items.length === 0 ? (
        totals?.[name] === undefined && <p className="p-4 text-ink-soft">{t("output.noItems")}</p>
      ) : (
        <DataView
          items={items}
          label={t("panel.output")}
          index={index}
          onIndex={setIndex}
          {...(changed && { changed })}
        />
      )}
    </div>
  );
}

const noItems: readonly Item[] = [];

/** Says that there is more than is shown, and fetches it. */
function Rest(props: {
  shown: number;
  total: number;
  onMore: (() => Promise<void>) | undefined;
}): ReactElement {
  const { shown, total, onMore } = props;
  const { t } = useTranslation("inspector");
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  async function fetchMore(): Promise<void> {
    setBusy(true);
    await onMore?.();
    setBusy(false);
  }
  return (
    <div className="flex flex-wrap items-center gap-2 px-3 pt-2 text-small text-ink-soft">
      {t("output.firstOf", { shown: format.number(shown), total: format.number(total) })}
      {onMore && shown < total && (
        <Button size="sm" busy={busy} onClick={() => void fetchMore()}>
          {t("output.more")}
        </Button>
      )}
    </div>
  );
}
