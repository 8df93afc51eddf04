import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { FormErrors } from "../../forms/use-form.ts";
import { useSession } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { AccountCard } from "./account-card.tsx";
import { safeNext } from "./safe-next.ts";

export function SignInPage(): ReactElement {
  const { t } = useTranslation("account");
  const [query] = useSearchParams();
  const { session } = useSession();
  const form = useSignInForm();
  if (session?.state === "setup") return <Navigate to="/setup" replace />;
  if (session?.state === "signedIn") return <Navigate to={safeNext(query.get("next"))} replace />;
  return (
    <AccountCard title={t("signIn.title")}>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.onSubmit}>
        <Field label={t("email")} error={form.errors.email}>
          <Input
            type="email"
            autoComplete="username"
            autoFocus
            value={form.values.email}
            onChange={(email) => form.set("email", email)}
          />
        </Field>
        <Field label={t("password")} error={form.errors.password}>
          <PasswordInput
            autoComplete="current-password"
            value={form.values.password}
            onChange={(password) => form.set("password", password)}
          />
        </Field>
        <FormFailure error={form.failure} />
        <Button type="submit" variant="primary" busy={form.busy}>
          {t("signIn.action")}
        </Button>
        <p className="text-small text-pretty text-ink-faint">{t("signIn.forgot")}</p>
      </form>
    </AccountCard>
  );
}

interface SignIn {
  email: string;
  password: string;
}

function useSignInForm(): ReturnType<typeof useForm<SignIn>> {
  const { t } = useTranslation("common");
  const queries = useQueryClient();
  return useForm<SignIn>({
    initial: { email: "", password: "" },
    check({ email, password }) {
      const errors: FormErrors<SignIn> = {};
      if (!email.trim()) errors.email = t("required");
      if (!password) errors.password = t("required");
      return errors;
    },
    async submit({ email, password }) {
      const session = await client.accounts.login({ email: email.trim(), password });
      queries.setQueryData(api.accounts.session.queryKey(), session);
    },
  });
}
