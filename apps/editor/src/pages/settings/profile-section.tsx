import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import { languageNames, languages, pickLanguage } from "../../i18n/languages.ts";
import { useMe, usePreferences, useSignOut } from "../../session/session.ts";
import { themes } from "../../shell/themes.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";

export function ProfileSection(): ReactElement {
  const { t } = useTranslation("settings");
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Section
      title={t("profile.title")}
      intro={`${me.email} · ${t(`roles.${me.role}`)}`}
      actions={
        <Button icon="log-out" onClick={signOut}>
          {t("shell:signOut")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <NameForm name={me.name} />
        <Preferences />
      </div>
    </Section>
  );
}

function NameForm({ name }: { name: string }): ReactElement {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const form = useForm<{ name: string }>({
    initial: { name },
    check: (values) => (values.name.trim() ? {} : { name: t("common:required") }),
    async submit(values) {
      await client.accounts.updateMe({ name: values.name.trim() });
      await queries.invalidateQueries({ queryKey: api.accounts.session.queryKey() });
      toast.success(t("profile.saved"));
    },
  });
  const changed = form.values.name.trim() !== name;
  return (
    <form noValidate className="flex flex-col gap-2" onSubmit={form.onSubmit}>
      <Field label={t("profile.name")} error={form.errors.name}>
        <div className="flex gap-2">
          <Input
            autoComplete="name"
            maxLength={100}
            value={form.values.name}
            onChange={(next) => form.set("name", next)}
          />
          <Button type="submit" disabled={!changed} busy={form.busy}>
            {t("common:save")}
          </Button>
        </div>
      </Field>
      <FormFailure error={form.failure} />
    </form>
  );
}

function Preferences(): ReactElement {
  const { t, i18n } = useTranslation("settings");
  const me = useMe();
  const { setLanguage, setTheme } = usePreferences();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("profile.language")}>
        <Select
          value={pickLanguage([i18n.language])}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <Field label={t("profile.theme")}>
        <Select
          value={me.theme}
          onChange={setTheme}
          options={themes.map((value) => ({ value, label: t(`shell:themes.${value}`) }))}
        />
      </Field>
    </div>
  );
}
