import type { ConditionOperator, ConditionsParam, Param } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../data/schema.ts";
import type { Picked } from "../inspector-state.ts";
import { useForm } from "./form-model.ts";
import { ModeToggle } from "./mode-toggle.tsx";
import { fittingOperator, typeOfOperator } from "./operators.ts";
import { OperatorSelect } from "./operator-select.tsx";
import { RowList, rowsOf } from "./row-list.tsx";
import { ValueEditor } from "./value-editor.tsx";

type Row = Readonly<Record<string, unknown>>;

const fresh: Row = { left: "", operator: "string.equals", right: "" };

/** Rows of what is compared, how, and with what. The first one is there from the start. */
export function ConditionRows(props: { spec: ConditionsParam; value: unknown; path: Path }): ReactElement {
  const { spec, path } = props;
  const { set } = useForm();
  const { t } = useTranslation("inspector");
  const stored = rowsOf(props.value);
  const rows = stored.length > 0 ? stored : [fresh];
  return (
    <RowList
      count={rows.length}
      rowName={(index) => t("conditions.row", { number: index + 1 })}
      addLabel={t("conditions.add")}
      onAdd={() => set(path, [...rows, fresh])}
      onRemove={(index) => set(path, rows.length > 1 ? rows.toSpliced(index, 1) : undefined)}
    >
      {(index) => (
        <ConditionRow
          row={rows[index] ?? fresh}
          path={[...path, index]}
          operators={spec.operators}
          onChange={(row) => set(path, rows.with(index, row))}
        />
      )}
    </RowList>
  );
}

function ConditionRow(props: {
  row: Row;
  path: Path;
  operators: readonly ConditionOperator[];
  onChange: (row: Row) => void;
}): ReactElement {
  const { row, path, operators, onChange } = props;
  const place = (part: string): string => [...path, part].join(".");
  const { t } = useTranslation("inspector");
  const id = typeof row["operator"] === "string" ? row["operator"] : "";
  const operator = operators.find((one) => one.id === id);
  function choose(next: string): void {
    const { right, ...rest } = row;
    const unary = operators.find((one) => one.id === next)?.unary;
    onChange(unary ? { ...rest, operator: next } : { ...rest, operator: next, right: right ?? "" });
  }
  /** A field that is compared for the first time brings the operators of its own type. */
  function onPicked({ expression, example }: Picked): void {
    const fits = fittingOperator(example, id, operators);
    if (row["left"] === "" && fits !== id) onChange({ ...row, left: expression, operator: fits });
  }
  return (
    <>
      <Operand
        spec={text}
        place={place("left")}
        required
        value={row["left"]}
        label={t("conditions.left")}
        onPicked={onPicked}
        onChange={(left) => onChange({ ...row, left })}
      />
      <div data-param={place("operator")}>
        <OperatorSelect value={id} operators={operators} onChange={choose} />
      </div>
      {!operator?.unary && (
        <Operand
          spec={specOf(id)}
          place={place("right")}
          value={row["right"]}
          label={t("conditions.right")}
          onChange={(right) => onChange({ ...row, right })}
        />
      )}
    </>
  );
}

function Operand(props: {
  spec: Param;
  place: string;
  value: unknown;
  label: string;
  required?: boolean;
  onChange: (value: unknown) => void;
  onPicked?: (picked: Picked) => void;
}): ReactElement {
  const { spec, place, value, label, required, onPicked } = props;
  const onChange = (next: unknown): void => props.onChange(next ?? "");
  return (
    <div
      className="flex items-start gap-1.5"
      data-param={place}
      data-empty-required={required && value === "" ? "" : undefined}
    >
      <ValueEditor
        alone
        spec={spec}
        value={value}
        label={label}
        placeholder={label}
        onChange={onChange}
        {...(onPicked && { onPicked })}
      />
      <span className="pt-1.5">
        <ModeToggle spec={spec} value={value} label={label} onChange={onChange} />
      </span>
    </div>
  );
}

const text: Param = { kind: "text", label: "" };
const number: Param = { kind: "number", label: "" };
const dateTime: Param = { kind: "dateTime", label: "" };

function specOf(operator: string): Param {
  if (operator.startsWith("array.length")) return number;
  const type = typeOfOperator(operator);
  return type === "number" ? number : type === "dateTime" ? dateTime : text;
}
