import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NumberInput } from "../../ui/number-input.tsx";
import { Select } from "../../ui/select.tsx";
import { durationUnits, unitOf } from "./duration.ts";
import type { DurationUnit } from "./duration.ts";
import { useDraft } from "./use-draft.ts";

/** Takes a span of time as a number and a unit; gives milliseconds. */
export function DurationInput(props: {
  value: unknown;
  label: string;
  onChange: (ms: number | undefined) => void;
}): ReactElement {
  const { label } = props;
  const { t } = useTranslation("inspector");
  const ms = typeof props.value === "number" ? props.value : undefined;
  const draft = useDraft(ms, props.onChange);
  const [unit, setUnit] = useState<DurationUnit>(() => unitOf(ms));
  const size = durationUnits[unit];
  return (
    <div className="flex gap-2">
      <NumberInput
        value={draft.value === undefined ? undefined : draft.value / size}
        min={0}
        onChange={(count) => draft.change(count === undefined ? undefined : Math.round(count * size))}
      />
      <Select
        className="max-w-36"
        label={t("form.unitOf", { label })}
        value={unit}
        options={(Object.keys(durationUnits) as DurationUnit[]).map((value) => ({
          value,
          label: t(`unit.${value}`),
        }))}
        onChange={(next) => {
          setUnit(next);
          if (draft.value !== undefined) draft.change((draft.value / size) * durationUnits[next]);
        }}
      />
    </div>
  );
}
