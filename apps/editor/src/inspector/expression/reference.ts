import type { Path } from "../data/schema.ts";

/** A field of the current item, or of the item of a named node. */
export interface Reference {
  readonly node?: string;
  readonly path: Path;
}

const start =
  /(?:\$json|\$\((?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\)\.item\.json)(?![\p{ID_Continue}$])/uy;
const step =
  /\s*(?:\.([\p{ID_Start}$_][\p{ID_Continue}$]*)(?![\p{ID_Continue}$]|\s*\()|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['((?:[^'\\]|\\.)*)'\])/uy;

/** The field that is read at a place in the code of an expression, and where its reading ends. Calls do not belong to it. */
export function readReference(code: string, from: number): { reference: Reference; end: number } | undefined {
  start.lastIndex = from;
  const head = start.exec(code);
  if (!head) return undefined;
  const path: (string | number)[] = [];
  let at = start.lastIndex;
  for (;;) {
    step.lastIndex = at;
    const found = step.exec(code);
    if (!found) break;
    const [all, name, index, double, single] = found;
    if (index !== undefined) path.push(Number(index));
    else path.push(name ?? (double === undefined ? unescaped(single ?? "") : (JSON.parse(double) as string)));
    at += all.length;
  }
  const node = head[1] ?? head[2];
  return { reference: node === undefined ? { path } : { node: unescaped(node), path }, end: at };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gu, "$1");
}

/** What people read of a reference: `New order › body › customer › name`. */
export function referenceLabel(reference: Reference, source: string | undefined): string {
  const parts = reference.path.map((key) => (typeof key === "number" ? `${key + 1}.` : key));
  const from = reference.node ?? source;
  return [...(from === undefined ? [] : [from]), ...parts].join(" › ");
}
