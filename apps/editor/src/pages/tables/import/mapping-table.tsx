import type { ColumnType, TableColumn } from "../table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../../ui/select.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../../ui/table.tsx";
import { TypeSelect } from "../type-select.tsx";
import type { CsvPreview } from "./csv.ts";
import type { Target } from "./mapping.ts";

const EXAMPLES = 3;

/** A line for each column of the file: its first values, and where it goes. */
export function MappingTable(props: {
  preview: CsvPreview;
  /** Of the table that the file goes into. */
  columns: readonly TableColumn[];
  targets: readonly Target[];
  onChange: (index: number, target: Target) => void;
}): ReactElement {
  const { preview, columns, targets, onChange } = props;
  const { t } = useTranslation("tables");
  return (
    <Table label={t("import.columns")}>
      <TableHead>
        <HeadCell>{t("import.inFile")}</HeadCell>
        <HeadCell>{t("import.goesTo")}</HeadCell>
      </TableHead>
      <TableBody>
        {preview.columns.map((column, index) => {
          const target = targets[index] ?? { to: "nowhere" };
          return (
            <Row key={index}>
              <Cell className="max-w-48">
                <span className="block truncate font-medium">{column.name}</span>
                <span className="block truncate text-small text-ink-faint">
                  {preview.rows
                    .slice(0, EXAMPLES)
                    .map((row) => row[index] ?? "")
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </Cell>
              <Cell>
                <div className="grid items-center gap-1.5 sm:grid-cols-2">
                  <Select
                    label={t("import.goesToOf", { name: column.name })}
                    value={keyOf(target)}
                    onChange={(key) => onChange(index, targetOf(key, column))}
                    options={[
                      ...columns.map(({ id, name }) => ({ value: `column ${id}`, label: name })),
                      { value: "new", label: t("import.newColumn") },
                      { value: "nowhere", label: t("import.leaveOut") },
                    ]}
                  />
                  <TargetType
                    target={target}
                    columns={columns}
                    label={t("import.typeOf", { name: column.name })}
                    onChange={(type) => target.to === "new" && onChange(index, { ...target, type })}
                  />
                </div>
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function keyOf(target: Target): string {
  return target.to === "column" ? `column ${target.id}` : target.to;
}

function targetOf(key: string, { name, type }: CsvPreview["columns"][number]): Target {
  if (key === "nowhere") return { to: "nowhere" };
  return key === "new" ? { to: "new", name, type } : { to: "column", id: key.slice("column ".length) };
}

function TargetType(props: {
  target: Target;
  columns: readonly TableColumn[];
  label: string;
  onChange: (type: ColumnType) => void;
}): ReactElement | null {
  const { target, columns, label, onChange } = props;
  const { t } = useTranslation("tables");
  if (target.to === "new") return <TypeSelect label={label} value={target.type} onChange={onChange} />;
  const type = target.to === "column" && columns.find(({ id }) => id === target.id)?.type;
  return type ? <span className="px-2.5 text-ink-soft">{t(`type.${type}`)}</span> : null;
}
