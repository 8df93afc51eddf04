import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { linter } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ReactElement, RefObject } from "react";
import { controlClass } from "../../ui/input.tsx";
import { cx } from "../../ui/cx.ts";
import { expressionInJson } from "../form/json-text.ts";
import { expressionCompletion } from "./completion.ts";
import type { Complete } from "./completion.ts";
import { insertIntoExpression } from "./insert.ts";
import { expressionLanguage, highlighting } from "./language.ts";
import { editorTheme } from "./theme.ts";
import type { EditorHandle } from "./use-map-target.ts";

export type { Complete } from "./completion.ts";

export interface CodeEditorProps {
  readonly value: string;
  readonly language: "expression" | "json" | "text";
  readonly label: string;
  readonly labelId?: string;
  readonly autoFocus?: boolean;
  readonly complete?: Complete;
  readonly handle?: RefObject<EditorHandle | null>;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** A text editor for expressions, JSON and code. It comes in a chunk of its own. */
export function CodeEditor(props: CodeEditorProps): ReactElement {
  const { value, language, handle, autoFocus } = props;
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const parent = root.current;
    if (!parent) return undefined;
    const editor = new EditorView({
      parent,
      state: EditorState.create({ doc: latest.current.value, extensions: extensionsOf(latest) }),
    });
    view.current = editor;
    if (handle) handle.current = handleOf(editor, language);
    if (autoFocus) {
      editor.focus();
      editor.dispatch({ selection: { anchor: caretFor(editor.state.doc.toString()) } });
    }
    return () => {
      if (handle) handle.current = null;
      editor.destroy();
    };
  }, [language, handle, autoFocus]);

  useEffect(() => {
    const editor = view.current;
    const shown = editor?.state.doc.toString();
    if (editor && shown !== value)
      editor.dispatch({ changes: { from: 0, to: shown?.length ?? 0, insert: value } });
  }, [value]);

  return <div ref={root} className={cx(controlClass, "px-0! focus-within:border-accent")} />;
}

/** Between empty braces, else at the end. */
function caretFor(text: string): number {
  return /^\{\{ {2}\}\}$/u.test(text) ? 3 : text.length;
}

function extensionsOf(latest: RefObject<CodeEditorProps>): Extension {
  const { language, label, labelId } = latest.current;
  const names = labelId ? { "aria-labelledby": labelId } : { "aria-label": label };
  return [
    history(),
    closeBrackets(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ ...names, spellcheck: "false" }),
    editorTheme,
    highlighting,
    languageOf(language, latest),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      const text = update.docChanged ? update.state.doc.toString() : undefined;
      if (text !== undefined && text !== latest.current.value) latest.current.onChange(text);
    }),
    EditorView.domEventHandlers({
      blur: () => {
        // A field that is redrawn while its editor is torn down would lose what was typed last.
        queueMicrotask(() => latest.current.onBlur?.());
        return false;
      },
    }),
  ];
}

function languageOf(language: CodeEditorProps["language"], latest: RefObject<CodeEditorProps>): Extension {
  if (language === "json") {
    const check = jsonParseLinter();
    return [json(), linter((view) => (view.state.doc.length === 0 ? [] : check(view)))];
  }
  if (language === "text") return [];
  return [
    expressionLanguage,
    expressionCompletion((text, offset) => latest.current.complete?.(text, offset) ?? []),
  ];
}

function handleOf(editor: EditorView, language: CodeEditorProps["language"]): EditorHandle {
  return {
    focus: () => editor.focus(),
    insert(expression) {
      const text = editor.state.doc.toString();
      const { from, to } = editor.state.selection.main;
      if (language === "expression") {
        const { value, caret } = insertIntoExpression(text, { from, to }, expression);
        editor.dispatch({
          changes: { from: 0, to: text.length, insert: value.slice(1) },
          selection: { anchor: caret },
        });
      } else {
        const insert = language === "json" ? expressionInJson(text, from, expression) : expression;
        editor.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
      }
    },
  };
}
