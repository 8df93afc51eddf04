import { useEffect, useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { Textarea } from "../../ui/textarea.tsx";
import type { CodeEditorProps } from "./code-editor.tsx";
import { firstCaret, insertIntoCode } from "./insert.ts";
import type { Caret } from "./insert.ts";

/** Stands in the place of the code editor while that is loading: the same text, without help. */
export function PlainEditor(props: CodeEditorProps): ReactElement {
  const { value, label, labelId, autoFocus, handle, left, onChange, onBlur } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const goal = useRef<Caret | undefined>(firstCaret(value));
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
    if (goal.current) area.current?.setSelectionRange(goal.current.from, goal.current.to);
    goal.current = undefined;
  });
  useEffect(() => {
    if (!handle) return undefined;
    handle.current = {
      focus: () => area.current?.focus(),
      caret: () => (area.current ? caretOf(area.current) : undefined),
      insert(expression) {
        if (!area.current) return;
        const { value: text } = area.current;
        const { language } = latest.current;
        const inserted = insertIntoCode({ text, caret: caretOf(area.current), expression, language });
        goal.current = { from: inserted.caret, to: inserted.caret };
        latest.current.onChange(inserted.text);
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle]);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    if (autoFocus) element.focus();
    return () => {
      // It is still on the page here, so where the person was can be handed on.
      if (left) left.current = { caret: caretOf(element), focused: document.activeElement === element };
    };
  }, [autoFocus, left]);
  return (
    <Textarea
      ref={area}
      mono
      rows={1}
      className="min-h-8!"
      spellCheck={false}
      value={value}
      {...(labelId ? { "aria-labelledby": labelId } : { "aria-label": label })}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}

function caretOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): Caret {
  return { from: selectionStart, to: selectionEnd };
}
