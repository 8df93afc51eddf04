import type { ExpressionContext } from "@weft/expressions";
import type { Problem } from "@weft/flow";
import type { Params } from "@weft/sdk";
import { createContext, use } from "react";
import type { ComponentType, ReactElement } from "react";
import type { LocalText } from "../../flow/node-text.ts";
import type { Path } from "../data/schema.ts";

export interface ParamFormProps {
  readonly params: Params;
  readonly values: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** Names of parameters that people do not fill in. */
  readonly hidden?: readonly string[];
  /** Short fields stand beside each other. */
  readonly side?: boolean;
  /** What else is asked for: below one of the parameters, or before all of them. */
  readonly extra?: { readonly below: string | undefined; readonly field: ReactElement };
}

/** What every field of a node's form knows. */
export interface FormModel {
  readonly nodeId: string;
  readonly text: LocalText;
  /** Sets a parameter, or a place inside one; `undefined` takes it away. */
  readonly set: (path: Path, value: unknown) => void;
  readonly problem: (path: Path) => Problem | undefined;
  /** What expressions see. */
  readonly context: ExpressionContext;
  /** Names of the nodes that come before. */
  readonly nodeNames: readonly string[];
  /** The node whose items come in; names the current item's fields for people. */
  readonly source: string | undefined;
  /** Draws the parameters of a group or a row; fields within fields are forms again. */
  readonly Nested: ComponentType<ParamFormProps>;
}

const FormContext = createContext<FormModel | undefined>(undefined);
export const FormProvider = FormContext;

export function useForm(): FormModel {
  const model = use(FormContext);
  if (!model) throw new Error("There is no form around this field.");
  return model;
}

/** The path as translations and problems name it: without the numbers of rows. */
export function textPath(path: Path): string {
  return path.filter((key) => typeof key === "string").join(".");
}
