import { lazy, Suspense, useRef } from "react";
import type { ReactElement } from "react";
import type { CodeEditorProps, Left } from "./code-editor.tsx";
import { PlainEditor } from "./plain-editor.tsx";

const CodeEditor = lazy(async () => ({ default: (await import("./code-editor.tsx")).CodeEditor }));

/** A text editor for expressions, JSON and code. Until its code is there, a plain field takes what is written and picked. */
export function Editor(props: Omit<CodeEditorProps, "left">): ReactElement {
  const left = useRef<Left>(undefined);
  return (
    <Suspense fallback={<PlainEditor {...props} left={left} />}>
      <CodeEditor {...props} left={left} />
    </Suspense>
  );
}
