import type { Note, NoteColor } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { colors, stickyNote } from "../notes.ts";
import { drawnTogether, placeThere } from "../place.ts";
import { objectOf, sameJson } from "../workflow.ts";

/** A sticky note; as it stood in its file while nobody has changed it. */
export function exportNote(
  note: Note,
  before?: { readonly raw: JsonObject; readonly note: Note },
): JsonObject {
  if (before && sameJson(before.note, note)) return before.raw;
  const parameters = {
    ...objectOf(before?.raw["parameters"]),
    content: note.text,
    width: drawnTogether(note.size.width),
    height: note.size.height,
    ...(note.color !== before?.note.color && { color: colorOf(note.color) }),
  };
  return {
    ...(before?.raw ?? { id: note.id, name: `Note ${note.id}`, type: stickyNote, typeVersion: 1 }),
    position: placeThere(note.position),
    parameters,
  };
}

/** n8n numbers its colours from 1. */
function colorOf(color: NoteColor | undefined): number {
  return Math.max(0, colors.indexOf(color ?? "yellow")) + 1;
}
