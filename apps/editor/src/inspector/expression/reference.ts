import type { Path } from "../data/schema.ts";

/** A field of the current item, or of the item of a named node. */
export interface Reference {
  readonly node?: string;
  readonly path: Path;
}

const start = /^=\s*\{\{\s*(?:\$json|\$\((?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\)\.item\.json)/u;
const step =
  /\s*(?:\.([\p{ID_Start}$_][\p{ID_Continue}$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['((?:[^'\\]|\\.)*)'\])/uy;

/** The field that an expression reads when it does nothing else; `undefined` for any other expression. */
export function parseReference(text: string): Reference | undefined {
  const head = start.exec(text);
  if (!head) return undefined;
  const path: (string | number)[] = [];
  let at = head[0].length;
  for (;;) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (!found) break;
    const [all, name, index, double, single] = found;
    if (index !== undefined) path.push(Number(index));
    else path.push(name ?? (double === undefined ? unescaped(single ?? "") : (JSON.parse(double) as string)));
    at += all.length;
  }
  if (!/^\s*\}\}$/u.test(text.slice(at))) return undefined;
  const node = head[1] ?? head[2];
  return node === undefined ? { path } : { node: unescaped(node), path };
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
