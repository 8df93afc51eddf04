import type { SchemaField } from "./schema.ts";

/** A visible line of the tree. */
export interface TreeLine {
  readonly id: string;
  readonly field: SchemaField;
  readonly level: number;
  readonly open: boolean | undefined;
}

/** Opened and closed by hand, by id of the line; what is not in it opens by its size. */
export type Opened = ReadonlyMap<string, boolean>;

const SMALL = 8;

export function lineId(field: SchemaField): string {
  return JSON.stringify(field.path);
}

/** The lines that are to be seen. With `all` every branch is open, as after a search. */
export function linesOf(fields: readonly SchemaField[], opened: Opened, all = false): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (field: SchemaField, level: number): void => {
    const id = lineId(field);
    const branch = field.children.length > 0;
    const open = branch ? all || (opened.get(id) ?? opensBySelf(field, level)) : undefined;
    lines.push({ id, field, level, open });
    if (open) for (const child of field.children) add(child, level + 1);
  };
  for (const field of fields) add(field, 1);
  return lines;
}

/** The body of a request is open however long it is; further down only what is short. */
function opensBySelf(field: SchemaField, level: number): boolean {
  if (field.key === "headers") return false;
  return level === 1 || (level === 2 && field.children.length <= SMALL);
}

/** The line that an arrow key goes to, or what it opens or closes. */
export function treeMove(
  lines: readonly TreeLine[],
  at: number,
  key: string,
): { readonly to: number } | { readonly toggle: true } | undefined {
  const line = lines[at];
  if (!line) return lines.length > 0 ? { to: 0 } : undefined;
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(at + 1, lines.length - 1) };
    case "ArrowUp":
      return { to: Math.max(at - 1, 0) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: lines.length - 1 };
    case "ArrowRight":
      if (line.open === false) return { toggle: true };
      return line.open ? { to: at + 1 } : undefined;
    case "ArrowLeft":
      return line.open ? { toggle: true } : { to: Math.max(parentOf(lines, at), 0) };
    default:
      return undefined;
  }
}

function parentOf(lines: readonly TreeLine[], at: number): number {
  const level = lines[at]?.level ?? 1;
  for (let i = at - 1; i >= 0; i--) if ((lines[i]?.level ?? 0) < level) return i;
  return at;
}
