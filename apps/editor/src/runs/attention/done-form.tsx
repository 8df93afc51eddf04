import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Editor } from "../../inspector/expression/editor.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { NumberInput } from "../../ui/number-input.tsx";
import { Select } from "../../ui/select.tsx";
import { turned } from "./done-data.ts";
import type { DoneDraft, FieldRow } from "./done-data.ts";

/** What a step is said to have given. */
export function DoneForm(props: {
  draft: DoneDraft;
  /** Fields that cannot be read. */
  wrong: readonly string[];
  onChange: (draft: DoneDraft) => void;
}): ReactElement {
  const { draft, wrong, onChange } = props;
  const { t } = useTranslation("runs");
  const other = turned(draft);
  const inFields = "rows" in draft;
  return (
    <div className="flex flex-col gap-2">
      {inFields ? (
        draft.rows.map((row, at) => (
          <Row
            key={row.name}
            row={row}
            wrong={wrong.includes(row.name)}
            onChange={(text) => onChange({ rows: draft.rows.with(at, { ...row, text }) })}
          />
        ))
      ) : (
        <Editor
          value={draft.text}
          onChange={(text) => onChange({ text })}
          language="json"
          label={t("attention.json")}
        />
      )}
      {other && (
        <Button size="sm" variant="quiet" className="self-start" onClick={() => onChange(other)}>
          {t(inFields ? "attention.asJson" : "attention.asFields")}
        </Button>
      )}
    </div>
  );
}

function Row(props: { row: FieldRow; wrong: boolean; onChange: (text: string) => void }): ReactElement {
  const { row, wrong, onChange } = props;
  const { t } = useTranslation("runs");
  return (
    <Field
      label={<span className="font-mono text-small">{row.name}</span>}
      error={wrong ? t(`attention.wrong.${row.kind}`) : undefined}
    >
      {row.kind === "yesNo" ? (
        <Select
          size="sm"
          value={row.text}
          onChange={onChange}
          options={[
            { value: "true", label: t("common:yes") },
            { value: "false", label: t("common:no") },
          ]}
        />
      ) : row.kind === "number" ? (
        <NumberInput
          value={row.text === "" ? undefined : Number(row.text)}
          onChange={(value) => onChange(value === undefined ? "" : String(value))}
        />
      ) : (
        <Input value={row.text} mono={row.kind === "json"} onChange={onChange} />
      )}
    </Field>
  );
}
