import type { Line } from "@weft/flow";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../ui/cx.ts";

/** Lines that stay as they are, shown around those that do not. */
const AROUND = 3;
/** As many as a browser draws at once without a wait. */
const MOST = 3000;

/** Two texts as one: what was taken out, what was put in, and a little of what is around it. */
export function LineDiff({ lines }: { lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation("compare");
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const parts = useMemo(() => partsOf(lines.slice(0, MOST)), [lines]);
  return (
    <div className="font-mono text-small">
      {parts.map((part) =>
        part.hidden && !opened.has(part.start) ? (
          <button
            key={part.start}
            type="button"
            className="block w-full bg-sunken px-2 py-0.5 text-start font-sans text-ink-faint hover:text-ink"
            onClick={() => setOpened(new Set([...opened, part.start]))}
          >
            {t("sameLines", { count: part.lines.length })}
          </button>
        ) : (
          part.lines.map((line, i) => <Row key={part.start + i} line={line} />)
        ),
      )}
      {lines.length > MOST && (
        <p className="px-2 py-1 font-sans text-ink-faint">{t("moreLines", { count: lines.length - MOST })}</p>
      )}
    </div>
  );
}

const signs = { same: "", added: "+", removed: "−" } as const;

function Row({ line: { kind, text } }: { line: Line }): ReactElement {
  const { t } = useTranslation("compare");
  return (
    <div
      className={cx(
        "flex gap-1.5 px-1.5",
        kind === "added" && "bg-success-soft text-success-ink",
        kind === "removed" && "bg-danger-soft text-danger-ink",
        kind === "same" && "text-ink-soft",
      )}
    >
      <span aria-hidden className="w-3 shrink-0 text-center select-none">
        {signs[kind]}
      </span>
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">
        {kind !== "same" && <span className="sr-only">{t(`line.${kind}`)} </span>}
        {text}
      </span>
    </div>
  );
}

interface Part {
  /** Number of its first line. */
  readonly start: number;
  readonly lines: readonly Line[];
  /** Far from all that differs. */
  readonly hidden: boolean;
}

function partsOf(lines: readonly Line[]): readonly Part[] {
  const near = new Set<number>();
  lines.forEach(({ kind }, at) => {
    if (kind === "same") return;
    for (let i = at - AROUND; i <= at + AROUND; i += 1) near.add(i);
  });
  const parts: { start: number; lines: Line[]; hidden: boolean }[] = [];
  lines.forEach((line, at) => {
    const hidden = !near.has(at);
    const last = parts.at(-1);
    if (last?.hidden === hidden) last.lines.push(line);
    else parts.push({ start: at, lines: [line], hidden });
  });
  return parts;
}
