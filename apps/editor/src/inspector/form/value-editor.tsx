import { isExpression, literalText } from "@weft/expressions";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { ExpressionField } from "../expression/expression-field.tsx";
import { useMapTarget } from "../expression/use-map-target.ts";
import { FixedControl } from "./fixed-control.tsx";
import type { ValueEditorProps } from "./value-props.ts";

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
