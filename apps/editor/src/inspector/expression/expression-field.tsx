import type { Param } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement, RefObject } from "react";
import { useFieldLabelId } from "../../ui/field-context.ts";
import { useDraft } from "../form/use-draft.ts";
import { Editor } from "./editor.tsx";
import { parseFormatted, writeFormatted } from "./format/formatted.ts";
import { Preview } from "./preview.tsx";
import { ReferenceChip } from "./reference-chip.tsx";
import { TypeHint } from "./type-hint.tsx";
import { useComplete } from "./use-complete.ts";
import type { EditorHandle } from "./use-map-target.ts";

export interface ExpressionFieldProps {
  readonly value: string;
  readonly label: string;
  readonly spec: Pick<Param, "kind">;
  readonly alone?: boolean;
  readonly autoFocus: boolean;
  readonly handle: RefObject<EditorHandle | null>;
  readonly onChange: (value: unknown) => void;
}

/** An expression: a chip while it only reads one field and formats it, otherwise its text, with what it gives below. */
export function ExpressionField(props: ExpressionFieldProps): ReactElement {
  const { value, label, handle, onChange } = props;
  const [raw, setRaw] = useState(false);
  const draft = useDraft(value, onChange);
  const formatted = useMemo(() => (raw ? undefined : parseFormatted(value)), [raw, value]);
  if (formatted && draft.value === value) {
    return (
      <>
        <ReferenceChip
          formatted={formatted}
          label={label}
          numeric={props.spec.kind === "number" || props.spec.kind === "duration"}
          onFormat={(next) => onChange(writeFormatted(next))}
          onEdit={() => setRaw(true)}
          onClear={() => onChange(undefined)}
        />
        <Preview text={value} />
        <TypeHint text={value} kind={props.spec.kind} />
      </>
    );
  }
  return (
    <>
      <Writing
        {...props}
        autoFocus={props.autoFocus || raw}
        handle={handle}
        draft={draft}
        onDone={() => setRaw(false)}
      />
      <Preview text={draft.value} />
      <TypeHint text={draft.value} kind={props.spec.kind} />
    </>
  );
}

function Writing(
  props: ExpressionFieldProps & { draft: ReturnType<typeof useDraft<string>>; onDone: () => void },
): ReactElement {
  const { label, alone, autoFocus, handle, draft, onDone } = props;
  const labelId = useFieldLabelId();
  const complete = useComplete();
  const shown = draft.value.slice(1);
  return (
    <Editor
      value={shown}
      language="expression"
      label={label}
      autoFocus={autoFocus}
      handle={handle}
      complete={complete}
      {...(labelId && !alone && { labelId })}
      onChange={(next) => draft.change(`=${next}`)}
      onBlur={() => {
        draft.flush();
        onDone();
      }}
    />
  );
}
