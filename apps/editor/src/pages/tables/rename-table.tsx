import type { TableDetail } from "./table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { useTableChanged } from "./use-table-changed.ts";

export function RenameTable(props: { table: TableDetail; onClose: () => void }): ReactElement {
  const { table, onClose } = props;
  const { t } = useTranslation("tables");
  const changed = useTableChanged();
  const form = useForm({
    initial: { name: table.name },
    check: ({ name }) => (name.trim() ? {} : { name: t("common:required") }),
    async submit({ name }) {
      await changed(await client.tables.update({ id: table.id, name: name.trim() }));
      onClose();
    },
  });
  return (
    <Dialog open size="sm" onClose={onClose} title={t("rename.title", { name: table.name })}>
      <form noValidate className="flex flex-col gap-4 pb-2" onSubmit={form.onSubmit}>
        <Field label={t("new.name")} error={form.errors.name}>
          <Input
            autoFocus
            maxLength={100}
            value={form.values.name}
            onChange={(name) => form.set("name", name)}
          />
        </Field>
        <FormFailure error={form.failure} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t("rename.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
