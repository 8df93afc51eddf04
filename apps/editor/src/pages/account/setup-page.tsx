import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { looksLikeEmail, PASSWORD_LENGTH } from "../../forms/checks.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { FormErrors } from "../../forms/use-form.ts";
import { pickLanguage } from "../../i18n/languages.ts";
import { useSession } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { toast } from "../../ui/toast.tsx";
import { AccountCard } from "./account-card.tsx";

/** The first visit: the link from the terminal lets one person create the owner's account. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation("account");
  const [query] = useSearchParams();
  const { session } = useSession();
  const token = query.get("token");
  if (session?.state === "signedIn") return <Navigate to="/flows" replace />;
  if (session?.state === "signedOut") return <Navigate to="/sign-in" replace />;
  if (!token) return <AccountCard title={t("setup.linkNeeded")} body={t("setup.linkNeededBody")} />;
  return (
    <AccountCard title={t("setup.title")} body={t("setup.body")}>
      <SetupForm token={token} />
    </AccountCard>
  );
}

function SetupForm({ token }: { token: string }): ReactElement {
  const { t } = useTranslation("account");
  const { values, set, errors, failure, busy, onSubmit } = useSetupForm(token);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
      <Field label={t("name")} error={errors.name}>
        <Input autoComplete="name" autoFocus value={values.name} onChange={(name) => set("name", name)} />
      </Field>
      <Field label={t("email")} error={errors.email}>
        <Input
          type="email"
          autoComplete="username"
          value={values.email}
          onChange={(email) => set("email", email)}
        />
      </Field>
      <Field label={t("password")} help={t("passwordHelp")} error={errors.password}>
        <PasswordInput
          autoComplete="new-password"
          value={values.password}
          onChange={(password) => set("password", password)}
        />
      </Field>
      <FormFailure error={failure} />
      <Button type="submit" variant="primary" busy={busy}>
        {t("setup.action")}
      </Button>
    </form>
  );
}

interface Owner {
  name: string;
  email: string;
  password: string;
}

function useSetupForm(token: string): ReturnType<typeof useForm<Owner>> {
  const { t, i18n } = useTranslation("account");
  const queries = useQueryClient();
  return useForm<Owner>({
    initial: { name: "", email: "", password: "" },
    check({ name, email, password }) {
      const errors: FormErrors<Owner> = {};
      if (!name.trim()) errors.name = t("common:required");
      if (!looksLikeEmail(email.trim())) errors.email = t("invalid.email");
      if (password.length < PASSWORD_LENGTH) errors.password = t("invalid.passwordShort");
      return errors;
    },
    async submit({ name, email, password }) {
      const language = pickLanguage([i18n.language]);
      const session = await client.accounts.setup({
        token,
        name: name.trim(),
        email: email.trim(),
        password,
        language,
      });
      queries.setQueryData(api.accounts.session.queryKey(), session);
      toast.success(t("setup.done"));
    },
  });
}
