import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { Form } from "../../forms/use-form.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { NumberInput } from "../../ui/number-input.tsx";
import { Section } from "../../ui/section.tsx";
import { toast } from "../../ui/toast.tsx";

const limits = ["days", "executions", "megabytes"] as const;
type Limits = Record<(typeof limits)[number], number | undefined>;

/** How long executions are kept, and what they take now. A workspace whose settings do not load says so above. */
export function KeepingSection({ mayEdit }: { mayEdit: boolean }): ReactElement | null {
  const { t } = useTranslation("settings");
  const { data } = useQuery(api.instance.settings.queryOptions());
  if (!data) return null;
  return (
    <Section title={t("keeping.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-pretty text-ink-soft">{t("keeping.help")}</p>
        <Taken />
        <KeepingForm settings={data} mayEdit={mayEdit} />
      </div>
    </Section>
  );
}

function Taken(): ReactElement | null {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { data } = useQuery(api.instance.storage.queryOptions());
  if (!data) return null;
  const { executions, bytes, database } = data;
  return (
    <p className="tabular-nums">
      {t("keeping.now", {
        executions: format.number(executions),
        size: format.bytes(bytes),
        database: format.bytes(database),
      })}
    </p>
  );
}

function KeepingForm({ settings, mayEdit }: { settings: Settings; mayEdit: boolean }): ReactElement {
  const { t } = useTranslation("settings");
  const { values, set, errors, failure, busy, onSubmit } = useKeepingForm(settings);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
      <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
        {limits.map((limit) => (
          <Field key={limit} label={t(`keeping.${limit}`)} error={errors[limit]}>
            <NumberInput
              integer
              min={1}
              value={values[limit]}
              disabled={!mayEdit}
              onChange={(value) => set(limit, value)}
            />
          </Field>
        ))}
      </div>
      <FormFailure error={failure} />
      {mayEdit && (
        <Button type="submit" className="self-start" busy={busy}>
          {t("common:save")}
        </Button>
      )}
    </form>
  );
}

function useKeepingForm({ retention }: Settings): Form<Limits> {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { days, executions, megabytes } = retention;
  return useForm<Limits>({
    initial: {
      days: days ?? undefined,
      executions: executions ?? undefined,
      megabytes: megabytes ?? undefined,
    },
    check: (values) =>
      Object.fromEntries(
        limits.filter((limit) => !isLimit(values[limit])).map((limit) => [limit, t("keeping.invalid")]),
      ),
    async submit(values) {
      const settings = await client.instance.settings();
      const changed = {
        days: values.days ?? null,
        executions: values.executions ?? null,
        megabytes: values.megabytes ?? null,
      };
      const saved = await client.instance.saveSettings({ ...settings, retention: changed });
      queries.setQueryData(api.instance.settings.queryKey(), saved);
      toast.success(t("keeping.saved"));
    },
  });
}

function isLimit(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value >= 1);
}
