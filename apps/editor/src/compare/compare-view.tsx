import { diffLines, isSame, serializeFlow } from "@weft/flow";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ReadOnlyCanvas } from "../canvas/read-only-canvas.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ChangeList } from "./change-list.tsx";
import { LineDiff } from "./line-diff.tsx";
import { merged } from "./merged.ts";
import type { Compared } from "./use-compared.ts";
import { useSides } from "./use-sides.ts";

export type CompareLook = "canvas" | "json";

/** Two states of the flow: what differs, on the canvas and in words, or line by line as JSON. */
export function CompareView({ compared, look }: { compared: Compared; look: CompareLook }): ReactElement {
  const { t } = useTranslation("compare");
  const { from, to } = useSides(compared);
  if (look === "json") return <AsJson compared={compared} />;
  if (isSame(compared.diff))
    return <EmptyState icon="check" title={t("same")} body={t("sameBody", { from, to })} />;
  return <AsDrawing compared={compared} />;
}

function AsDrawing({ compared }: { compared: Compared }): ReactElement {
  const { t } = useTranslation("compare");
  const [chosen, setChosen] = useState<string>();
  const { flow, marks: kinds } = useMemo(() => merged(compared.after, compared.diff), [compared]);
  const marks = useMemo(
    () => new Map([...kinds].map(([id, kind]) => [id, { kind, word: t(`kind.${kind}`) }])),
    [kinds, t],
  );
  return (
    <div className="flex size-full min-h-0 max-lg:flex-col">
      <div className="relative min-h-0 min-w-0 flex-1">
        <ReadOnlyCanvas
          flow={flow}
          marks={marks}
          selected={chosen}
          onSelect={setChosen}
          onEnter={setChosen}
        />
      </div>
      <section
        aria-label={t("list")}
        tabIndex={0}
        className="min-h-0 w-96 shrink-0 overflow-y-auto border-line bg-surface outline-offset-[-2px] max-lg:h-1/2 max-lg:w-full max-lg:border-t lg:border-s"
      >
        <ChangeList compared={compared} chosen={chosen} onChoose={setChosen} />
      </section>
    </div>
  );
}

function AsJson({ compared }: { compared: Compared }): ReactElement {
  const { before, after } = compared;
  const { t } = useTranslation("compare");
  const sides = useSides(compared);
  const lines = useMemo(() => diffLines(serializeFlow(before), serializeFlow(after)), [before, after]);
  if (lines.every(({ kind }) => kind === "same")) return <EmptyState icon="check" title={t("same")} />;
  return (
    <section
      aria-label={t("look.json")}
      tabIndex={0}
      className="size-full overflow-auto bg-surface py-2 outline-offset-[-2px]"
    >
      <p className="px-3 pb-2 text-small text-ink-faint">{t("fromTo", sides)}</p>
      <LineDiff lines={lines} />
    </section>
  );
}
