import type { ReactElement } from "react";
import { copyText } from "./copy-text.ts";
import { Field } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";
import { Input } from "./input.tsx";

/** A text to take elsewhere, such as an address: it selects itself, and a button copies it. */
export function CopyField(props: {
  label: string;
  help: string;
  value: string;
  /** Stands in its place while there is none. */
  placeholder?: string;
  /** What the button is called. */
  copy: string;
}): ReactElement {
  const { label, help, value, placeholder, copy } = props;
  return (
    <Field label={label} help={help}>
      <div className="flex gap-1">
        <Input
          mono={value !== ""}
          readOnly
          value={value}
          placeholder={placeholder}
          onFocus={(event) => event.target.select()}
        />
        <IconButton icon="copy" label={copy} disabled={value === ""} onClick={() => void copyText(value)} />
      </div>
    </Field>
  );
}
