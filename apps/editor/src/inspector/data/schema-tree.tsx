import { useMemo, useRef, useState } from "react";
import type { DragEvent, KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/cx.ts";
import { Icon } from "../../ui/icon.tsx";
import type { SchemaField } from "./schema.ts";
import { linesOf, treeMove } from "./tree.ts";
import type { TreeLine } from "./tree.ts";
import { FIELD_DATA } from "../inspector-state.ts";
import { KindMark } from "./kind-mark.tsx";

export interface SchemaTreeProps {
  readonly fields: readonly SchemaField[];
  readonly label: string;
  /** Every branch is open, as after a search. */
  readonly searched: boolean;
  /** Fields to be marked as set by this node. */
  readonly changed?: ReadonlySet<string>;
  /** Takes a field: by click, Enter, or dragging. Without it the tree is only looked at. */
  readonly onPick?: (field: SchemaField) => void;
  readonly onCopy: (field: SchemaField) => void;
  readonly dragData?: (field: SchemaField) => string;
}

/** The fields of the items as a tree with an example of each. */
export function SchemaTree(props: SchemaTreeProps): ReactElement {
  const { fields, label, searched } = props;
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lines = useMemo(() => linesOf(fields, opened, searched), [fields, opened, searched]);
  const [current, setCurrent] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const at = Math.max(
    lines.findIndex(({ id }) => id === current),
    0,
  );

  function toggle(line: TreeLine): void {
    setOpened(new Map(opened).set(line.id, !line.open));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const line = lines[at];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (props.onPick) props.onPick(line.field);
      else if (line.open !== undefined) toggle(line);
      return;
    }
    const move = treeMove(lines, at, event.key);
    if (!move) return;
    event.preventDefault();
    if ("toggle" in move) return toggle(line);
    const next = lines[move.to];
    if (!next) return;
    setCurrent(next.id);
    root.current?.querySelectorAll<HTMLElement>("[role=treeitem]")[move.to]?.focus();
  }
  return (
    <div ref={root} role="tree" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} className="py-1">
      {lines.map((line, index) => (
        <Line
          key={line.id}
          {...props}
          line={line}
          focusable={index === at}
          onFocus={() => setCurrent(line.id)}
          onToggle={() => toggle(line)}
        />
      ))}
    </div>
  );
}

interface LineProps extends SchemaTreeProps {
  readonly line: TreeLine;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

function Line(props: LineProps): ReactElement {
  const { line, focusable, changed, onPick, onFocus, dragData } = props;
  const { field, level, open } = line;
  const marked = level === 1 && changed?.has(field.key);
  function onDragStart(event: DragEvent): void {
    if (dragData) event.dataTransfer.setData(FIELD_DATA, dragData(field));
    event.dataTransfer.setData("text/plain", field.path.join("."));
  }
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={open}
      aria-selected={false}
      tabIndex={focusable ? 0 : -1}
      draggable={dragData !== undefined}
      onDragStart={onDragStart}
      onFocus={onFocus}
      // The field that is being filled in keeps the keyboard.
      onMouseDown={(event) => onPick && event.preventDefault()}
      onClick={() => (onPick ? onPick(field) : props.onToggle())}
      style={{ paddingInlineStart: `${(level - 1) * 0.875 + 0.25}rem` }}
      className={cx(
        "group/line flex h-6.5 items-center gap-1.5 rounded-md pe-1 outline-offset-[-2px] hover:bg-hover",
        onPick && "cursor-pointer",
      )}
    >
      <Chevron open={open} onToggle={props.onToggle} />
      <KindMark kind={field.kind} />
      <span className={cx("shrink-0 font-medium", marked && "text-accent-ink")}>{field.key}</span>
      <Example field={field} open={open === true} />
      {marked && <Changed />}
      <CopyPath field={field} onCopy={props.onCopy} />
    </div>
  );
}

function Chevron({ open, onToggle }: { open: boolean | undefined; onToggle: () => void }): ReactElement {
  if (open === undefined) return <span className="w-4 shrink-0" />;
  return (
    <span
      aria-hidden
      className="flex size-5 shrink-0 -me-1 items-center justify-center rounded-md text-ink-faint hover:text-ink"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
    </span>
  );
}

function Example({ field, open }: { field: SchemaField; open: boolean }): ReactElement | null {
  const { t } = useTranslation("inspector");
  if (field.kind === "object" || field.kind === "list") {
    if (open) return null;
    const key = field.kind === "list" ? "data.elements" : "data.fields";
    return <span className="truncate text-ink-faint">{t(key, { count: field.size })}</span>;
  }
  if (field.kind === "empty" || field.example === "")
    return <span className="text-ink-faint italic">{t("data.empty")}</span>;
  return <span className="min-w-0 truncate text-ink-soft">{field.example}</span>;
}

function Changed(): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <span className="shrink-0 rounded-full bg-accent-soft px-1.5 text-small text-accent-ink">
      {t("data.changed")}
    </span>
  );
}

function CopyPath({
  field,
  onCopy,
}: {
  field: SchemaField;
  onCopy: (field: SchemaField) => void;
}): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <button
      type="button"
      tabIndex={-1}
      title={t("data.copyPath")}
      aria-label={t("data.copyPathOf", { field: field.key })}
      onClick={(event) => {
        event.stopPropagation();
        onCopy(field);
      }}
      className="ms-auto hidden size-5 shrink-0 items-center justify-center rounded-md text-ink-faint group-hover/line:flex hover:text-ink"
    >
      <Icon name="copy" size={12} />
    </button>
  );
}
