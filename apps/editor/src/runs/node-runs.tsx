import type { ExecutionDetail } from "@weft/api";
import { ERROR_HANDLE, outputHandles } from "@weft/flow";
import type { ExecutionView, Flow, FlowNode, RunView } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOutputName } from "../flow/output-name.ts";
import { useCatalogIndex } from "../flow/session-context.tsx";
import { DataView } from "../inspector/data/data-view.tsx";
import { givenBy } from "../inspector/data/known.ts";
import type { Given } from "../inspector/data/known.ts";
import { inputCountOf, inputsOfRun } from "../inspector/data/sources.ts";
import { OutputView, Rest } from "../inspector/output-view.tsx";
import { RunNotes } from "../inspector/run-notes.tsx";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { Attention } from "./attention/attention.tsx";
import { RunMark } from "./step-list.tsx";
import { WaitNote } from "./waits/wait-note.tsx";
import { Wakings } from "./waits/wakings.tsx";

interface NodeRunsProps {
  readonly execution: ExecutionDetail;
  readonly node: FlowNode;
  readonly flow: Flow;
  readonly view: ExecutionView;
  /** The run to begin with; the last one unless said. */
  readonly first?: number | undefined;
  readonly onBack: () => void;
}

/** What came into one node in an execution, and what it gave; run by run, where it ran more than once. */
export function NodeRuns({ execution, node, view, first, onBack }: NodeRunsProps): ReactElement {
  const { t } = useTranslation("runs");
  const runs = view.byNode.get(node.id) ?? [];
  const [chosen, setChosen] = useState(first);
  const run =
    runs.find((one) => one.run === chosen) ??
    runs.find(({ state }) => state === "needsAttention") ??
    runs.at(-1);
  return (
    <div className="flex min-h-0 grow flex-col">
      <header className="flex items-center gap-2 px-3 pt-2">
        <Button size="sm" variant="quiet" icon="arrow-left" onClick={onBack}>
          {t("back")}
        </Button>
        {runs.length > 1 && (
          <Select
            size="sm"
            className="ms-auto max-w-36"
            label={t("runNumber", { number: "" })}
            value={String(run?.run)}
            options={runs.map((one, at) => ({
              value: String(one.run),
              label: t("runNumber", { number: at + 1 }),
            }))}
            onChange={(next) => setChosen(Number(next))}
          />
        )}
      </header>
      <h2 className="flex items-center gap-2 px-4 py-1 text-title font-semibold">
        {run && <RunMark state={run.state} />}
        <span className="truncate">{node.name}</span>
      </h2>
      {run ? (
        <OneRun key={run.run} execution={execution} node={node} view={view} run={run} />
      ) : (
        <p className="px-4 py-2 text-ink-soft">{t("inspector:output.notRun")}</p>
      )}
    </div>
  );
}

function OneRun(props: {
  execution: ExecutionDetail;
  node: FlowNode;
  view: ExecutionView;
  run: RunView;
}): ReactElement {
  const { execution, node, view, run } = props;
  const { t } = useTranslation("runs");
  const asked = run.state === "needsAttention";
  // What failed, waits or needs a decision has given nothing; what it worked on says why.
  const [tab, setTab] = useState(run.state === "finished" ? "gave" : "came");
  const inputs = useMemo(() => [...inputsOfRun(view, run).values()].flat(), [view, run]);
  const outputs = useOutputs(node, run, execution.id);
  return (
    <>
      {asked && <Attention execution={execution} node={node} run={run} inputs={inputs} />}
      {run.state === "parked" && <WaitNote execution={execution} run={run} several={callsOf(view) > 1} />}
      <Wakings execution={execution} run={run} />
      <RunNotes run={run} told={asked} />
      <Tabs
        label={node.name}
        className="mt-2 min-h-0 grow"
        value={tab}
        onChange={setTab}
        items={[
          {
            value: "came",
            label: t("came"),
            content: <Came items={inputs} total={inputCountOf(view, run)} />,
          },
          {
            value: "gave",
            label: t("gave"),
            content: <OutputView outputs={outputs.given} labels={outputs.labels} before={inputs} />,
          },
        ]}
      />
    </>
  );
}

/** How many runs wait for a call. */
function callsOf({ runs }: ExecutionView): number {
  return runs.filter(({ state, parked }) => state === "parked" && parked?.call).length;
}

function Came({ items, total }: { items: readonly Item[]; total: number }): ReactElement {
  const { t } = useTranslation("runs");
  const [index, setIndex] = useState(0);
  if (total === 0) return <p className="p-4 text-ink-soft">{t("nothingCame")}</p>;
  return (
    <>
      {items.length < total && <Rest shown={items.length} total={total} />}
      {items.length > 0 && <DataView items={items} label={t("came")} index={index} onIndex={setIndex} />}
    </>
  );
}

/** In the order of the node type, with the names that people gave its outputs. */
function useOutputs(node: FlowNode, run: RunView, executionId: string) {
  const catalog = useCatalogIndex();
  const outputName = useOutputName();
  return useMemo(() => {
    const manifest = catalog?.manifest(node.type, node.version);
    const handles = manifest ? outputHandles(node, manifest) : Object.keys(run.outputs).map((id) => ({ id }));
    const shown = handles.filter(({ id }) => id !== ERROR_HANDLE || (run.outputs[id]?.length ?? 0) > 0);
    return {
      given: Object.fromEntries(shown.map(({ id }): [string, Given] => [id, givenBy(run, id, executionId)])),
      labels: Object.fromEntries(shown.map((handle) => [handle.id, outputName(manifest, handle)])),
    };
  }, [catalog, node, run, executionId, outputName]);
}
