import { Suspense, lazy, useRef } from "react";
import type { ReactElement } from "react";
import { needTexts } from "../../i18n/late-namespace.ts";
import type { Left } from "../expression/code-editor.tsx";
import { PlainEditor } from "../expression/plain-editor.tsx";
import type { GraphqlProps } from "./graphql-props.ts";

// Few flows ask by GraphQL: the language, what checks it, and its words come with the first field of that kind.
const GraphqlEditor = lazy(async () => {
  const [{ GraphqlEditor: component }] = await Promise.all([
    import("./graphql-editor.tsx"),
    needTexts("graphql"),
  ]);
  return { default: component };
});

/** A query in GraphQL. Until the editor's code is there, a plain field takes what is written. */
export function GraphqlControl(props: GraphqlProps): ReactElement {
  const left = useRef<Left>(undefined);
  const { schema: _later, ...plain } = props;
  return (
    <Suspense fallback={<PlainEditor {...plain} language="text" left={left} />}>
      <GraphqlEditor {...props} left={left} />
    </Suspense>
  );
}
