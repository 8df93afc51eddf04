import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { useMoreItems } from "../runs/use-more-items.ts";
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
}

/** Items by output, with how many there are in each; of large outputs the first ones, and further ones when asked for. */
export function OutputView({ outputs, labels, before }: OutputViewProps): ReactElement {
  const { t } = useTranslation("inspector");
  const names = Object.keys(outputs);
  const format = useFormat();
  const [chosen, setChosen] = useState<string>();
  const [index, setIndex] = useState(0);
  const full = names.find((name) => (outputs[name]?.items.length ?? 0) > 0);
  const name = chosen !== undefined && names.includes(chosen) ? chosen : (full ?? names[0] ?? "");
  const given = outputs[name] ?? nothing;
  const { items, more } = useMoreItems(given);
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
              {labels[one] ?? one} · {format.number(countOf(outputs[one]))}
            </button>
          ))}
        </div>
      )}
      {given.whole && <Rest key={name} shown={items.length} total={given.whole.total} onMore={more} />}
      {items.length === 0 ? (
        !given.whole && <p className="p-4 text-ink-soft">{t("output.noItems")}</p>
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

const nothing: Given = { items: [], origin: "run" };

function countOf({ items, whole }: Given = nothing): number {
  return whole?.total ?? items.length;
}

/** Says that there is more than is shown, and fetches it where it can. */
export function Rest(props: {
  shown: number;
  total: number;
  onMore?: (() => Promise<void>) | undefined;
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
      {onMore && (
        <Button size="sm" busy={busy} onClick={() => void fetchMore()}>
          {t("output.more")}
        </Button>
      )}
    </div>
  );
}
