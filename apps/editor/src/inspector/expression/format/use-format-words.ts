import { useTranslation } from "react-i18next";
import { useForm } from "../../form/form-model.ts";
import { referenceLabel } from "../reference.ts";
import type { Formatted, FormatStep } from "./formatted.ts";

/** A format as people say it: `rounded to 2 decimals`; and a field with all of its own. */
export function useFormatWords() {
  const { t } = useTranslation("inspector");
  const { source } = useForm();
  const step = ({ id, args }: FormatStep): string => t(`format.as.${id}`, { ...args });
  const whole = ({ reference, steps, instead }: Formatted): string =>
    [
      referenceLabel(reference, source),
      ...steps.map(step),
      ...(instead === undefined ? [] : [t("format.or", { value: instead })]),
    ].join(", ");
  return { step, whole };
}
