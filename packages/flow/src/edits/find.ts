import type { Flow, FlowNode, Note } from "../document.ts";
import { setParam, updateNode } from "./nodes.ts";
import { renameNode } from "./rename.ts";

export interface Sought {
  readonly query: string;
  /** Tell upper from lower case. */
  readonly matchCase?: boolean;
}

/** One text of a flow that has what is sought. */
export type Found = FoundInNode | FoundInNote;

interface Match {
  readonly text: string;
  /** Where the matches are in the text. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

export type FoundInNode = Match & { readonly node: string } & (
    | { readonly part: "name" | "remark" }
    /** `path`: below the node's parameters. */
    | { readonly part: "param"; readonly path: readonly (string | number)[] }
  );

export interface FoundInNote extends Match {
  readonly part: "note";
  readonly note: string;
}

/**
 * Every name, parameter, expression and note that has the text, from left to right as nodes stand on the canvas. Numbers and
 * switches are no texts. An empty query is found nowhere.
 */
export function findInFlow(flow: Flow, sought: Sought): readonly Found[] {
  if (sought.query === "") return [];
  const pattern = patternOf(sought);
  const matched = <Rest extends object>(text: string | undefined, rest: Rest) => {
    const matches = Array.from(text?.matchAll(pattern) ?? [], ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    return text === undefined || matches.length === 0 ? [] : [{ text, matches, ...rest }];
  };
  const nodes = inReadingOrder(flow.nodes).flatMap((node): Found[] => [
    ...matched(node.name, { part: "name", node: node.id } as const),
    ...textsIn(node.params, []).flatMap(([path, text]) =>
      matched(text, { part: "param", node: node.id, path } as const),
    ),
    ...matched(node.notes, { part: "remark", node: node.id } as const),
  ]);
  const notes = inReadingOrder(flow.notes).flatMap(({ id, text }): Found[] =>
    matched(text, { part: "note", note: id } as const),
  );
  return [...nodes, ...notes];
}

/** Puts another text in the place of every match of these. Expressions that name a node follow its new name. */
export function replaceFound(flow: Flow, found: readonly Found[], sought: Sought, by: string): Flow {
  const pattern = patternOf(sought);
  const replaced = (text: string): string => text.replaceAll(pattern, () => by);
  // Names last: what names a node in an expression was found as well, and is changed already.
  const inTurn = found.toSorted((a, b) => Number(a.part === "name") - Number(b.part === "name"));
  return inTurn.reduce((next, one) => {
    const text = replaced(one.text);
    if (one.part === "note") return withNote(next, one.note, text);
    if (one.part === "param") return setParam(next, one.node, one.path, text);
    if (one.part === "remark") return updateNode(next, one.node, { notes: text });
    return renameNode(next, one.node, text);
  }, flow);
}

function patternOf({ query, matchCase = false }: Sought): RegExp {
  return new RegExp(query.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), matchCase ? "gu" : "giu");
}

function inReadingOrder<Placed extends Pick<FlowNode | Note, "position">>(placed: readonly Placed[]) {
  return placed.toSorted(({ position: a }, { position: b }) => a.x - b.x || a.y - b.y);
}

type Path = readonly (string | number)[];

function textsIn(value: unknown, path: Path): (readonly [Path, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withNote(flow: Flow, id: string, text: string): Flow {
  return { ...flow, notes: flow.notes.map((note) => (note.id === id ? { ...note, text } : note)) };
}
