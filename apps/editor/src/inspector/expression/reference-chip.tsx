import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFieldLabelId } from "../../ui/field-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { FormatButton } from "./format/format-button.tsx";
import type { Formatted } from "./format/formatted.ts";
import { useFormatWords } from "./format/use-format-words.ts";

/** A field of the data that a parameter reads, and how it writes it, as people say it. */
export function ReferenceChip(props: {
  formatted: Formatted;
  label: string;
  /** Whether the parameter takes a number. */
  numeric: boolean;
  onFormat: (formatted: Formatted) => void;
  onEdit: () => void;
  onClear: () => void;
}): ReactElement {
  const { formatted, label, numeric, onFormat, onEdit, onClear } = props;
  const { t } = useTranslation("inspector");
  const labelId = useFieldLabelId();
  const words = useFormatWords().whole(formatted);
  return (
    <div className="flex min-h-8 items-center gap-0.5 rounded-md border border-line-strong/70 bg-raised ps-1 pe-0.5">
      <button
        type="button"
        title={words}
        aria-label={t("expression.chip", { label, words })}
        aria-describedby={labelId}
        onClick={onEdit}
        className="my-0.5 flex min-w-0 grow items-center gap-1.5 rounded-md bg-accent-soft px-2 py-0.5 text-start text-accent-ink"
      >
        <Icon name="link" size={12} />
        <span className="truncate">{words}</span>
      </button>
      <FormatButton label={label} formatted={formatted} numeric={numeric} onChange={onFormat} />
      <IconButton size="sm" icon="pencil" label={t("expression.edit", { label })} onClick={onEdit} />
      <IconButton size="sm" icon="x" label={t("expression.clear", { label })} onClick={onClear} />
    </div>
  );
}
