import { useQuery } from "@tanstack/react-query";
import type { ExecutionDetail } from "@weft/api";
import { foldExecution } from "@weft/flow";
import type { ExecutionView as View, Flow } from "@weft/flow";
import { useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { ReadOnlyCanvas } from "../canvas/read-only-canvas.tsx";
import { readFlow } from "../flow/read-flow.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { NodeRuns } from "./node-runs.tsx";
import { StepList } from "./step-list.tsx";

/** An execution, drawn on the flow as it ran, with its steps beside it and what came in and out of each. */
export function ExecutionView({ executionId }: { executionId: string }): ReactElement | null {
  const { t } = useTranslation("runs");
  const { data: detail } = useQuery(api.executions.get.queryOptions({ input: { id: executionId } }));
  const read = useMemo(() => detail && readFlow(detail.flow), [detail]);
  const view = useMemo(() => detail && foldExecution(detail.events, detail.trimmed), [detail]);
  if (!detail || !read || !view) return null;
  if (!("flow" in read)) return <EmptyState icon="circle-x" title={t("unreadable")} />;
  return <Execution execution={detail} flow={read.flow} view={view} />;
}

function Execution(props: { execution: ExecutionDetail; flow: Flow; view: View }): ReactElement {
  const { execution, flow, view } = props;
  const { t } = useTranslation("runs");
  // What waits for a person, went wrong, or waits for something else is what people come for, in this order.
  const wanted =
    view.runs.find(({ state }) => state === "needsAttention") ??
    view.runs.findLast(({ state }) => state === "failed") ??
    view.runs.find(({ state }) => state === "parked");
  const [selected, setSelected] = useState<string | undefined>(wanted?.node);
  // One of several runs of the node, that was chosen among the steps.
  const [chosen, setChosen] = useState<number>();
  const steps = useRef<HTMLElement>(null);
  function enter(nodeId: string | undefined, run?: number): void {
    setSelected(nodeId);
    setChosen(run);
    steps.current?.focus();
  }
  const node = flow.nodes.find((one) => one.id === selected);
  return (
    <div className="flex size-full min-h-0 max-lg:flex-col">
      <div className="relative min-h-0 min-w-0 flex-1">
        <ReadOnlyCanvas
          flow={flow}
          execution={view}
          selected={selected}
          onSelect={(nodeId) => {
            setSelected(nodeId);
            setChosen(undefined);
          }}
          onEnter={(nodeId) => enter(nodeId)}
        />
      </div>
      <aside
        ref={steps}
        tabIndex={-1}
        aria-label={t("steps")}
        className="flex min-h-0 w-96 shrink-0 flex-col overflow-auto border-line bg-surface max-lg:h-3/5 max-lg:w-full max-lg:border-t lg:border-s"
      >
        {node ? (
          <NodeRuns
            key={`${node.id} ${chosen ?? ""}`}
            first={chosen}
            execution={execution}
            node={node}
            flow={flow}
            view={view}
            onBack={() => enter(undefined)}
          />
        ) : (
          <StepList flow={flow} view={view} onSelect={({ node: id, run }) => enter(id, run)} />
        )}
      </aside>
    </div>
  );
}
