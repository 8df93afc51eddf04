import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

/** Rows that can be added, removed and put in another order. */
export function RowList(props: {
  count: number;
  /** What one row is called, for the names of its buttons. */
  rowName: (index: number) => string;
  addLabel: string;
  onAdd: () => void;
  onRemove: (index: number) => void;
  onMove?: (from: number, to: number) => void;
  children: (index: number) => ReactNode;
}): ReactElement {
  const { count, rowName, addLabel, onAdd, children } = props;
  const { rows, added } = useFocusOnAdded(count);
  return (
    <div ref={rows} className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          role="group"
          aria-label={rowName(index)}
          className="rounded-lg border border-line bg-sunken/50 p-2"
        >
          <div className="flex items-start gap-1">
            <div className="flex min-w-0 grow flex-col gap-2">{children(index)}</div>
            <RowButtons {...props} index={index} />
          </div>
        </div>
      ))}
      <Button size="sm" icon="plus" className="self-start" onClick={() => added(onAdd)}>
        {addLabel}
      </Button>
    </div>
  );
}

/** A row that somebody adds is filled in next: its first field takes the keys. */
function useFocusOnAdded(count: number) {
  const rows = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || count === 0) return;
    wanted.current = false;
    const row = rows.current?.querySelector(`:scope > [role=group]:nth-child(${count})`);
    row?.querySelector<HTMLElement>("input, textarea, [contenteditable=true], [role=combobox]")?.focus();
  }, [count]);
  function added(add: () => void): void {
    wanted.current = true;
    add();
  }
  return { rows, added };
}

function RowButtons(props: {
  index: number;
  count: number;
  rowName: (index: number) => string;
  onRemove: (index: number) => void;
  onMove?: (from: number, to: number) => void;
}): ReactElement {
  const { index, count, rowName, onRemove, onMove } = props;
  const { t } = useTranslation("inspector");
  const name = rowName(index);
  return (
    <div className="-me-1 flex flex-col">
      <IconButton
        size="sm"
        icon="trash-2"
        label={t("form.remove", { name })}
        onClick={() => onRemove(index)}
      />
      {onMove && count > 1 && (
        <>
          <IconButton
            size="sm"
            icon="arrow-up"
            label={t("form.up", { name })}
            disabled={index === 0}
            onClick={() => onMove(index, index - 1)}
          />
          <IconButton
            size="sm"
            icon="arrow-down"
            label={t("form.down", { name })}
            disabled={index === count - 1}
            onClick={() => onMove(index, index + 1)}
          />
        </>
      )}
    </div>
  );
}

/** The rows of a parameter; anything else counts as none. */
export function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) =>
    typeof row === "object" && row !== null ? (row as Record<string, unknown>) : {},
  );
}

export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const rest = rows.toSpliced(from, 1);
  const row = rows[from];
  return row === undefined ? rows : rest.toSpliced(to, 0, row);
}
