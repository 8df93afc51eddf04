import type { Change, FlowEdge, FlowNode, NodeChange, Note, ValueChange } from "@weft/flow";
import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { diffIcons } from "../canvas/diff-sign.tsx";
import { noteElementId } from "../canvas/elements.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import { Badge } from "../ui/badge.tsx";
import type { Tone } from "../ui/badge.tsx";
import { cx } from "../ui/cx.ts";
import { Icon, NodeIcon } from "../ui/icon.tsx";
import { useCounts } from "./counts.ts";
import type { Compared } from "./use-compared.ts";
import { useSides } from "./use-sides.ts";
import { ValueRow } from "./value-row.tsx";

interface ListProps {
  readonly compared: Compared;
  /** The element that is chosen on the canvas. */
  readonly chosen: string | undefined;
  readonly onChoose: (element: string) => void;
}

/** Everything that differs, in words; a click on a name goes there on the canvas. */
export function ChangeList({ compared, chosen, onChoose }: ListProps): ReactElement {
  const { t } = useTranslation("compare");
  const counts = useCounts();
  const sides = useSides(compared);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const { diff } = compared;
  return (
    <div ref={list}>
      <div className="border-b border-line px-4 py-2.5 text-pretty">
        <p className="text-small text-ink-faint">{t("fromTo", sides)}</p>
        <p role="status" className="text-ink-soft">
          {counts(diff)}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {diff.flow.length > 0 && <FlowChanges values={diff.flow} />}
        {diff.nodes.map((change) => (
          <NodeEntry key={sideOf(change).id} change={change} chosen={chosen} onChoose={onChoose} />
        ))}
        {diff.edges.map((change) => (
          <EdgeEntry key={`${change.kind} ${sideOf(change).id}`} change={change} compared={compared} />
        ))}
        {diff.notes.map((change) => (
          <NoteEntry key={sideOf(change).id} change={change} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  );
}

function sideOf<Element>(change: Change<Element>): Element {
  return change.kind === "removed" ? change.before : change.after;
}

/** Something else differs besides its place. */
function movedToo(change: Change<unknown>): boolean {
  return "moved" in change && change.moved && change.kind !== "moved";
}

function FlowChanges({ values }: { values: readonly ValueChange[] }): ReactElement {
  const { t } = useTranslation("compare");
  return (
    <li className="px-4 py-3">
      <p className="mb-1.5 font-medium">{t("flow")}</p>
      <Values values={values} />
    </li>
  );
}

type Entry<Element> = Omit<ListProps, "compared"> & { readonly change: Change<Element> };

function NodeEntry({ change, chosen, onChoose }: Entry<FlowNode>): ReactElement {
  const { t } = useTranslation("compare");
  const { catalog } = useFlowSession();
  const manifest = ({ type, version }: FlowNode) => catalog.manifest(type, version);
  const node = sideOf(change);
  const told = "values" in change ? change.values.filter(({ follows }) => follows === undefined) : [];
  const follows = "values" in change && change.values.length > told.length;
  return (
    <li className="px-4 py-3">
      <Name
        icon={<NodeIcon name={manifest(node)?.icon} size={16} />}
        name={node.name}
        kind={change.kind}
        current={chosen === node.id}
        onClick={() => onChoose(node.id)}
      />
      {"values" in change && (
        <Values values={told} before={manifest(change.before)} after={manifest(change.after)} />
      )}
      <Remarks lines={[movedToo(change) && t("movedToo"), follows && t("followsNames")]} />
    </li>
  );
}

function NoteEntry({ change, chosen, onChoose }: Entry<Note>): ReactElement {
  const { t } = useTranslation("compare");
  const id = noteElementId(sideOf(change).id);
  const text: ValueChange = {
    path: ["text"],
    before: change.kind === "removed" ? change.before.text : undefined,
    after: change.kind === "added" ? change.after.text : undefined,
  };
  return (
    <li className="px-4 py-3">
      <Name
        icon={<Icon name="sticky-note" />}
        name={t("note")}
        kind={change.kind}
        current={chosen === id}
        onClick={() => onChoose(id)}
      />
      <Values values={"values" in change ? change.values : [text]} />
      <Remarks lines={[movedToo(change) && t("movedToo")]} />
    </li>
  );
}

function EdgeEntry({ change, compared }: { change: Change<FlowEdge>; compared: Compared }): ReactElement {
  const { t } = useTranslation("compare");
  const { nodes } = change.kind === "removed" ? compared.before : compared.after;
  const { source, target } = sideOf(change);
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <li className="flex items-start gap-2 px-4 py-2.5">
      <span className="mt-0.5 text-ink-faint">
        <Icon name="workflow" />
      </span>
      <span className="min-w-0 grow wrap-anywhere">
        {t("edge", { source: name(source), target: name(target) })}
      </span>
      <Kind kind={change.kind} />
    </li>
  );
}

function Name(props: {
  icon: ReactNode;
  name: string;
  kind: NodeChange["kind"];
  current: boolean;
  onClick: () => void;
}): ReactElement {
  const { icon, name, kind, current, onClick } = props;
  return (
    <button
      type="button"
      aria-current={current || undefined}
      onClick={onClick}
      className={cx(
        "-mx-2 flex w-[calc(100%+1rem)] items-center gap-2 rounded-md px-2 py-1 text-start hover:bg-hover",
        current && "bg-accent-soft",
      )}
    >
      <span className="shrink-0 text-ink-faint">{icon}</span>
      <span className="min-w-0 grow truncate font-medium">{name}</span>
      <Kind kind={kind} />
    </button>
  );
}

const tones: Readonly<Record<NodeChange["kind"], Tone>> = {
  added: "success",
  removed: "danger",
  changed: "warning",
  moved: "neutral",
  follows: "neutral",
};

function Kind({ kind }: { kind: NodeChange["kind"] }): ReactElement {
  const { t } = useTranslation("compare");
  return (
    <Badge tone={tones[kind]} {...(kind !== "follows" && { icon: diffIcons[kind] })}>
      {t(`kind.${kind}`)}
    </Badge>
  );
}

function Values(
  props: Pick<Parameters<typeof ValueRow>[0], "before" | "after"> & {
    values: readonly ValueChange[];
  },
): ReactElement | null {
  const { values, before, after } = props;
  if (values.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      {values.map((change) => (
        <ValueRow key={change.path.join(".")} change={change} before={before} after={after} />
      ))}
    </div>
  );
}

/** What is worth a quiet word, each on a line of its own. */
function Remarks({ lines }: { lines: readonly (string | false)[] }): ReactElement | null {
  const told = lines.filter((line) => line !== false);
  if (told.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-col gap-0.5 text-small text-pretty text-ink-faint">
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
