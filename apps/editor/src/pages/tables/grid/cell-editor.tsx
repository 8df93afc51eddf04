import type { TableColumn } from "../table-types.ts";
import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../../ui/cx.ts";
import { editText, parseCell } from "./cell-values.ts";
import type { Step } from "./place.ts";

const arrows: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const fieldClass =
  "absolute start-0 top-0 z-10 min-h-full min-w-full border-2 border-accent bg-raised px-1.5 py-[0.3125rem] text-ink shadow-floating outline-none field-sizing-content pointer-coarse:text-[1rem]";

interface CellEditorProps {
  column: TableColumn;
  value: unknown;
  /** Begins empty: what is typed takes the place of the value, and the arrow keys go on to other cells. */
  replace: boolean;
  /** To read what is longer than its cell. */
  readOnly: boolean;
  label: string;
  /** `step`: where to go from here. */
  onKeep: (value: unknown, step?: Step) => void;
  /** `dropped`: what was typed did not fit when the person went on to something else. */
  onCancel: (dropped: boolean) => void;
}

/** The field that lies over a cell while it is edited. */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { column, readOnly, label } = props;
  const { t } = useTranslation("tables");
  const { field, text, wrong, change, leave, onKeyDown } = useCellText(props);
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        readOnly={readOnly}
        value={text}
        aria-label={label}
        aria-invalid={wrong}
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
        className={cx(
          fieldClass,
          "max-h-64 max-w-112 resize-none overflow-auto",
          column.type === "json" && "font-mono text-small",
          column.type === "number" && "text-end tabular-nums",
          wrong && "border-danger",
        )}
      />
      {wrong && (
        <span
          role="alert"
          className="absolute start-0 top-full z-20 mt-1 w-56 rounded-md bg-danger-soft px-2 py-1 text-small text-pretty whitespace-normal text-danger-ink shadow-floating"
        >
          {t(`cell.wrong.${column.type}`)}
        </span>
      )}
    </>
  );
}

function useCellText({ column, value, replace, readOnly, onKeep, onCancel }: CellEditorProps) {
  const { i18n } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => (replace ? "" : editText(value, column.type, i18n.language)));
  const [wrong, setWrong] = useState(false);
  // Leaving the field takes the focus from it, which must not keep its text a second time.
  const left = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  function cancel(dropped: boolean): void {
    left.current = true;
    onCancel(dropped);
  }

  /** False: it is no value of the column. */
  function keep(step?: Step): boolean {
    const parsed = parseCell(text, column.type, i18n.language);
    if (left.current || readOnly) cancel(false);
    else if (parsed) {
      left.current = true;
      onKeep(parsed.value, step);
    } else setWrong(true);
    return left.current;
  }

  return {
    field,
    text,
    wrong,
    change(next: string): void {
      setText(next);
      setWrong(false);
    },
    leave(): void {
      // Another window came to the front; this one still has the field.
      if (left.current || document.activeElement === field.current) return;
      if (!keep()) cancel(true);
    },
    onKeyDown(event: KeyboardEvent): void {
      event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      const step = stepAfter(event, replace);
      if (!step && event.key !== "Escape") return;
      event.preventDefault();
      if (step) keep(step);
      else cancel(false);
    },
  };
}

/** Alt and Enter make a new line, as in spreadsheets. */
function stepAfter(event: KeyboardEvent, replace: boolean): Step | undefined {
  if (event.key === "Enter" && !event.altKey) return event.shiftKey ? "up" : "down";
  if (event.key === "Tab") return event.shiftKey ? "previous" : "next";
  return replace && !event.shiftKey && !event.ctrlKey ? arrows[event.key] : undefined;
}
