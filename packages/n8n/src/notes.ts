import type { Note, NoteColor } from "@weft/flow";
import { spread } from "./place.ts";
import { numberOf, textOf } from "./workflow.ts";
import type { N8nNode } from "./workflow.ts";

export const stickyNote = "n8n-nodes-base.stickyNote";

/** n8n numbers its colours from 1. */
export const colors: readonly NoteColor[] = ["yellow", "yellow", "pink", "green", "blue", "purple", "grey"];

export function convertNote({ parameters, position }: N8nNode, index: number): Note {
  return {
    id: `note${index + 1}`,
    text: textOf(parameters["content"]).slice(0, 100_000),
    position,
    size: { width: spread(sideOf(parameters["width"], 240)), height: sideOf(parameters["height"], 160) },
    color: colors[numberOf(parameters["color"], 1) - 1] ?? "yellow",
  };
}

function sideOf(value: unknown, fallback: number): number {
  return Math.max(0, numberOf(value, fallback));
}
