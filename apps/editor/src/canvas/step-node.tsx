import type { Problem } from "@weft/flow";
import { Handle, Position } from "reactflow";
import type { NodeProps } from "reactflow";
import { memo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOutputName } from "../flow/output-name.ts";
import { OthersOnNode } from "../presence/on-node.tsx";
import { NodeIcon } from "../ui/icon.tsx";
import {
  useCanvasModel,
  useDiffMark,
  useIsMarked,
  useIsRenaming,
  useNodeRun,
  useProblemsOn,
} from "./canvas-model.tsx";
import type { StepData, StepElement } from "./elements.ts";
import { handleOffset, stepSize } from "./geometry.ts";
import { RenameField } from "./rename-field.tsx";
import { StepFoot, StepMarks } from "./step-marks.tsx";
import { useSummary } from "./use-summary.ts";
import { toneOf } from "./tone.ts";

/** The face of one node. Drawn again only when its own data, selection or state changes. */
export const StepNode = memo(function StepNode({ id, data, selected }: NodeProps<StepElement>): ReactElement {
  const { node, manifest, inputs, outputs } = data;
  const { height } = stepSize(inputs.length, outputs.length);
  const run = useNodeRun(id);
  const problems = useProblemsOn(id);
  return (
    <div
      className="step"
      style={{ height }}
      data-kind={manifest?.kind ?? "unknown"}
      data-tone={toneOf(manifest)}
      data-run={run?.state}
      data-problem={worst(problems)}
      data-off={node.disabled || undefined}
      data-selected={selected || undefined}
      data-marked={useIsMarked(id) || undefined}
      data-diff={useDiffMark(id)?.kind}
    >
      {inputs.map((handle, i) => (
        <Handle
          key={handle.id}
          id={handle.id}
          type="target"
          position={Position.Left}
          style={{ top: handleOffset(i, inputs.length, height) }}
        />
      ))}
      <span className="step-icon">
        <NodeIcon name={manifest?.icon} size={20} />
      </span>
      <StepText id={id} data={data} />
      <StepMarks data={data} problems={problems} />
      <OthersOnNode id={id} />
      <StepFoot run={run} />
      <Outputs id={id} data={data} height={height} />
    </div>
  );
});

function StepText({ id, data }: { id: string; data: StepData }): ReactElement {
  const { node, manifest } = data;
  const { t } = useTranslation("canvas");
  const renaming = useIsRenaming(id);
  const { editing } = useCanvasModel();
  const summary = useSummary(node, manifest);
  return (
    <div className="step-text">
      {renaming && editing ? (
        <RenameField name={node.name} onDone={(name) => editing.commands.finishRename(id, name)} />
      ) : (
        <div className="step-name" data-part="name" title={node.name}>
          {node.name}
        </div>
      )}
      <div className="step-summary" title={summary}>
        {manifest ? summary : t("unknownType", { type: node.type, version: node.version })}
      </div>
    </div>
  );
}

function Outputs({ id, data, height }: { id: string; data: StepData; height: number }): ReactElement[] {
  const { outputs, manifest, loose } = data;
  const { t } = useTranslation("canvas");
  const { editing } = useCanvasModel();
  const outputName = useOutputName();
  const named = outputs.length > 1;
  return outputs.map((handle, i) => {
    const top = handleOffset(i, outputs.length, height);
    const label = outputName(manifest, handle);
    return (
      <div
        key={handle.id}
        className="step-output"
        style={{ top }}
        data-loose={loose.has(handle.id) || undefined}
        data-id={handle.id}
      >
        <Handle id={handle.id} type="source" position={Position.Right} />
        <span className="step-after">
          {named && <span className="step-output-name">{label}</span>}
          {loose.has(handle.id) && editing && (
            <button
              type="button"
              tabIndex={-1}
              className="step-add nodrag nopan"
              aria-label={
                named
                  ? t("addAfterOutput", { name: data.node.name, output: label })
                  : t("addAfter", { name: data.node.name })
              }
              onClick={(event) => editing.commands.openPaletteAfter(id, handle.id, event.currentTarget)}
            >
              <span aria-hidden>+</span>
            </button>
          )}
        </span>
      </div>
    );
  });
}

function worst(problems: readonly Problem[]): "error" | "warning" | undefined {
  if (problems.length === 0) return undefined;
  return problems.some(({ severity }) => severity === "error") ? "error" : "warning";
}
