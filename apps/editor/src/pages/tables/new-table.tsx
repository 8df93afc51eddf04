import type { ColumnType } from "./table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Input } from "../../ui/input.tsx";
import { TypeSelect } from "./type-select.tsx";
import { useTableChanged } from "./use-table-changed.ts";

interface NewColumn {
  readonly key: number;
  readonly name: string;
  readonly type: ColumnType;
}

/** Asks for a name and columns, makes the table and opens it. */
export function NewTable({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation("tables");
  const navigate = useNavigate();
  const changed = useTableChanged();
  const first: NewColumn = { key: 0, name: t("new.firstColumn"), type: "text" };
  const form = useForm({
    initial: { name: "", columns: [first] as readonly NewColumn[] },
    check: ({ name, columns }) => ({
      ...(!name.trim() && { name: t("common:required") }),
      ...(hasDoubles(columns) && { columns: t("new.doubles") }),
    }),
    async submit({ name, columns }) {
      const named = columns.filter((column) => column.name.trim());
      const table = await client.tables.create({
        name: name.trim(),
        columns: named.map((column) => ({ name: column.name.trim(), type: column.type })),
      });
      await changed(table);
      void navigate(`/tables/${table.id}`);
    },
  });
  return (
    <Dialog open onClose={onClose} title={t("new.title")} description={t("new.body")}>
      <form noValidate className="flex flex-col gap-4 pb-2" onSubmit={form.onSubmit}>
        <Field label={t("new.name")} error={form.errors.name}>
          <Input
            autoFocus
            maxLength={100}
            value={form.values.name}
            onChange={(name) => form.set("name", name)}
          />
        </Field>
        <Columns
          columns={form.values.columns}
          error={form.errors.columns}
          onChange={(columns) => form.set("columns", columns)}
        />
        <FormFailure error={form.failure} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t("new.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function hasDoubles(columns: readonly NewColumn[]): boolean {
  const names = columns.map(({ name }) => name.trim().toLowerCase()).filter(Boolean);
  return new Set(names).size < names.length;
}

function Columns(props: {
  columns: readonly NewColumn[];
  error: string | undefined;
  onChange: (columns: readonly NewColumn[]) => void;
}): ReactElement {
  const { columns, error, onChange } = props;
  const { t } = useTranslation("tables");
  const [next, setNext] = useState(1);
  const change = (key: number, part: Partial<NewColumn>): void =>
    onChange(columns.map((column) => (column.key === key ? { ...column, ...part } : column)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t("new.columns")}</legend>
      {columns.map(({ key, name, type }, index) => (
        <div key={key} className="flex gap-2">
          <Input
            aria-label={t("new.columnName", { number: index + 1 })}
            maxLength={100}
            value={name}
            onChange={(name) => change(key, { name })}
          />
          <span className="w-36 shrink-0">
            <TypeSelect
              label={t("new.columnType", { number: index + 1 })}
              value={type}
              onChange={(type) => change(key, { type })}
            />
          </span>
          <IconButton
            icon="trash-2"
            label={t("new.removeColumn", { number: index + 1 })}
            disabled={columns.length === 1}
            onClick={() => onChange(columns.filter((column) => column.key !== key))}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className="flex gap-1 text-small text-danger-ink">
          <Icon name="circle-alert" size={14} className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        className="self-start"
        onClick={() => {
          onChange([...columns, { key: next, name: "", type: "text" }]);
          setNext(next + 1);
        }}
      >
        {t("column.add")}
      </Button>
    </fieldset>
  );
}
