import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";

/** What became of a node, a note or an edge from one state of the flow to another, and the word for it. */
export interface DiffMark {
  readonly kind: DiffKind;
  readonly word: string;
}
export type DiffKind = "added" | "removed" | "changed" | "moved";

export const diffIcons: Readonly<Record<DiffKind, IconName>> = {
  added: "plus",
  removed: "minus",
  changed: "pencil",
  moved: "arrow-right",
};

/** Says it by a sign and a word, for those who do not tell green from red. */
export function DiffSign({ mark }: { mark: DiffMark }): ReactElement {
  return (
    <span className="step-mark" data-diff={mark.kind}>
      <Icon name={diffIcons[mark.kind]} size={11} />
      {mark.word}
    </span>
  );
}

/** The same in the middle of an edge. */
export function EdgeSign({ mark, x, y }: { mark: DiffMark; x: number; y: number }): ReactElement {
  return (
    <g className="edge-diff" transform={`translate(${x} ${y})`}>
      <title>{mark.word}</title>
      <circle r={8} />
      <path d={mark.kind === "added" ? "M-4 0H4M0 -4V4" : "M-4 0H4"} />
    </g>
  );
}
