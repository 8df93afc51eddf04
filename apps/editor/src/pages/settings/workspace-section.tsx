import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { isTimeZone, looksLikeEnvName, looksLikeHost } from "../../forms/checks.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { TimeZoneInput } from "../../forms/time-zone-input.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { Form } from "../../forms/use-form.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast.tsx";
import { ListFailed, ListSkeleton } from "../list-states.tsx";

export function WorkspaceSection({ mayEdit }: { mayEdit: boolean }): ReactElement {
  const { t } = useTranslation("settings");
  const settings = useQuery(api.instance.settings.queryOptions());
  return (
    <Section title={t("workspace.title")}>
      {settings.isPending && <ListSkeleton />}
      {settings.isError && (
        <ListFailed
          title={t("workspace.loadFailed")}
          error={settings.error}
          onRetry={() => void settings.refetch()}
        />
      )}
      {settings.data && <WorkspaceForm settings={settings.data} mayEdit={mayEdit} />}
    </Section>
  );
}

interface Workspace {
  timezone: string;
  /** One address per line. */
  hosts: string;
  /** One name per line. */
  env: string;
}

function WorkspaceForm(props: { settings: Settings; mayEdit: boolean }): ReactElement {
  const { settings, mayEdit } = props;
  const { t } = useTranslation("settings");
  const { values, set, errors, failure, busy, onSubmit } = useWorkspaceForm(settings);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
      {!mayEdit && <Notice tone="info">{t("workspace.readOnly")}</Notice>}
      <Field label={t("workspace.timezone")} help={t("workspace.timezoneHelp")} error={errors.timezone}>
        <TimeZoneInput
          value={values.timezone}
          disabled={!mayEdit}
          onChange={(zone) => set("timezone", zone)}
        />
      </Field>
      <Field
        label={t("workspace.hosts")}
        help={t("workspace.hostsHelp")}
        error={errors.hosts}
        optional={t("common:optional")}
      >
        <Textarea
          mono
          spellCheck={false}
          disabled={!mayEdit}
          placeholder={"erp.local\n10.0.5.0/24"}
          value={values.hosts}
          onChange={(hosts) => set("hosts", hosts)}
        />
      </Field>
      <Field
        label={t("workspace.env")}
        help={t("workspace.envHelp")}
        error={errors.env}
        optional={t("common:optional")}
      >
        <Textarea
          mono
          spellCheck={false}
          disabled={!mayEdit}
          placeholder={"SHOP_URL\nREGION"}
          value={values.env}
          onChange={(env) => set("env", env)}
        />
      </Field>
      <FormFailure error={failure} />
      {mayEdit && (
        <Button type="submit" className="self-start" busy={busy}>
          {t("common:save")}
        </Button>
      )}
    </form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,]/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

function useWorkspaceForm({ timezone, allowedHosts, allowedEnv }: Settings): Form<Workspace> {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  return useForm<Workspace>({
    initial: { timezone, hosts: allowedHosts.join("\n"), env: allowedEnv.join("\n") },
    check(values) {
      const wrong = linesOf(values.hosts).find((line) => !looksLikeHost(line));
      const unknown = linesOf(values.env).find((line) => !looksLikeEnvName(line));
      const example = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return {
        ...(!isTimeZone(values.timezone.trim()) && { timezone: t("workspace.timezoneUnknown", { example }) }),
        ...(unknown !== undefined && { env: t("workspace.envInvalid", { name: unknown }) }),
        ...(wrong !== undefined && { hosts: t("workspace.hostsInvalid", { host: wrong }) }),
      };
    },
    async submit(values) {
      const change = {
        timezone: values.timezone.trim(),
        allowedHosts: linesOf(values.hosts),
        allowedEnv: linesOf(values.env),
      };
      queries.setQueryData(api.instance.settings.queryKey(), await client.instance.saveSettings(change));
      toast.success(t("workspace.saved"));
    },
  });
}
