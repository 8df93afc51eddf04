import { useQueryClient } from "@tanstack/react-query";
import type { Role } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { looksLikeEmail, PASSWORD_LENGTH } from "../../forms/checks.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { Form } from "../../forms/use-form.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { useRoleOptions } from "./use-role-options.ts";

interface NewPerson {
  name: string;
  email: string;
  role: Role;
  password: string;
}

export function AddPerson({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation("settings");
  const options = useRoleOptions();
  const { values, set, errors, failure, busy, onSubmit } = useAddPersonForm(onClose);
  return (
    <Dialog open onClose={onClose} title={t("people.add")}>
      <form noValidate className="flex flex-col gap-4 pb-2" onSubmit={onSubmit}>
        <Field label={t("people.name")} error={errors.name}>
          <Input autoFocus autoComplete="off" value={values.name} onChange={(name) => set("name", name)} />
        </Field>
        <Field label={t("profile.email")} error={errors.email}>
          <Input
            type="email"
            autoComplete="off"
            value={values.email}
            onChange={(email) => set("email", email)}
          />
        </Field>
        <Field label={t("people.role")} help={t(`roleHelp.${values.role}`)}>
          <Select<Role> value={values.role} onChange={(role) => set("role", role)} options={options} />
        </Field>
        <Field label={t("people.password")} help={t("people.passwordHelp")} error={errors.password}>
          <PasswordInput
            autoComplete="new-password"
            value={values.password}
            onChange={(password) => set("password", password)}
          />
        </Field>
        <FormFailure error={failure} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t("people.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useAddPersonForm(onClose: () => void): Form<NewPerson> {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  return useForm<NewPerson>({
    initial: { name: "", email: "", role: "editor", password: "" },
    check({ name, email, password }) {
      return {
        ...(!name.trim() && { name: t("common:required") }),
        ...(!looksLikeEmail(email.trim()) && { email: t("people.invalidEmail") }),
        ...(password.length < PASSWORD_LENGTH && { password: t("password.short") }),
      };
    },
    async submit({ name, email, role, password }) {
      const person = await client.people.create({ name: name.trim(), email: email.trim(), role, password });
      toast.success(t("people.added", { name: person.name }));
      await queries.invalidateQueries({ queryKey: api.people.list.key() });
      onClose();
    },
  });
}
