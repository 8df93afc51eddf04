import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { PASSWORD_LENGTH } from "../../forms/checks.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { Form } from "../../forms/use-form.ts";
import { useMe } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { Section } from "../../ui/section.tsx";
import { toast } from "../../ui/toast.tsx";

interface Passwords {
  current: string;
  next: string;
}

export function PasswordSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { email } = useMe();
  const { values, set, errors, failure, busy, onSubmit } = usePasswordForm();
  return (
    <Section title={t("password.title")}>
      <form noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
        {/* Password managers want to know whose password changes. */}
        <input hidden readOnly autoComplete="username" value={email} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("password.current")} error={errors.current}>
            <PasswordInput
              autoComplete="current-password"
              value={values.current}
              onChange={(current) => set("current", current)}
            />
          </Field>
          <Field label={t("password.next")} help={t("password.help")} error={errors.next}>
            <PasswordInput
              autoComplete="new-password"
              value={values.next}
              onChange={(next) => set("next", next)}
            />
          </Field>
        </div>
        <FormFailure error={failure} />
        <Button type="submit" className="self-start" disabled={!values.current && !values.next} busy={busy}>
          {t("password.action")}
        </Button>
      </form>
    </Section>
  );
}

function usePasswordForm(): Form<Passwords> {
  const { t } = useTranslation("settings");
  const form = useForm<Passwords>({
    initial: { current: "", next: "" },
    check({ current, next }) {
      return {
        ...(!current && { current: t("common:required") }),
        ...(next.length < PASSWORD_LENGTH && { next: t("password.short") }),
      };
    },
    async submit(passwords) {
      await client.accounts.changePassword(passwords);
      form.set("current", "");
      form.set("next", "");
      toast.success(t("password.done"));
    },
  });
  return form;
}
