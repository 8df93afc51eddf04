import type { OperationDetail } from "@weft/api";
import { nodeById } from "@weft/flow";
import type { JsonParam, Params } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlow, useFlowSession } from "../../flow/session-context.tsx";
import { credentialText } from "../../i18n/manifest-text.ts";
import { Field } from "../../ui/field.tsx";
import { Switch } from "../../ui/switch.tsx";
import type { Path } from "../data/schema.ts";
import { useForm } from "../form/form-model.ts";
import { ModeToggle } from "../form/mode-toggle.tsx";
import { useOperation } from "./use-operation.ts";

interface ValueFormProps {
  readonly spec: JsonParam;
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
  readonly label: string;
  /** Drawn where no form is known: the values as JSON. */
  readonly otherwise: ReactElement;
}

/** The fields of an operation's values, as its document describes them. */
export function ValueForm({ spec, value, path, label, otherwise }: ValueFormProps): ReactElement | null {
  const { set, Nested, nodeId } = useForm();
  const { operation, isPending } = useOperation(nodeId);
  const part = spec.form === "openapi.body" ? "body" : "fields";
  if (isPending) return null;
  if (!operation) return otherwise;
  // The server made them, of the kinds that every form has.
  const params = operation.forms[part] as Params | undefined;
  const empty = !params || Object.keys(params).length === 0;
  return (
    <>
      {part === "fields" && <Hints operation={operation} />}
      {!empty && (
        <fieldset data-param={path.join(".")} className="group/field flex min-w-0 flex-col gap-4">
          <legend className="mb-1 flex w-full items-center justify-between font-medium">
            {label}
            <ModeToggle spec={spec} value={value} label={label} onChange={(next) => set(path, next)} />
          </legend>
          <Nested params={params} values={value} path={path} />
        </fieldset>
      )}
    </>
  );
}

/** What the document says of the operation, which access it takes, and whether its list goes on. */
function Hints({ operation }: { operation: OperationDetail }): ReactElement {
  const { help, deprecated, access, paging } = operation;
  const { t } = useTranslation("apis");
  const { set, nodeId } = useForm();
  const now = useFlow((flow) => nodeById(flow, nodeId)?.params["paging"]);
  const ways = useAccessWords(access);
  return (
    <div className="flex flex-col gap-2">
      {deprecated && <p className="text-small text-warning-ink">{t("deprecated")}</p>}
      {help && <p className="text-small text-pretty text-ink-soft">{help}</p>}
      {ways && <p className="text-small text-pretty text-ink-soft">{t("access", { ways })}</p>}
      {paging !== undefined && (
        <Field inline label={t("allPages")} help={t("allPagesHelp")}>
          <Switch checked={now === paging} onChange={(on) => set(["paging"], on ? paging : undefined)} />
        </Field>
      )}
    </div>
  );
}

function useAccessWords(access: OperationDetail["access"]): string {
  const { catalog } = useFlowSession();
  const { i18n } = useTranslation();
  const words = access.map(({ type, values }) => {
    const manifest = catalog.credential(type);
    const label = manifest ? credentialText(manifest, i18n.language).label : type;
    const named = values["name"] ?? values["cookie"] ?? values["scope"];
    return named === undefined ? label : `${label} (${named})`;
  });
  return [...new Set(words)].slice(0, 4).join(" · ");
}
