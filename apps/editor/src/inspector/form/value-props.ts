import type { Param, ParamText } from "@weft/sdk";
import type { RefObject } from "react";
import type { EditorHandle } from "../expression/use-map-target.ts";
import type { Picked } from "../inspector-state.ts";

export interface ValueEditorProps {
  readonly spec: Param;
  readonly value: unknown;
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly options?: ParamText["options"] | undefined;
  /** Where no `Field` names it. */
  readonly alone?: boolean;
  readonly onChange: (value: unknown) => void;
  /** Hears of what was picked from the data, besides having its value set. */
  readonly onPicked?: (picked: Picked) => void;
}

export type FixedControlProps = ValueEditorProps & { readonly handle: RefObject<EditorHandle | null> };
