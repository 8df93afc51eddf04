import { itemCount, NOTES_HANDLE, outputHandles } from "@weft/flow";
import type { ExecutionView, Flow, FlowNode, RunState, RunView } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOutputName } from "../flow/output-name.ts";
import { useCatalogIndex } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { useRunErrorWords } from "../i18n/use-words.ts";
import { CodedText } from "../ui/coded-text.tsx";
import { Icon, NodeIcon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { cx } from "../ui/cx.ts";

const looks: Record<RunState, { icon: IconName; className: string }> = {
  running: { icon: "loader-circle", className: "text-info animate-spin" },
  finished: { icon: "circle-check", className: "text-success" },
  failed: { icon: "circle-x", className: "text-danger" },
  parked: { icon: "pause", className: "text-ink-faint" },
  needsAttention: { icon: "triangle-alert", className: "text-warning" },
};

export function RunMark({ state }: { state: RunState }): ReactElement {
  const { t } = useTranslation("runs");
  const { icon, className } = looks[state];
  return (
    <span className="inline-flex">
      <Icon name={icon} size={15} className={cx("shrink-0", className)} />
      <span className="sr-only">{t(`state.${state}`)}</span>
    </span>
  );
}

/** The runs of an execution in the order in which they started. */
export function StepList(props: {
  flow: Flow;
  view: ExecutionView;
  onSelect: (run: RunView) => void;
}): ReactElement {
  const { flow, view, onSelect } = props;
  const { t } = useTranslation("runs");
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  if (view.runs.length === 0) return <p className="p-4 text-ink-soft">{t("noSteps")}</p>;
  return (
    <>
      <h2 className="px-4 pt-3 pb-1 font-semibold">{t("steps")}</h2>
      <ol className="flex flex-col px-2 pb-3">
        {view.runs.map((run) => {
          const node = nodes.get(run.node);
          return (
            <Step
              key={run.run}
              run={run}
              name={node?.name ?? run.node}
              node={node}
              onSelect={() => onSelect(run)}
            />
          );
        })}
      </ol>
    </>
  );
}

function Step(props: {
  run: RunView;
  name: string;
  node: FlowNode | undefined;
  onSelect: () => void;
}): ReactElement {
  const { run, name, node, onSelect } = props;
  const { t } = useTranslation("common");
  const format = useFormat();
  const words = useRunErrorWords();
  const catalog = useCatalogIndex();
  const manifest = node && catalog?.manifest(node.type, node.version);
  const ways = useWays(run, node, manifest);
  const outputs = Object.keys(run.outputs).filter((output) => output !== NOTES_HANDLE);
  const items = outputs.reduce((sum, output) => sum + itemCount(run, output), 0);
  return (
    <li>
      <button
        type="button"
        onClick={onSelect}
        className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover"
      >
        <RunMark state={run.state} />
        <NodeIcon name={manifest?.icon} size={15} className="shrink-0 text-ink-faint" />
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{name}</span>
          {ways.length > 0 && (
            <span className="flex items-center gap-1 text-small text-ink-soft">
              <Icon name="arrow-right" size={12} className="shrink-0" />
              <span className="truncate">{format.list(ways)}</span>
            </span>
          )}
          {run.error && (
            <span className="block truncate text-small text-danger-ink">
              <CodedText text={words(run.error).message} />
            </span>
          )}
        </span>
        <span className="shrink-0 text-end text-small text-ink-faint tabular-nums">
          {run.state === "finished" && t("items", { count: items })}
          {run.finishedAt !== undefined && (
            <span className="block">{format.duration(run.finishedAt - run.startedAt)}</span>
          )}
        </span>
      </button>
    </li>
  );
}

/** The names of the outputs that its items left through, where there is a choice: which tool an agent used, which branch was taken. */
function useWays(
  run: RunView,
  node: FlowNode | undefined,
  manifest: NodeManifest | undefined,
): readonly string[] {
  const outputName = useOutputName();
  const handles = node && manifest ? outputHandles(node, manifest) : [];
  if (handles.length < 2) return [];
  return handles.filter(({ id }) => itemCount(run, id) > 0).map((handle) => outputName(manifest, handle));
}
