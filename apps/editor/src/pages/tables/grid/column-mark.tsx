import type { ColumnType } from "../table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export const columnTypes = [
  "text",
  "number",
  "boolean",
  "date",
  "json",
] as const satisfies readonly ColumnType[];

const marks: Readonly<Record<ColumnType, string>> = {
  text: "T",
  number: "#",
  boolean: "✓",
  date: "D",
  json: "{ }",
};

/** What a column holds, as a sign of its own shape. */
export function ColumnMark(props: {
  type: ColumnType;
  /** The words stand beside it. */
  hidden?: boolean;
}): ReactElement {
  const { type, hidden } = props;
  const { t } = useTranslation("tables");
  return (
    <span
      {...(!hidden && { title: t(`type.${type}`) })}
      className="inline-flex h-4 w-5 shrink-0 items-center justify-center rounded-md bg-hover font-mono text-[0.625rem] text-ink-soft"
    >
      <span aria-hidden>{marks[type]}</span>
      {!hidden && <span className="sr-only">{t(`type.${type}`)}</span>}
    </span>
  );
}
