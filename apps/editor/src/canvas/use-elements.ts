import type { Flow, FlowEdge } from "@weft/flow";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogIndex } from "../flow/catalog-index.ts";
import { nodeText } from "../flow/node-text.ts";
import type { Selection } from "../flow/selection.ts";
import { nothingMoves } from "../flow/view-store.ts";
import type { Position } from "@weft/flow";
import { ElementMaker } from "./elements.ts";
import type { CanvasEdge, CanvasNode, StepData } from "./elements.ts";

/** React Flow's elements for a document, with the names that screen readers say. */
export function useElements(given: {
  flow: Flow;
  catalog: CatalogIndex;
  selection: Selection;
  moving?: ReadonlyMap<string, Position>;
}): { nodes: CanvasNode[]; edges: CanvasEdge[] } {
  const { flow, catalog, selection, moving = nothingMoves } = given;
  const { t, i18n } = useTranslation("canvas");
  const [maker] = useState(() => new ElementMaker());
  const describe = useCallback(
    ({ node, manifest }: StepData) => {
      const type = manifest
        ? nodeText(manifest, i18n.language).label
        : t("unknownType", { type: node.type, version: node.version });
      return t(node.disabled ? "nodeNameOff" : "nodeName", { name: node.name, type });
    },
    [t, i18n.language],
  );
  const nodes = useMemo(
    () => maker.nodes({ flow, catalog, selection, moving, describe }),
    [maker, flow, catalog, selection, moving, describe],
  );
  const { edges: list, nodes: flowNodes } = flow;
  const edges = useMemo(() => {
    const names = new Map(flowNodes.map(({ id, name }) => [id, name]));
    const name = ({ source, target }: FlowEdge): string =>
      t("edgeName", { source: names.get(source), target: names.get(target) });
    return maker.edges(list, selection.edges, name);
  }, [maker, list, flowNodes, selection.edges, t]);
  return { nodes, edges };
}
