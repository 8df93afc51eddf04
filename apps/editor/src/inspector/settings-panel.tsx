import { setParam } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  useEditFlow,
  useNodeManifest,
  useNodeProblems,
  useNodeText,
  usePublication,
} from "../flow/session-context.tsx";
import { Notice } from "../ui/notice.tsx";
import { CredentialField } from "./credential-field.tsx";
import { useCurlPaste } from "./curl/use-curl-paste.ts";
import { previewContext } from "./expression/preview-context.ts";
import { credentialPlace } from "./form/credential-place.ts";
import { FormProvider } from "./form/form-model.ts";
import type { FormModel, ParamFormProps } from "./form/form-model.ts";
import { ParamForm } from "./form/param-form.tsx";
import { problemAt } from "./form/problem-at.ts";
import { useInspector } from "./inspector-state.ts";
import { NodeOptions } from "./node-options.tsx";
import { OperationSelect } from "./operation/operation-select.tsx";
import { ScheduleTimes } from "./schedule-times.tsx";
import { TriggerState } from "./trigger-state.tsx";
import { WebhookUrls } from "./webhook-urls.tsx";
import { useSurroundings } from "./use-surroundings.ts";
import type { Knowledge } from "./data/known.ts";
import { sourcesOf } from "./data/sources.ts";

/** The form of a node, drawn from its type. */
export function SettingsPanel({ node, knowledge }: { node: FlowNode; knowledge: Knowledge }): ReactElement {
  const manifest = useNodeManifest(node);
  const { t } = useTranslation("inspector");
  if (!manifest) {
    return (
      <div className="p-3">
        <Notice tone="warning">{t("unknownType", { type: node.type, version: node.version })}</Notice>
        <pre className="mt-3 overflow-auto rounded-md bg-sunken p-2 font-mono text-small">
          {JSON.stringify(node.params, null, 2)}
        </pre>
      </div>
    );
  }
  return <Settings node={node} manifest={manifest} knowledge={knowledge} />;
}

interface SettingsProps {
  readonly node: FlowNode;
  readonly manifest: NodeManifest;
  readonly knowledge: Knowledge;
}

function Settings({ node, manifest, knowledge }: SettingsProps): ReactElement {
  const { t } = useTranslation("inspector");
  const { can } = usePublication();
  const model = useFormModel({ node, manifest, knowledge });
  const empty = Object.keys(manifest.params).length === 0;
  const credential = credentialOf(node, manifest);
  const pasteCurl = useCurlPaste(node);
  return (
    <FormProvider value={model}>
      <fieldset
        disabled={!can.edit}
        aria-label={t("panel.settings")}
        onPasteCapture={pasteCurl}
        className="flex min-w-0 flex-col gap-4 px-4 pt-3 pb-6"
      >
        {manifest.trigger === "webhook" && <WebhookUrls node={node} />}
        {(manifest.trigger === "poll" || manifest.trigger === "listen") && (
          <TriggerState node={node} manifest={manifest} />
        )}
        {manifest.trigger === "schedule" && <ScheduleTimes node={node} manifest={manifest} />}
        <OperationSelect node={node} manifest={manifest} />
        {empty && !credential && <p className="text-ink-faint">{t("form.nothing")}</p>}
        <ParamForm
          params={manifest.params}
          values={node.params}
          path={[]}
          {...(credential && { extra: credential })}
        />
        <NodeOptions node={node} manifest={manifest} />
      </fieldset>
    </FormProvider>
  );
}

function credentialOf(node: FlowNode, manifest: NodeManifest): ParamFormProps["extra"] {
  const chosen = node.credential !== undefined;
  const place = credentialPlace({ manifest, values: node.params, chosen });
  if (!place || !manifest.credential) return undefined;
  const { below, optional } = place;
  return { below, field: <CredentialField node={node} accepts={{ ...manifest.credential, optional }} /> };
}

function useFormModel({ node, manifest, knowledge }: SettingsProps): FormModel {
  const edit = useEditFlow();
  const text = useNodeText()(manifest);
  const problems = useNodeProblems(node.id);
  const index = useInspector((state) => state.item);
  const surroundings = useSurroundings();
  const context = useMemo(
    () => previewContext({ knowledge, node, index, ...surroundings }),
    [knowledge, node, index, surroundings],
  );
  return useMemo(() => {
    const before = sourcesOf(knowledge, node.id);
    return {
      Nested: ParamForm,
      nodeId: node.id,
      text,
      context,
      nodeNames: before.map((source) => source.node.name),
      source: before.find(({ direct }) => direct)?.node.name,
      problem: (path) => problemAt(problems, path),
      set: (path, value) =>
        edit((flow) => setParam(flow, node.id, path, value), { group: `param ${node.id} ${path.join(".")}` }),
    };
  }, [node.id, text, context, problems, edit, knowledge]);
}
