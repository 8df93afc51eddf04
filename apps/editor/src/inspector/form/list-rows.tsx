import { removeElements, setParam, shortId } from "@weft/flow";
import type { ListParam } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditFlow, useFlow, useNodeManifest } from "../../flow/session-context.tsx";
import type { Path } from "../data/schema.ts";
import { textPath, useForm } from "./form-model.ts";
import { moved, RowList, rowsOf } from "./row-list.tsx";

interface ListRowsProps {
  readonly spec: ListParam;
  readonly value: unknown;
  readonly path: Path;
  readonly label: string;
}

/** Rows of a group of parameters. Rows that make outputs carry an id, so that edges stay with them in any order. */
export function ListRows({ spec, value, path, label }: ListRowsProps): ReactElement {
  const { nodeId, text, set, Nested } = useForm();
  const edit = useEditFlow();
  const { t } = useTranslation("inspector");
  const makesOutputs = useMakesOutputs(nodeId, path);
  const stored = rowsOf(value ?? spec.default);
  // Until now the place of a row was its handle: it becomes its id before the place changes.
  const rows = makesOutputs
    ? stored.map((row, index) => ({ ...row, id: row["id"] || String(index) }))
    : stored;
  const words = text.param(textPath(path));
  const item = words.itemLabel ?? spec.itemLabel;
  const columns = Object.values(spec.of);
  const side = columns.length === 2 && columns.every(({ kind }) => kind === "text");
  function remove(index: number): void {
    const handle = makesOutputs ? String((rows[index] as { id?: unknown })?.id) : undefined;
    edit((flow) => {
      const gone = flow.edges.filter((edge) => edge.source === nodeId && edge.sourceHandle === handle);
      const left = setParam(flow, nodeId, path, rows.toSpliced(index, 1));
      return gone.length > 0 ? removeElements(left, { edges: gone.map(({ id }) => id) }) : left;
    });
  }
  return (
    <RowList
      count={rows.length}
      rowName={(index) => `${item ?? label} ${index + 1}`}
      addLabel={item === undefined ? t("common:add") : t("form.addRow", { item })}
      onAdd={() => set(path, [...rows, makesOutputs ? newOutput(spec) : {}])}
      onRemove={remove}
      onMove={(from, to) => set(path, moved<object>(rows, from, to))}
    >
      {(index) => (
        <Nested
          params={spec.of}
          values={rows[index] ?? {}}
          path={[...path, index]}
          side={side}
          {...(makesOutputs && { hidden: ["id"] })}
        />
      )}
    </RowList>
  );
}

function useMakesOutputs(nodeId: string, path: Path): boolean {
  const node = useFlow((flow) => flow.nodes.find(({ id }) => id === nodeId));
  const outputs = useNodeManifest(node)?.outputs;
  return outputs !== undefined && "each" in outputs && path.length === 1 && path[0] === outputs.each;
}

function newOutput(spec: ListParam): object {
  const asks = Object.entries(spec.of).find(([, column]) => column.kind === "conditions");
  return { id: shortId(), ...(asks && { [asks[0]]: [{ left: "", operator: "string.equals", right: "" }] }) };
}
