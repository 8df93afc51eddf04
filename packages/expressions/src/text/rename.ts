import { parseCode } from "../compile/parse.ts";
import { usesOf, type NameUse } from "../help/uses.ts";
import { isPlainName, quoted } from "./reference.ts";
import { isExpression, splitSegments } from "./segments.ts";

/**
 * Rewrites every place in a text that names one of these nodes; names that are computed stay. Texts without such a place,
 * and pieces that do not parse, come back unchanged. Two nodes can take each other's names.
 * @param names new ones by old ones
 */
export function renameNodesInExpression(text: string, names: ReadonlyMap<string, string>): string {
  if (!isExpression(text) || names.size === 0) return text;
  const uses = splitSegments(text)
    .flatMap((segment) => (segment.type === "code" ? usesIn(text, segment) : []))
    .toSorted((a, b) => b.start - a.start);
  let renamed = text;
  for (const use of uses) renamed = replaced(renamed, use, names.get(use.name) ?? use.name);
  return renamed;
}

function usesIn(text: string, code: { start: number; end: number }): readonly NameUse[] {
  try {
    const tree = parseCode(text, code.start, code.end);
    return tree === undefined ? [] : usesOf([tree]).nodes;
  } catch {
    return [];
  }
}

function replaced(text: string, use: NameUse, to: string): string {
  const before = text.slice(0, use.start);
  const written = text.slice(use.start, use.end);
  const after = text.slice(use.end);
  if (written.startsWith('"')) return before + JSON.stringify(to) + after;
  if (written.startsWith("'")) return before + quoted(to) + after;
  if (written.startsWith("`")) return `${before}\`${to.replaceAll(/[\\`]|\$\{/g, "\\$&")}\`${after}`;
  // $node.Name: a name after a dot, possibly with white space around the dot.
  if (isPlainName(to)) return before + to + after;
  return `${before.replace(/(\?)?\.\s*$/, "$1")}${before.trimEnd().endsWith("?.") ? "." : ""}[${JSON.stringify(to)}]${after}`;
}
