import type { FieldType, Param } from "@weft/sdk";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Input } from "../../ui/input.tsx";
import { Select } from "../../ui/select.tsx";
import type { Path } from "../data/schema.ts";
import { kindOf, looksLikeAmount } from "../data/schema.ts";
import { useInspector } from "../inspector-state.ts";
import type { Picked } from "../inspector-state.ts";
import { useForm } from "./form-model.ts";
import { ModeToggle } from "./mode-toggle.tsx";
import { RowList, rowsOf } from "./row-list.tsx";
import { useDraft } from "./use-draft.ts";
import { ValueEditor } from "./value-editor.tsx";

const types: readonly FieldType[] = ["string", "number", "boolean", "array", "object", "any"];

/** Rows of name, type and value. Data that is picked while no field has the focus becomes a row of its own. */
export function FieldRows({ value, path }: { value: unknown; path: Path }): ReactElement {
  const { set } = useForm();
  const { t } = useTranslation("inspector");
  const rows = rowsOf(value);
  const setRows = (next: readonly object[]): void => set(path, next);
  useFallback((picked) => setRows([...rows, rowOf(picked)]), t("fields.newField"));
  return (
    <RowList
      count={rows.length}
      rowName={(index) => (rows[index]?.["name"] as string) || t("fields.row", { number: index + 1 })}
      addLabel={t("fields.add")}
      onAdd={() => setRows([...rows, { name: "", type: "string", value: "" }])}
      onRemove={(index) => setRows(rows.toSpliced(index, 1))}
    >
      {(index) => <FieldRow row={rows[index] ?? {}} path={[...path, index]} />}
    </RowList>
  );
}

function rowOf({ path, example, expression }: Picked): object {
  return { name: nameFrom(path), type: typeOf(example), value: expression };
}

function nameFrom(path: Path): string {
  return path.findLast((key) => typeof key === "string")?.toString() ?? "";
}

function typeOf(example: unknown): FieldType {
  const kind = kindOf(example);
  if (kind === "empty") return "any";
  if (looksLikeAmount(example)) return "number";
  return kind === "text" ? "string" : kind === "list" ? "array" : kind;
}

/** Takes what is picked while no field has been chosen. */
function useFallback(take: (picked: Picked) => void, label: string): void {
  useEffect(() => {
    const fallback = { id: "rows", label, insert: take };
    useInspector.setState({ fallback });
    return () => {
      if (useInspector.getState().fallback === fallback) useInspector.setState({ fallback: undefined });
    };
  });
}

function FieldRow({ row, path }: { row: Readonly<Record<string, unknown>>; path: Path }): ReactElement {
  const { set, nodeId } = useForm();
  const { t } = useTranslation("inspector");
  const name = useDraft(typeof row["name"] === "string" ? row["name"] : "", (next) =>
    set([...path, "name"], next),
  );
  const type = types.find((one) => one === row["type"]) ?? "any";
  const spec = specs[type];
  const label = t("fields.valueOf", { name: name.value });
  const change = (value: unknown): void => set([...path, "value"], value ?? "");
  function onPicked(picked: Picked): void {
    if (name.value !== "") return;
    set(path, rowOf(picked));
  }
  return (
    <>
      <div className="flex gap-1.5">
        <Input
          data-param={[...path, "name"].join(".")}
          aria-label={t("fields.name")}
          placeholder={t("fields.name")}
          autoComplete="off"
          spellCheck={false}
          value={name.value}
          onChange={name.change}
          onBlur={name.flush}
        />
        <Select
          className="w-28! shrink-0"
          label={t("fields.type")}
          value={type}
          options={types.map((value) => ({ value, label: t(`fields.types.${value}`) }))}
          onChange={(next) => set([...path, "type"], next)}
        />
      </div>
      <div
        className="flex items-start gap-1.5"
        data-param={[...path, "value"].join(".")}
        data-empty-required={row["value"] === "" ? "" : undefined}
      >
        <ValueEditor
          key={nodeId}
          alone
          spec={spec}
          value={row["value"]}
          label={label}
          placeholder={t("fields.value")}
          onChange={change}
          onPicked={onPicked}
        />
        <span className="pt-1.5">
          <ModeToggle spec={spec} value={row["value"]} label={label} onChange={change} />
        </span>
      </div>
    </>
  );
}

const specs: Readonly<Record<FieldType, Param>> = {
  string: { kind: "text", label: "" },
  number: { kind: "number", label: "" },
  boolean: { kind: "boolean", label: "" },
  array: { kind: "json", label: "" },
  object: { kind: "json", label: "" },
  any: { kind: "text", label: "" },
};
