import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ValueKind } from "./schema.ts";

const marks: Record<ValueKind, string> = {
  text: "T",
  number: "#",
  boolean: "✓",
  list: "[ ]",
  object: "{ }",
  empty: "–",
};

/** What sort of value it is, as a sign of its own shape. */
export function KindMark({ kind }: { kind: ValueKind }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <span
      title={t(`kind.${kind}`)}
      className="inline-flex h-4 w-5 shrink-0 items-center justify-center rounded-sm bg-hover font-mono text-[0.625rem] text-ink-soft"
    >
      <span aria-hidden>{marks[kind]}</span>
      <span className="sr-only">{t(`kind.${kind}`)}</span>
    </span>
  );
}
