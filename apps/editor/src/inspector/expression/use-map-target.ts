import { isExpression } from "@weft/expressions";
import type { Param } from "@weft/sdk";
import { useEffect, useId, useRef } from "react";
import type { DragEvent } from "react";
import type { RefObject } from "react";
import { flushDrafts } from "../form/use-draft.ts";
import { FIELD_DATA, useInspector } from "../inspector-state.ts";
import type { MapTarget, Picked } from "../inspector-state.ts";
import { insertIntoFixed } from "./insert.ts";
import type { Caret } from "./insert.ts";

/** How a text editor takes a reference at its caret. */
export interface EditorHandle {
  insert(expression: string): void;
  caret(): Caret | undefined;
  focus(): void;
}

interface Given {
  readonly root: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly value: unknown;
  readonly spec: Param;
  readonly onChange: (value: unknown) => void;
  readonly onPicked?: (picked: Picked) => void;
}

/** Makes a field the one that picked data goes to, from the moment it has the focus. */
export function useMapTarget(given: Given) {
  const id = useId();
  const editor = useRef<EditorHandle>(null);
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => () => leave(id), [id]);

  function insert(picked: Picked): void {
    flushDrafts();
    const { value, spec, onChange, onPicked, root } = latest.current;
    const handle = editor.current;
    // Code that is written out knows no expressions: as a whole it becomes one.
    const becomes = spec.kind === "code" && !isExpression(value);
    if (handle && !becomes) handle.insert(picked.expression);
    else if (isExpression(value)) onChange(picked.expression);
    else {
      const caret = spec.kind === "text" ? caretIn(root.current) : handle?.caret();
      onChange(insertIntoFixed(value, caret, picked.expression));
    }
    onPicked?.(picked);
  }
  function onFocusCapture(): void {
    if (given.spec.literal) return;
    // Who has just chosen from a list does not mean to put data there; a field can still be dragged onto it.
    if (isPicking(given.spec) && !isExpression(given.value))
      return useInspector.setState({ target: undefined });
    const target: MapTarget = { id, label: given.label, insert };
    if (useInspector.getState().target?.id !== id) useInspector.setState({ target });
  }
  function onDragOverCapture(event: DragEvent): void {
    if (given.spec.literal || !event.dataTransfer.types.includes(FIELD_DATA)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  }
  function onDropCapture(event: DragEvent): void {
    const data = given.spec.literal ? "" : event.dataTransfer.getData(FIELD_DATA);
    if (data === "") return;
    event.preventDefault();
    event.stopPropagation();
    insert(JSON.parse(data) as Picked);
  }
  return { bind: { onFocusCapture, onDragOverCapture, onDropCapture }, editor };
}

const isPicking = ({ kind }: Param): boolean => kind === "choice" || kind === "choices" || kind === "boolean";

function leave(id: string): void {
  if (useInspector.getState().target?.id === id) useInspector.setState({ target: undefined });
}

function caretIn(root: HTMLElement | null): Caret | undefined {
  const input = root?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    "input[type=text],input:not([type]),textarea",
  );
  if (!input || input.selectionStart === null || input.selectionEnd === null) return undefined;
  return { from: input.selectionStart, to: input.selectionEnd };
}
