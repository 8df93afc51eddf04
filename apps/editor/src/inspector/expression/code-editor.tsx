import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript, localCompletionSource } from "@codemirror/lang-javascript";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { linter } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ReactElement, RefObject } from "react";
import { controlClass } from "../../ui/input.tsx";
import { cx } from "../../ui/cx.ts";
import { codeCompletion } from "./code-completion.ts";
import { expressionCompletion } from "./completion.ts";
import type { Complete } from "./completion.ts";
import { firstCaret, insertIntoCode } from "./insert.ts";
import type { Caret, CodeLanguage } from "./insert.ts";
import { expressionLanguage, highlighting } from "./language.ts";
import { codeTheme, editorTheme } from "./theme.ts";
import type { EditorHandle } from "./use-map-target.ts";

export type { Complete } from "./completion.ts";

/** Where the person was in the field that stood here before. */
export interface Left {
  readonly caret: Caret;
  readonly focused: boolean;
}

export interface CodeEditorProps {
  readonly value: string;
  readonly language: CodeLanguage;
  readonly label: string;
  readonly labelId?: string;
  readonly autoFocus?: boolean;
  readonly complete?: Complete;
  /** Of a language that is not among ours; may change while somebody writes. */
  readonly support?: Extension;
  readonly handle?: RefObject<EditorHandle | null>;
  readonly left?: RefObject<Left | undefined>;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** A text editor for expressions, JSON and code. It comes in a chunk of its own. */
export function CodeEditor(props: CodeEditorProps): ReactElement {
  const { value, language, support, handle, left, autoFocus } = props;
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const given = useRef(new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const parent = root.current;
    if (!parent) return undefined;
    // Line ends as the editor and text fields count them.
    const doc = latest.current.value.replaceAll(/\r\n?/gu, "\n");
    const was = left?.current;
    if (left) left.current = undefined;
    const { from, to } = was?.caret ?? firstCaret(doc);
    const state = EditorState.create({
      doc,
      selection: { anchor: from, head: to },
      extensions: [extensionsOf(latest), given.current.of(latest.current.support ?? [])],
    });
    const editor = new EditorView({ parent, state });
    view.current = editor;
    if (handle) handle.current = handleOf(editor, language);
    if (was?.focused ?? autoFocus) editor.focus();
    return () => {
      if (handle) handle.current = null;
      editor.destroy();
    };
  }, [language, handle, left, autoFocus]);

  useEffect(() => {
    const editor = view.current;
    const shown = editor?.state.doc.toString();
    if (editor && shown !== value)
      editor.dispatch({ changes: { from: 0, to: shown?.length ?? 0, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: given.current.reconfigure(support ?? []) });
  }, [support]);

  return <div ref={root} className={cx(controlClass, "px-0! focus-within:border-accent")} />;
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
  const complete: Complete = async (text, offset) => (await latest.current.complete?.(text, offset)) ?? [];
  if (language === "javascript")
    return [codeTheme, javascript(), expressionCompletion(codeCompletion(complete), localCompletionSource)];
  return [expressionLanguage, expressionCompletion(complete)];
}

function handleOf(editor: EditorView, language: CodeEditorProps["language"]): EditorHandle {
  return {
    focus: () => editor.focus(),
    caret() {
      const { from, to } = editor.state.selection.main;
      return { from, to };
    },
    insert(expression) {
      const text = editor.state.doc.toString();
      const { from, to } = editor.state.selection.main;
      const inserted = insertIntoCode({ text, caret: { from, to }, expression, language });
      editor.dispatch({
        changes: { from: 0, to: text.length, insert: inserted.text },
        selection: { anchor: inserted.caret },
      });
    },
  };
}
