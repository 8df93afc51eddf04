import type { SchemaSource } from "@weft/sdk";
import type { CodeEditorProps } from "../expression/code-editor.tsx";

export interface GraphqlProps extends Omit<CodeEditorProps, "left" | "language" | "support"> {
  /** Nothing where nobody can be asked for a schema. */
  readonly schema: SchemaSource | undefined;
}
