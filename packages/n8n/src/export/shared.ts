import type { ImportedNode } from "../import.ts";
import { sameJson } from "../workflow.ts";
import type { N8nNode } from "../workflow.ts";
import type { ExportedNode } from "./nodes.ts";

/** Nodes that several agents share in the file: each has a copy here, and those that are still the same are one again. */
export class SharedTools {
  readonly #kept = new Map<N8nNode, ExportedNode>();

  /**
   * @param made the node as it would stand there under the name that its original has
   * @param apart makes it under a name of its own
   */
  add(was: ImportedNode | undefined, made: ExportedNode, apart: () => ExportedNode): ExportedNode {
    if (was?.used === undefined) return made;
    const first = this.#kept.get(was.source);
    if (first === undefined) {
      this.#kept.set(was.source, made);
      return made;
    }
    if (first.kept && made.kept && isSame(first, made)) return { ...made, shared: true };
    const own = apart();
    return { ...own, json: { ...own.json, id: own.node.id } };
  }
}

/** Where it stands does not matter: it has one place there. */
function isSame(a: ExportedNode, b: ExportedNode): boolean {
  return sameJson({ ...a.json, position: null }, { ...b.json, position: null });
}
