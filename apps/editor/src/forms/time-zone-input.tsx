import { useId } from "react";
import type { ReactElement } from "react";
import { Input } from "../ui/input.tsx";

/** An IANA time zone, typed or chosen; the browser's own list narrows as one types. */
export function TimeZoneInput(props: {
  value: string;
  onChange: (zone: string) => void;
  placeholder?: string;
  disabled?: boolean;
}): ReactElement {
  const { value, onChange, placeholder, disabled } = props;
  const listId = useId();
  return (
    <>
      <Input
        list={listId}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        disabled={disabled}
        autoComplete="off"
      />
      <datalist id={listId}>
        {["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
