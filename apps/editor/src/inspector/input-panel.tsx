import { referenceExpression } from "@weft/expressions";
import { outputHandles } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOutputName } from "../flow/output-name.ts";
import { useFlowSession, usePublication } from "../flow/session-context.tsx";
import { useRunActions } from "../runs/use-runs.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { toast } from "../ui/toast.tsx";
import { DataView } from "./data/data-view.tsx";
import type { SchemaField } from "./data/schema.ts";
import { chooseSource, mapPicked, useInspector } from "./inspector-state.ts";
import type { Picked } from "./inspector-state.ts";
import type { Given, Knowledge } from "./data/known.ts";
import { itemsOf } from "./data/expected.ts";
import { sourcesOf } from "./data/sources.ts";
import type { Source } from "./data/sources.ts";

/** What comes into a node, and what the nodes before it gave: to look at, and to take fields from. */
export function InputPanel({ node, knowledge }: { node: FlowNode; knowledge: Knowledge }): ReactElement {
  const { t } = useTranslation("inspector");
  const sources = sourcesOf(knowledge, node.id);
  const chosen = useInspector((state) => state.sources[node.id]);
  const source = sources.find((one) => keyOf(one) === chosen) ?? sources[0];
  if (!source) return <p className="p-4 text-pretty text-ink-soft">{t("input.nothingBefore")}</p>;
  const given = itemsOf(knowledge, source);
  return (
    <>
      <SourceBar
        sources={sources}
        source={source}
        given={given}
        onChoose={(key) => chooseSource(node.id, key)}
      />
      <MappingHint />
      {given.items.length === 0 ? (
        <NoItems node={node} given={given} />
      ) : (
        <Data source={source} given={given} />
      )}
    </>
  );
}

function keyOf({ node, handle }: Source): string {
  return `${node.id} ${handle}`;
}

function SourceBar(props: {
  sources: readonly Source[];
  source: Source;
  given: Given;
  onChoose: (key: string) => void;
}): ReactElement {
  const { sources, source, given, onChoose } = props;
  const { t } = useTranslation("inspector");
  const { catalog } = useFlowSession();
  const outputName = useOutputName();
  const nameOf = ({ node, handle: id }: Source): string => {
    const manifest = catalog.manifest(node.type, node.version);
    const handles = manifest ? outputHandles(node, manifest) : [];
    return outputName(manifest, handles.find((handle) => handle.id === id) ?? { id });
  };
  const twice = (one: Source): boolean => sources.filter(({ node }) => node.id === one.node.id).length > 1;
  const options = sources.map((one) => ({
    value: keyOf(one),
    label: twice(one) ? `${one.node.name} (${nameOf(one)})` : one.node.name,
    help: t(one.direct ? "input.direct" : "input.earlierNode"),
  }));
  return (
    <div className="flex items-center gap-2 px-3 pt-2">
      <Select
        size="sm"
        className="min-w-0"
        label={t("input.from")}
        value={keyOf(source)}
        options={options}
        onChange={onChoose}
      />
      <OriginBadge given={given} />
    </div>
  );
}

export function OriginBadge({ given }: { given: Given }): ReactElement {
  const { t } = useTranslation("inspector");
  if (given.origin === "sample") {
    return (
      <Badge tone="warning" icon="flask-conical">
        {t("origin.sample")}
      </Badge>
    );
  }
  if (given.origin === "expected") return <Badge tone="info">{t("origin.expected")}</Badge>;
  if (given.origin === "pinned") {
    return (
      <Badge tone="info" icon="pin">
        {t("origin.pinned")}
      </Badge>
    );
  }
  return <Badge>{t("common:items", { count: given.whole?.total ?? given.items.length })}</Badge>;
}

/** Says where a field that is clicked goes. */
function MappingHint(): ReactElement {
  const { t } = useTranslation("inspector");
  const target = useInspector((state) => state.target ?? state.fallback);
  return (
    <p className="px-3 pt-1.5 text-small text-pretty text-ink-faint">
      {target ? t("input.hintFor", { label: target.label }) : t("input.hint")}
    </p>
  );
}

function NoItems({ node, given }: { node: FlowNode; given: Given }): ReactElement {
  const { t } = useTranslation("inspector");
  const { can } = usePublication();
  const { runToHere } = useRunActions();
  return (
    <div className="flex flex-col items-start gap-2 p-4">
      <p className="text-pretty text-ink-soft">
        {t(given.origin === "run" ? "input.noItems" : "input.unknown")}
      </p>
      {can.run && (
        <Button size="sm" icon="play" onClick={() => void runToHere(node.id)}>
          {t("header.runToHere")}
        </Button>
      )}
    </div>
  );
}

function Data({ source, given }: { source: Source; given: Given }): ReactElement {
  const { t } = useTranslation("inspector");
  const index = useInspector((state) => state.item);
  const at = Math.min(index, given.items.length - 1);
  const expressionOf = ({ path }: SchemaField): string =>
    referenceExpression(source.direct ? { path } : { node: source.node.name, path });
  const pickedOf = (field: SchemaField): Picked => ({
    expression: expressionOf(field),
    path: field.path,
    example: valueAt(given.items[at]?.json, field.path),
  });
  async function onPick(field: SchemaField): Promise<void> {
    if (!(await mapPicked(pickedOf(field)))) toast.info(t("input.noField"));
  }
  return (
    <DataView
      items={given.items}
      label={t("panel.input")}
      index={index}
      onIndex={(item) => useInspector.setState({ item })}
      onPick={(field) => void onPick(field)}
      dragData={(field) => JSON.stringify(pickedOf(field))}
    />
  );
}

function valueAt(value: unknown, path: SchemaField["path"]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}
