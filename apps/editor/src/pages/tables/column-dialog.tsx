import type { ColumnType, TableColumn, TableDetail } from "./table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Notice } from "../../ui/notice.tsx";
import { refusedCells } from "./grid/refusals.ts";
import { TypeSelect } from "./type-select.tsx";
import { useTableChanged } from "./use-table-changed.ts";

type Refusal = ReturnType<typeof refusedCells>;

/** Adds a column, or changes the name and the type of one. */
export function ColumnDialog(props: {
  table: TableDetail;
  /** Without it a new one is made. */
  column?: TableColumn;
  onClose: () => void;
}): ReactElement {
  const { table, column, onClose } = props;
  const { t } = useTranslation("tables");
  const changed = useTableChanged();
  const [refusal, setRefusal] = useState<Refusal>();
  const type: ColumnType = column?.type ?? "text";
  const form = useForm({
    initial: { name: column?.name ?? "", type },
    check: ({ name }) => checkName(name, table, column, t("common:required"), t("column.taken")),
    async submit(wanted) {
      setRefusal(undefined);
      try {
        await changed(await store(table, column, { ...wanted, name: wanted.name.trim() }));
      } catch (error) {
        const cells = refusedCells(error);
        if (!cells) throw error;
        setRefusal(cells);
        return;
      }
      onClose();
    },
  });
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={column ? t("column.change", { name: column.name }) : t("column.add")}
    >
      <form noValidate className="flex flex-col gap-4 pb-2" onSubmit={form.onSubmit}>
        <Field label={t("column.name")} error={form.errors.name}>
          <Input
            autoFocus
            maxLength={100}
            value={form.values.name}
            onChange={(name) => form.set("name", name)}
          />
        </Field>
        <Field label={t("column.type")} {...(column && { help: t("column.typeHelp") })}>
          <TypeSelect value={form.values.type} onChange={(next) => form.set("type", next)} />
        </Field>
        {refusal && <Refused refusal={refusal} />}
        <FormFailure error={form.failure} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t(column ? "common:save" : "column.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function store(
  { id }: TableDetail,
  column: TableColumn | undefined,
  wanted: { name: string; type: ColumnType },
): Promise<TableDetail> {
  return column
    ? client.tables.updateColumn({ id, column: column.id, ...wanted })
    : client.tables.addColumn({ id, ...wanted });
}

function checkName(
  name: string,
  table: TableDetail,
  column: TableColumn | undefined,
  required: string,
  taken: string,
): { name?: string } {
  const wanted = name.trim().toLowerCase();
  if (!wanted) return { name: required };
  const others = table.columns.filter(({ id }) => id !== column?.id);
  return others.some((other) => other.name.toLowerCase() === wanted) ? { name: taken } : {};
}

const SHOWN = 5;

/** Which values the new type does not take. */
function Refused({ refusal }: { refusal: NonNullable<Refusal> }): ReactElement {
  const { t } = useTranslation("tables");
  const { cells, count } = refusal;
  return (
    <Notice tone="danger" alert>
      <p>{t("column.refused", { count })}</p>
      <ul className="mt-1 text-small">
        {cells.slice(0, SHOWN).map(({ row, value }) => (
          <li key={row} className="truncate">
            {t("column.refusedCell", { row, value: value ?? "" })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
