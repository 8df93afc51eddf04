import type { CredentialManifest, Param, ParamText } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { credentialText } from "../../i18n/manifest-text.ts";
import { optionsOf } from "../../i18n/options.ts";
import { Choices } from "../../ui/choices.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { NumberInput } from "../../ui/number-input.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { SecretTextarea } from "../../ui/secret-textarea.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { shownParams } from "./credential-form.ts";
import type { CredentialValues } from "./credential-form.ts";

/** The fields that a credential type asks for, drawn from its parameters. */
export function CredentialFields(props: {
  manifest: CredentialManifest;
  values: CredentialValues;
  secretsSet: readonly string[];
  /** Names of fields that must be filled in. */
  missing: readonly string[];
  onChange: (name: string, value: unknown) => void;
}): ReactElement {
  const { manifest, values, secretsSet, missing, onChange } = props;
  const { t, i18n } = useTranslation("credentials");
  const text = credentialText(manifest, i18n.language);
  return (
    <>
      {shownParams(manifest, values).map(([name, param]) => {
        const words = text.param(name);
        const stored = param.kind === "secret" && secretsSet.includes(name);
        return (
          <Field
            key={name}
            label={words.label}
            help={stored ? t("form.secretStored") : words.help}
            error={missing.includes(name) ? t("common:required") : undefined}
            optional={param.optional && t("common:optional")}
            inline={param.kind === "boolean"}
          >
            <Control
              param={param}
              words={words}
              stored={stored}
              value={values[name]}
              onChange={(value) => onChange(name, value)}
            />
          </Field>
        );
      })}
    </>
  );
}

function Control(props: {
  param: Param;
  words: ParamText;
  stored: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}): ReactElement {
  const { param, words, stored, value, onChange } = props;
  const text = typeof value === "string" ? value : "";
  switch (param.kind) {
    case "secret": {
      const Secret = param.multiline ? SecretTextarea : PasswordInput;
      return (
        <Secret
          autoComplete="off"
          mono
          placeholder={stored ? "••••••••" : words.placeholder}
          value={text}
          onChange={onChange}
        />
      );
    }
    case "boolean":
      return <Switch checked={value === true} onChange={onChange} />;
    case "number":
      return <NumberInput value={typeof value === "number" ? value : undefined} onChange={onChange} />;
    case "choice":
      return <Select value={text} onChange={onChange} options={optionsOf(param.options, words.options)} />;
    case "choices":
      return <Choices options={optionsOf(param.options, words.options)} value={value} onChange={onChange} />;
    case "text":
      return param.multiline ? (
        <Textarea mono placeholder={words.placeholder} value={text} onChange={onChange} />
      ) : (
        <Input autoComplete="off" placeholder={words.placeholder} value={text} onChange={onChange} />
      );
    default:
      return <Input autoComplete="off" value={text} onChange={onChange} />;
  }
}
