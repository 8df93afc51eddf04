import { isExpression, literalText } from "@weft/expressions";
import type { Param, ParamText } from "@weft/sdk";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { ExpressionField } from "../expression/expression-field.tsx";
import { useMapTarget } from "../expression/use-map-target.ts";
import type { Picked } from "../inspector-state.ts";
import { FixedControl } from "./fixed-control.tsx";

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

/** The control for one value, fixed or an expression. Data that is picked while it has the focus goes into it. */
export function ValueEditor(props: ValueEditorProps): ReactElement {
  const { spec, value, label, alone, onChange, onPicked } = props;
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(false);
  const expression = !spec.literal && isExpression(value);
  const target = useMapTarget({ root, label, value, spec, onChange, ...(onPicked && { onPicked }) });
  function changeFixed(next: unknown): void {
    const becomes = !spec.literal && spec.kind === "text" && typeof next === "string" && next.includes("{{");
    if (becomes) {
      setTyped(true);
      onChange(`=${next}`);
    } else onChange(typeof next === "string" && !spec.literal ? literalText(next) : next);
  }
  return (
    <div ref={root} className="min-w-0 grow" {...target.bind}>
      {expression ? (
        <ExpressionField
          value={value}
          label={label}
          spec={spec}
          autoFocus={typed}
          handle={target.editor}
          {...(alone && { alone })}
          onChange={onChange}
        />
      ) : (
        <FixedControl {...props} handle={target.editor} onChange={changeFixed} />
      )}
    </div>
  );
}
