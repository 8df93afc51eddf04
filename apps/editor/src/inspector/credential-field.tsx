import { useQuery } from "@tanstack/react-query";
import type { Credential } from "@weft/api";
import { updateNode } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { Suspense, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { useEditFlow, useFlowSession, useNodeProblems } from "../flow/session-context.tsx";
import { credentialText } from "../i18n/manifest-text.ts";
import { useProblemWords } from "../i18n/use-words.ts";
import { useIsAtLeast } from "../session/session.ts";
import { Button } from "../ui/button.tsx";
import { CredentialDialog } from "../pages/credentials/load.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { RequiredMark } from "./form/required-mark.tsx";
import { useOperation } from "./openapi/use-operation.ts";

const NONE = "none";

/** The stored access that a node uses: those that fit, and a way to make one. */
export function CredentialField(props: {
  node: FlowNode;
  accepts: NonNullable<NodeManifest["credential"]>;
}): ReactElement {
  const { node, accepts } = props;
  const { t } = useTranslation("inspector");
  const edit = useEditFlow();
  const mayAdd = useIsAtLeast("admin");
  const [adding, setAdding] = useState(false);
  const error = useCredentialProblem(node.id);
  const options = useFitting(accepts, node.credential);
  const choose = (id: string): void =>
    edit((flow) => updateNode(flow, node.id, { credential: id === NONE ? undefined : id }));
  return (
    <>
      <Field
        label={
          <>
            {t("credential.label")}
            {!accepts.optional && <RequiredMark />}
          </>
        }
        help={t("credential.help")}
        error={node.credential === undefined ? undefined : error}
        optional={accepts.optional && t("common:optional")}
      >
        <div data-setting="credential" className="flex gap-2">
          <Select
            value={node.credential ?? (accepts.optional ? NONE : undefined)}
            placeholder={t("credential.choose")}
            options={accepts.optional ? [{ value: NONE, label: t("common:none") }, ...options] : options}
            onChange={choose}
          />
          {mayAdd && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              {t("credential.add")}
            </Button>
          )}
        </div>
      </Field>
      {adding && (
        <AddCredential node={node} accepts={accepts} onSaved={choose} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

function AddCredential(props: {
  node: FlowNode;
  accepts: NonNullable<NodeManifest["credential"]>;
  onSaved: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const { catalog } = useFlowSession();
  const { operation, isPending } = useOperation(props.node.id);
  const { types: fitting, start } = props.accepts;
  const suggested = operation?.access ?? (start ? fitting.map((type) => ({ type, values: start })) : []);
  // What the system's document asks for comes first.
  const wanted = new Set([...suggested.map(({ type }) => type), ...fitting]);
  const types = [...wanted]
    .filter((type) => fitting.includes(type))
    .flatMap((type) => catalog.credential(type) ?? []);
  if (isPending) return <></>;
  return (
    <Suspense fallback={null}>
      <CredentialDialog
        types={types}
        suggested={suggested}
        onClose={props.onClose}
        onSaved={({ id }) => props.onSaved(id)}
      />
    </Suspense>
  );
}

function useFitting(accepts: NonNullable<NodeManifest["credential"]>, chosen: string | undefined) {
  const { catalog } = useFlowSession();
  const { i18n } = useTranslation();
  const { data } = useQuery(api.credentials.list.queryOptions());
  const stored = (data as readonly Credential[] | undefined) ?? [];
  const fitting = stored.filter(({ type, id }) => accepts.types.includes(type) || id === chosen);
  return fitting.map(({ id, name, type }) => {
    const manifest = catalog.credential(type);
    return { value: id, label: name, help: manifest ? credentialText(manifest, i18n.language).label : type };
  });
}

function useCredentialProblem(nodeId: string): string | undefined {
  const words = useProblemWords();
  const found = useNodeProblems(nodeId).find(({ pointer }) => pointer.endsWith("/credential"));
  if (!found) return undefined;
  const { message, remedy } = words(found);
  return `${message} ${remedy}`;
}
