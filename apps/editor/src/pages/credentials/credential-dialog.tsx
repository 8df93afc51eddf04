import { useQueryClient } from "@tanstack/react-query";
import type { Credential } from "@weft/api";
import type { CredentialManifest } from "@weft/sdk";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { Form } from "../../forms/use-form.ts";
import { credentialText } from "../../i18n/manifest-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { toast } from "../../ui/toast.tsx";
import { CredentialFields } from "./credential-fields.tsx";
import { missingFields, startValues, valuesToSend } from "./credential-form.ts";
import type { CredentialValues } from "./credential-form.ts";
import { callbackAddress, openConsent, saveOr } from "./consent.ts";
import { TypeChoice } from "./type-choice.tsx";

export interface Suggested {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface CredentialDialogProps {
  /** The types to choose from; a single one is taken at once. */
  types: readonly CredentialManifest[];
  /** Change this one; without it a new one is made. */
  stored?: Credential;
  /** What a new one of a type begins with. */
  suggested?: readonly Suggested[];
  onClose: () => void;
  onSaved?: (credential: Credential) => void;
}

/** Makes or changes a credential. Mount it to open it. */
export function CredentialDialog(props: CredentialDialogProps): ReactElement {
  const { types, stored, onClose } = props;
  const { t, i18n } = useTranslation("credentials");
  const [chosen, setChosen] = useState(stored?.type ?? (types.length === 1 ? types[0]?.type : undefined));
  const manifest = types.find(({ type }) => type === chosen);
  if (!manifest) {
    return (
      <Dialog open onClose={onClose} title={t("form.add")} description={t("form.chooseType")}>
        <TypeChoice types={types} onChoose={setChosen} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={stored ? t("form.edit", { name: stored.name }) : credentialText(manifest, i18n.language).label}
      description={credentialText(manifest, i18n.language).help}
    >
      <CredentialForm {...props} manifest={manifest} />
    </Dialog>
  );
}

interface Draft {
  name: string;
  values: CredentialValues;
}

function CredentialForm(props: CredentialDialogProps & { manifest: CredentialManifest }): ReactElement {
  const { manifest, stored, onClose } = props;
  const { t } = useTranslation("credentials");
  const form = useCredentialForm(props);
  const secretsSet = stored?.secretsSet ?? [];
  const { name, values } = form.values;
  return (
    <form noValidate className="flex flex-col gap-4 pb-2" onSubmit={form.onSubmit}>
      <Field label={t("form.name")} help={t("form.nameHelp")} error={form.errors.name}>
        <Input autoFocus maxLength={100} value={name} onChange={(next) => form.set("name", next)} />
      </Field>
      <CredentialFields
        manifest={manifest}
        values={values}
        secretsSet={secretsSet}
        missing={form.errors.values ? missingFields(manifest, values, secretsSet) : []}
        onChange={(field, value) => form.set("values", { ...values, [field]: value })}
      />
      {manifest.connects && (
        <Field label={t("connect.redirect")} help={t("connect.redirectHelp")}>
          <Input readOnly mono value={callbackAddress()} />
        </Field>
      )}
      <FormFailure error={form.failure} />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(manifest.connects ? "connect.saveAndConnect" : "form.save")}
        </Button>
      </div>
    </form>
  );
}

function useCredentialForm(props: CredentialDialogProps & { manifest: CredentialManifest }): Form<Draft> {
  const { manifest, stored, suggested, onClose, onSaved } = props;
  const { t } = useTranslation("credentials");
  const queries = useQueryClient();
  const known = stored ?? suggested?.find(({ type }) => type === manifest.type);
  return useForm<Draft>({
    initial: { name: stored?.name ?? "", values: startValues(manifest, known) },
    check({ name, values }) {
      const missing = missingFields(manifest, values, stored?.secretsSet ?? []);
      return {
        ...(!name.trim() && { name: t("common:required") }),
        ...(missing.length > 0 && { values: t("common:required") }),
      };
    },
    async submit(draft) {
      // Before anything is waited for: later a browser would not let a window open.
      const consent = manifest.connects ? openConsent() : undefined;
      const change = { name: draft.name.trim(), values: valuesToSend(manifest, draft.values) };
      const saved = await saveOr(consent?.close, () =>
        stored
          ? client.credentials.update({ id: stored.id, ...change })
          : client.credentials.create({ type: manifest.type, ...change }),
      );
      if (consent) await consent.go(saved.id);
      toast.success(t(consent ? "connect.connecting" : "saved", { name: saved.name }));
      await queries.invalidateQueries({ queryKey: api.credentials.list.key() });
      onSaved?.(saved);
      onClose();
    },
  });
}
