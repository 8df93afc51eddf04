import { useQuery } from "@tanstack/react-query";
import { updateSettings } from "@weft/flow";
import type { FlowSettings } from "@weft/flow";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useEditFlow, useFlow, usePublication } from "../../flow/session-context.tsx";
import { isTimeZone } from "../../forms/checks.ts";
import { TimeZoneInput } from "../../forms/time-zone-input.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { NumberInput } from "../../ui/number-input.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { ErrorFlowField } from "./error-flow-field.tsx";
import { withDescription } from "./description.ts";

/** What holds for the whole flow. Changes are part of the draft: saved by themselves, undone like any other. */
export function SettingsTab(): ReactElement {
  const { t } = useTranslation("flows");
  const { can } = usePublication();
  return (
    <div className="h-full overflow-y-auto p-4 sm:p-6">
      <div className="mx-auto max-w-150">
        <Section title={t("settings.title")} intro={t("settings.intro")}>
          <fieldset disabled={!can.edit} className="flex flex-col gap-5">
            <Description />
            <Zone />
            <Timeout />
            <ErrorFlow />
            <SaveData />
            <Order />
            <ExpressionErrors />
            <Correlation />
          </fieldset>
        </Section>
      </div>
    </div>
  );
}

type Patch = Parameters<typeof updateSettings>[1];

/** The settings and a way to change them; typing into one field is one step to undo. */
function useSettings(): [FlowSettings, (patch: Patch) => void] {
  const settings = useFlow((flow) => flow.settings);
  const edit = useEditFlow();
  return [
    settings,
    (patch) =>
      edit((flow) => updateSettings(flow, patch), { group: `settings.${Object.keys(patch).join()}` }),
  ];
}

function Description(): ReactElement {
  const { t } = useTranslation("flows");
  const description = useFlow((flow) => flow.description) ?? "";
  const edit = useEditFlow();
  return (
    <Field
      label={t("settings.description")}
      help={t("settings.descriptionHelp")}
      optional={t("common:optional")}
    >
      <Textarea
        maxLength={2000}
        value={description}
        onChange={(text) => edit((flow) => withDescription(flow, text), { group: "description" })}
      />
    </Field>
  );
}

function Zone(): ReactElement {
  const { t } = useTranslation("flows");
  const [settings, change] = useSettings();
  const [text, setText] = useState(settings.timezone ?? "");
  const workspace = useQuery(api.instance.settings.queryOptions());
  const zone = workspace.data?.timezone ?? "UTC";
  const wrong = text !== "" && !isTimeZone(text);
  return (
    <Field
      label={t("settings.timezone")}
      help={t("settings.timezoneHelp", { zone })}
      error={wrong ? t("settings:workspace.timezoneUnknown", { example: zone }) : undefined}
      optional={t("common:optional")}
    >
      <TimeZoneInput
        value={text}
        placeholder={zone}
        onChange={(next) => {
          setText(next);
          if (next === "" || isTimeZone(next)) change({ timezone: next || undefined });
        }}
      />
    </Field>
  );
}

function Timeout(): ReactElement {
  const { t } = useTranslation("flows");
  const [{ timeoutMs }, change] = useSettings();
  return (
    <Field label={t("settings.timeout")} help={t("settings.timeoutHelp")} optional={t("common:optional")}>
      <div className="flex items-center gap-2">
        <NumberInput
          className="max-w-32"
          min={1}
          value={timeoutMs === undefined ? undefined : timeoutMs / 1000}
          onChange={(seconds) =>
            change({ timeoutMs: seconds === undefined ? undefined : Math.round(seconds * 1000) })
          }
        />
        <span className="text-ink-soft">{t("settings.seconds")}</span>
      </div>
    </Field>
  );
}

function ErrorFlow(): ReactElement {
  const [{ errorFlow }, change] = useSettings();
  return <ErrorFlowField value={errorFlow} onChange={(id) => change({ errorFlow: id })} />;
}

const keeps = ["all", "errors", "none"] as const;

function SaveData(): ReactElement {
  const { t } = useTranslation("flows");
  const [{ saveData = "all" }, change] = useSettings();
  return (
    <Field label={t("settings.saveData")} help={t("settings.saveDataHelp")}>
      <Select
        value={saveData}
        onChange={(value) => change({ saveData: value === "all" ? undefined : value })}
        options={keeps.map((value) => ({ value, label: t(`settings.saveDataOptions.${value}`) }))}
      />
    </Field>
  );
}

const orders = ["parallel", "sequential"] as const;

function Order(): ReactElement {
  const { t } = useTranslation("flows");
  const [{ order = "parallel" }, change] = useSettings();
  return (
    <Field label={t("settings.order")}>
      <Select
        value={order}
        onChange={(value) => change({ order: value === "parallel" ? undefined : value })}
        options={orders.map((value) => ({ value, label: t(`settings.orderOptions.${value}`) }))}
      />
    </Field>
  );
}

const failures = ["stop", "empty"] as const;

function ExpressionErrors(): ReactElement {
  const { t } = useTranslation("flows");
  const [{ expressionErrors = "stop" }, change] = useSettings();
  return (
    <Field label={t("settings.expressionErrors")} help={t("settings.expressionErrorsHelp")}>
      <Select
        value={expressionErrors}
        onChange={(value) => change({ expressionErrors: value === "stop" ? undefined : value })}
        options={failures.map((value) => ({ value, label: t(`settings.expressionErrorsOptions.${value}`) }))}
      />
    </Field>
  );
}

function Correlation(): ReactElement {
  const { t } = useTranslation("flows");
  const [{ correlation = "" }, change] = useSettings();
  return (
    <Field
      label={t("settings.correlation")}
      help={t("settings.correlationHelp")}
      optional={t("common:optional")}
    >
      <Input
        mono
        spellCheck={false}
        placeholder="={{ $json.body.id }}"
        value={correlation}
        onChange={(value) => change({ correlation: value || undefined })}
      />
    </Field>
  );
}
