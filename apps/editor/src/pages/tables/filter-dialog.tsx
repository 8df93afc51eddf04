import type { TableColumn } from "./table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Select } from "../../ui/select.tsx";
import { editText, parseCell } from "./grid/cell-values.ts";
import { needsValue, operatorsOf } from "./grid/view.ts";
import type { Condition, Operator } from "./grid/view.ts";

/** Asks which values of a column are to be shown. */
export function FilterDialog(props: {
  column: TableColumn;
  /** As it stands now. */
  condition: Condition | undefined;
  /** `undefined`: no condition for this column. */
  onChange: (condition: Condition | undefined) => void;
  onClose: () => void;
}): ReactElement {
  const { column, condition, onChange, onClose } = props;
  const { t, i18n } = useTranslation("tables");
  const operators = operatorsOf[column.type];
  const [is, setIs] = useState<Operator>(condition?.is ?? operators[0] ?? "equals");
  const [text, setText] = useState(() => startText(column, condition, i18n.language));
  const [wrong, setWrong] = useState(false);
  function send(): void {
    const read = valueOf(column, is, text, i18n.language);
    setWrong(!read);
    if (!read) return;
    onChange({ column: column.id, is, ...read });
    onClose();
  }
  return (
    <Dialog open size="sm" onClose={onClose} title={t("filter.title", { name: column.name })}>
      <form
        noValidate
        className="flex flex-col gap-4 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t("filter.is")}>
          <Select
            value={is}
            onChange={setIs}
            options={operators.map((value) => ({ value, label: t(`filter.operator.${value}`) }))}
          />
        </Field>
        {needsValue(is) && <ValueField column={column} text={text} wrong={wrong} onChange={setText} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="primary">
            {t("filter.apply")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ValueField(props: {
  column: TableColumn;
  text: string;
  wrong: boolean;
  onChange: (text: string) => void;
}): ReactElement {
  const { column, text, wrong, onChange } = props;
  const { t } = useTranslation("tables");
  return (
    <Field label={t("filter.value")} error={wrong ? t(`cell.wrong.${column.type}`) : undefined}>
      {column.type === "boolean" ? (
        <Select
          value={text}
          onChange={onChange}
          options={(["true", "false"] as const).map((value) => ({
            value,
            label: t(value === "true" ? "common:yes" : "common:no"),
          }))}
        />
      ) : (
        <Input value={text} onChange={onChange} />
      )}
    </Field>
  );
}

function startText({ type }: TableColumn, condition: Condition | undefined, language: string): string {
  const text = editText(condition?.value, type === "json" ? "text" : type, language);
  return type === "boolean" && text === "" ? "true" : text;
}

/** `undefined`: what was typed is no value of the column, or nothing was. */
function valueOf(
  { type }: TableColumn,
  is: Operator,
  text: string,
  language: string,
): { value?: string | number | boolean } | undefined {
  if (!needsValue(is)) return {};
  const value = parseCell(text, type === "json" ? "text" : type, language)?.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? { value }
    : undefined;
}
