import { addNote, updateNote } from "@weft/flow";
import type { Note, Position } from "@weft/flow";
import { select } from "../../flow/selection.ts";
import type { CommandContext } from "../commands.ts";
import { snapToGrid } from "../geometry.ts";
import type { Rect } from "../geometry.ts";

export function noteCommands({ session, screen, announce }: CommandContext) {
  return {
    addNote(at: Position = screen().center()): void {
      const size = { width: 240, height: 120 };
      const note = { text: "", position: snapToGrid(at), size, color: "yellow" } as const;
      const added = addNote(session.flow.get(), note);
      session.edit(() => added.flow);
      select(session.selection, { notes: [added.note.id] });
      announce("said.noteAdded");
    },
    editNote(id: string, patch: Pick<Partial<Note>, "text" | "color">): void {
      const note = session.flow.get().notes.find((one) => one.id === id);
      const changes =
        note && Object.entries(patch).some(([key, value]) => note[key as "text" | "color"] !== value);
      if (changes) session.edit((now) => updateNote(now, id, patch));
    },
    resizeNote(id: string, { x, y, width, height }: Rect): void {
      const size = { width: Math.round(width), height: Math.round(height) };
      session.edit((now) => updateNote(now, id, { position: { x: Math.round(x), y: Math.round(y) }, size }));
    },
  };
}
