import type { NoteColor } from "@weft/flow";
import { NodeResizer } from "reactflow";
import type { NodeProps } from "reactflow";
import { lazy, memo, Suspense } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCanvasModel, useDiffMark, useIsMarked, useIsRenaming } from "./canvas-model.tsx";
import { DiffSign } from "./diff-sign.tsx";
import { noteElementId } from "./elements.ts";
import type { NoteElement } from "./elements.ts";
import { GRID } from "./geometry.ts";

// Markdown is a large library; flows without notes never load it.
const Markdown = lazy(async () => ({ default: (await import("./note-text.tsx")).NoteText }));

export const noteColors = [
  "yellow",
  "blue",
  "green",
  "pink",
  "purple",
  "grey",
] as const satisfies readonly NoteColor[];

export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<NoteElement>): ReactElement {
  const { note } = data;
  const { t } = useTranslation("canvas");
  const commands = useCanvasModel().editing?.commands;
  const writing = useIsRenaming(noteElementId(note.id));
  const mark = useDiffMark(noteElementId(note.id));
  return (
    <div
      className="note"
      data-color={note.color ?? "yellow"}
      data-marked={useIsMarked(noteElementId(note.id)) || undefined}
      data-diff={mark?.kind}
      onDoubleClick={() => commands?.writeNote(note.id)}
    >
      {mark && (
        <div className="step-marks">
          <DiffSign mark={mark} />
        </div>
      )}
      {commands && selected && (
        <>
          <NodeResizer
            minWidth={GRID * 15}
            minHeight={GRID * 8}
            onResizeEnd={(_, { x, y, width, height }) =>
              commands.resizeNote(note.id, { x, y, width, height })
            }
          />
          <div className="note-colors nodrag nopan" role="group" aria-label={t("noteColor")}>
            {noteColors.map((color) => (
              <button
                key={color}
                type="button"
                data-color={color}
                aria-label={t(`color.${color}`)}
                aria-pressed={(note.color ?? "yellow") === color}
                onClick={() => commands.editNote(note.id, { color })}
              />
            ))}
          </div>
        </>
      )}
      {writing && commands ? (
        <NoteField text={note.text} onDone={(text) => commands.finishNote(note.id, text)} />
      ) : (
        <div className="note-text">
          {note.text === "" ? (
            <p className="opacity-70">{t("emptyNote")}</p>
          ) : (
            <Suspense fallback={<p>{note.text}</p>}>
              <Markdown text={note.text} />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
});

function NoteField({ text, onDone }: { text: string; onDone: (text: string) => void }): ReactElement {
  const { t } = useTranslation("canvas");
  return (
    <textarea
      ref={(field) => field?.focus()}
      className="note-field nodrag nopan nowheel"
      aria-label={t("noteText")}
      defaultValue={text}
      maxLength={10_000}
      onBlur={(event) => onDone(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
