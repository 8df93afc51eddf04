import { addNote, updateNote } from "@weft/flow";
import type { Note, Position } from "@weft/flow";
import { select } from "../../flow/selection.ts";
import type { CommandContext } from "./context.ts";
import { noteElementId, rectsOf } from "../elements.ts";
import { freePlace, snapToGrid } from "../geometry.ts";
import type { Rect } from "../geometry.ts";

export function noteCommands({ session, screen, announce }: CommandContext) {
  return {
    /** At a place that was pointed at, or the free one nearest to the middle. It can be written at once. */
    addNote(at?: Position): void {
      const size = { width: 240, height: 120 };
      const rects = [...rectsOf(session.flow.get(), session.catalog).values()];
      const position = at ? snapToGrid(at) : freePlace(screen().center(), size, rects);
      const note = { text: "", position, size, color: "yellow" } as const;
      const added = addNote(session.flow.get(), note);
      session.edit(() => added.flow);
      select(session.selection, { notes: [added.note.id] });
      session.view.setState({ renaming: noteElementId(added.note.id) });
      announce("said.noteAdded");
    },
    writeNote(id: string): void {
      session.view.setState({ renaming: noteElementId(id) });
    },
    finishNote(id: string, text: string): void {
      session.view.setState({ renaming: undefined });
      this.editNote(id, { text });
      screen().focus(noteElementId(id));
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
