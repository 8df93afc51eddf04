import type { ReactElement } from "react";
import { Checkbox } from "./checkbox.tsx";
import { FieldContext, useFieldAttributes, useFieldLabelId } from "./field-context.ts";

/** Any number of options, each with a box. */
export function Choices(props: {
  options: readonly { value: string; label: string }[];
  value: unknown;
  onChange: (value: readonly string[]) => void;
}): ReactElement {
  const { options, onChange } = props;
  const labelId = useFieldLabelId();
  const field = useFieldAttributes();
  const chosen = new Set(Array.isArray(props.value) ? props.value.map(String) : []);
  function toggle(value: string, on: boolean): void {
    onChange(options.map((option) => option.value).filter((one) => (one === value ? on : chosen.has(one))));
  }
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={field["aria-describedby"]}
      className="flex flex-wrap gap-x-4 gap-y-1.5"
    >
      {/* Otherwise each box would bear the id of the one field around them all. */}
      <FieldContext value={undefined}>
        {options.map(({ value, label }) => (
          <label key={value} className="flex items-center gap-1.5">
            <Checkbox checked={chosen.has(value)} label={label} onChange={(on) => toggle(value, on)} />
            {label}
          </label>
        ))}
      </FieldContext>
    </div>
  );
}
