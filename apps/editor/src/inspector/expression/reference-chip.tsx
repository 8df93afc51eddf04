import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFieldLabelId } from "../../ui/field-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useForm } from "../form/form-model.ts";
import { referenceLabel } from "./reference.ts";
import type { Reference } from "./reference.ts";

/** A field of the data that a parameter reads, as people call it. */
export function ReferenceChip(props: {
  reference: Reference;
  label: string;
  onEdit: () => void;
  onClear: () => void;
}): ReactElement {
  const { reference, label, onEdit, onClear } = props;
  const { source } = useForm();
  const { t } = useTranslation("inspector");
  const labelId = useFieldLabelId();
  const words = referenceLabel(reference, source);
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
      <IconButton size="sm" icon="pencil" label={t("expression.edit", { label })} onClick={onEdit} />
      <IconButton size="sm" icon="x" label={t("expression.clear", { label })} onClick={onClear} />
    </div>
  );
}
