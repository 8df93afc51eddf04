import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { api } from "../../api/queries.ts";
import { useFlow } from "../../flow/session-context.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";

const NONE = "none";

/** The flow that starts when an execution of this one fails. */
export function ErrorFlowField(props: {
  value: string | null | undefined;
  onChange: (id: string | undefined) => void;
}): ReactElement {
  const { value, onChange } = props;
  const { t } = useTranslation("flows");
  const own = useFlow((flow) => flow.id);
  const { data } = useQuery(api.flows.startable.queryOptions());
  const flows = data?.filter(({ id, onError }) => onError && id !== own) ?? [];
  const chosen = value ?? NONE;
  const known = chosen === NONE || flows.some(({ id }) => id === chosen);
  const wanted = (useLocation().state as { field?: unknown } | null)?.field === "errorFlow";
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) field.current?.querySelector<HTMLElement>("[role=combobox]")?.focus();
  }, [wanted]);
  return (
    <div ref={field}>
      <Field label={t("settings.errorFlow")} help={t("settings.errorFlowHelp")}>
        <Select
          value={chosen}
          onChange={(id) => onChange(id === NONE ? undefined : id)}
          options={[
            { value: NONE, label: t("common:none") },
            ...flows.map(({ id, name, published }) => ({
              value: id,
              label: name,
              ...(!published && { help: t("settings.errorFlowDraft") }),
            })),
            ...(known
              ? []
              : [
                  {
                    value: chosen,
                    label: data?.find(({ id }) => id === chosen)?.name ?? chosen,
                    ...(data && { help: t("settings.errorFlowGone") }),
                  },
                ]),
          ]}
        />
      </Field>
    </div>
  );
}
