import { switchType } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { renameNode } from "../../flow/rename.ts";
import { useEditFlow, useFlow, useFlowSession, useNodeText } from "../../flow/session-context.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { siblingsOf } from "./siblings.ts";
import { sayUnpinned } from "./unpinned.ts";

/** What a connector's node does there; where another operation is chosen, the settings that both have keep their values. */
export function OperationSelect(props: { node: FlowNode; manifest: NodeManifest }): ReactElement | null {
  const { node, manifest } = props;
  const { t } = useTranslation("inspector");
  const { catalog } = useFlowSession();
  useStore(catalog.taken);
  const text = useNodeText();
  const edit = useEditFlow();
  const pinned = useFlow((flow) => flow.pinData[node.id] !== undefined);
  const siblings = siblingsOf(manifest, catalog.nodes);
  if (siblings.length < 2) return null;
  function choose(type: string): void {
    const to = catalog.newest(type);
    if (!to || type === node.type) return;
    const named = [text(manifest).label, manifest.label].includes(node.name.replace(/ \d+$/u, ""));
    edit((flow) => {
      const switched = switchType(flow, node.id, { from: manifest, to });
      return named ? renameNode(switched, node.id, text(to).label) : switched;
    });
    if (pinned) sayUnpinned();
  }
  return (
    <Field label={t("operation.label")} help={t("operation.help")}>
      <Select
        value={node.type}
        options={siblings.map((one) => ({ value: one.type, label: text(one).label }))}
        onChange={choose}
      />
    </Field>
  );
}
