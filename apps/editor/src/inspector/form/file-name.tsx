import { useId } from "react";
import type { ReactElement } from "react";
import { Input } from "../../ui/input.tsx";
import { useForm } from "./form-model.ts";
import { useDraft } from "./use-draft.ts";

/** The name of one of the item's files; those of the incoming item are offered. */
export function FileName(props: {
  value: unknown;
  placeholder?: string | undefined;
  onChange: (name: string | undefined) => void;
}): ReactElement {
  const { context } = useForm();
  const id = useId();
  const draft = useDraft(typeof props.value === "string" ? props.value : "", (name) =>
    props.onChange(name || undefined),
  );
  const files = Object.keys(context.item.files ?? {});
  return (
    <>
      <Input
        list={id}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.flush}
        placeholder={props.placeholder}
        autoComplete="off"
      />
      <datalist id={id}>
        {files.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
