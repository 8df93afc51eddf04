import { outputHandles } from "@weft/flow";
import type { FlowNode, RunView } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOutputName } from "../flow/output-name.ts";
import { useNodeManifest, usePublication } from "../flow/session-context.tsx";
import { useRunActions } from "../runs/use-runs.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { OriginBadge } from "./input-panel.tsx";
import { OutputView } from "./output-view.tsx";
import { PinEditor } from "./pin-editor.tsx";
import { RunNotes } from "./run-notes.tsx";
import { usePin } from "./use-pin.ts";
import { lastFinished } from "./data/known.ts";
import type { Given, Knowledge } from "./data/known.ts";
import { itemsOf } from "./data/expected.ts";
import { inputsOfRun, sourcesOf } from "./data/sources.ts";

/** What a node gave last, or would give: its items by output, what went wrong, and what it sent or would send. */
export function OutputPanel({ node, knowledge }: { node: FlowNode; knowledge: Knowledge }): ReactElement {
  const { t } = useTranslation("inspector");
  const [edited, setEdited] = useState<readonly Item[]>();
  const { execution } = knowledge;
  const run = execution?.byNode.get(node.id)?.at(-1);
  const outputs = useOutputs(node, knowledge, run);
  const pinned = knowledge.flow.pinData[node.id];
  return (
    <>
      <PinBar
        failed={run?.state === "failed"}
        node={node}
        given={Object.values(outputs.given)[0] ?? nothing}
        edited={Object.values(outputs.given).find(({ items }) => items.length > 0) ?? nothing}
        pinned={pinned}
        onEdit={setEdited}
      />
      {run && <RunNotes run={run} />}
      {run?.state === "failed" ? null : outputs.any ? (
        <OutputView
          outputs={outputs.given}
          labels={outputs.labels}
          {...(outputs.before && { before: outputs.before })}
        />
      ) : (
        <NotRun node={node} text={t(run ? "output.noItems" : "output.notRun")} />
      )}
      {edited && <PinEditor node={node} items={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

const nothing: Given = { items: [], origin: "sample" };

/** By output handle, with the words for each and what the node was given, to tell what it changed. */
function useOutputs(node: FlowNode, knowledge: Knowledge, run: RunView | undefined) {
  const manifest = useNodeManifest(node);
  const outputName = useOutputName();
  return useMemo(() => {
    const handles = manifest ? outputHandles(node, manifest) : [];
    const ran = lastFinished(knowledge.execution, node.id);
    const entries = handles.map(({ id }, at): [string, Given] => {
      if (at > 0 && !ran) return [id, { items: [], origin: "sample" }];
      return [id, itemsOf(knowledge, { node, handle: id })];
    });
    const inputs = knowledge.execution && run ? inputsOfRun(knowledge.execution, run) : undefined;
    const [source] = sourcesOf(knowledge, node.id);
    const given = Object.fromEntries(entries);
    return {
      given,
      labels: Object.fromEntries(handles.map((handle) => [handle.id, outputName(manifest, handle)])),
      any: entries.some(([, { items }]) => items.length > 0),
      before: inputs ? [...inputs.values()][0] : source && itemsOf(knowledge, source).items,
    };
  }, [node, manifest, knowledge, run, outputName]);
}

function PinBar(props: {
  node: FlowNode;
  failed: boolean;
  given: Given;
  /** What is edited while nothing is pinned. */
  edited: Given;
  pinned: readonly Item[] | undefined;
  onEdit: (items: readonly Item[] | undefined) => void;
}): ReactElement {
  const { node, failed, given, edited, pinned, onEdit } = props;
  const { t } = useTranslation("inspector");
  const { can } = usePublication();
  const { pin, unpin, collect, busy } = usePin(node.id);
  const made = given.origin === "sample" || given.origin === "expected";
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 pt-2">
      {!failed && <OriginBadge given={given} />}
      {can.edit && (
        <span className="ms-auto flex">
          {pinned ? (
            <IconButton size="sm" icon="pin-off" label={t("output.unpin")} onClick={unpin} />
          ) : (
            <Button
              size="sm"
              variant="quiet"
              icon="pin"
              busy={busy}
              disabled={given.items.length === 0}
              onClick={() => void pin(given)}
            >
              {t(made ? "output.useSample" : "output.pin")}
            </Button>
          )}
          <IconButton
            size="sm"
            icon="pencil"
            label={t("output.edit")}
            onClick={() => void (pinned ? onEdit(pinned) : collect(edited).then(onEdit))}
          />
        </span>
      )}
    </div>
  );
}

function NotRun({ node, text }: { node: FlowNode; text: string }): ReactElement {
  const { t } = useTranslation("inspector");
  const { can } = usePublication();
  const { runThisStep } = useRunActions();
  return (
    <div className="flex flex-col items-start gap-2 p-4">
      <p className="text-pretty text-ink-soft">{text}</p>
      {can.run && (
        <Button size="sm" icon="play" onClick={() => void runThisStep(node.id)}>
          {t("header.runStep")}
        </Button>
      )}
    </div>
  );
}
