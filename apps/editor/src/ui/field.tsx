import { useId, useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { FieldContext } from "./field-context.ts";
import { Icon } from "./icon.tsx";

interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  optional?: ReactNode;
  /** Beside the label, at the end of the line. */
  aside?: ReactNode;
  /** The label stands after the control on the same line: for a switch or a checkbox. */
  inline?: boolean;
  className?: string;
  children: ReactNode;
}

/** A label, one control of the kit, its help and its error. */
export function Field(props: FieldProps): ReactElement {
  const { label, help, error, optional, aside, inline, className, children } = props;
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [helpId, errorId].filter(Boolean).join(" ") || undefined;
  const ids = useMemo(
    () => ({ control: id, label: `${id}-label`, describedBy, invalid: error !== undefined }),
    [id, describedBy, error],
  );
  const name = (
    <label id={ids.label} htmlFor={id} className={cx("font-medium", inline && "cursor-pointer")}>
      {label}
      {optional && (
        <>
          {" "}
          <span className="font-normal text-ink-faint">{optional}</span>
        </>
      )}
    </label>
  );
  return (
    <FieldContext value={ids}>
      <div className={cx("flex flex-col gap-1", className)}>
        {inline ? (
          <div className="flex items-center gap-2">
            {children}
            {name}
          </div>
        ) : (
          <>
            <div className="flex min-h-5 items-center justify-between gap-2">
              {name}
              {aside}
            </div>
            {children}
          </>
        )}
        {help && (
          <p id={helpId} className="text-small text-pretty text-ink-faint">
            {help}
          </p>
        )}
        {error && (
          <p id={errorId} role="alert" className="flex gap-1 text-small text-danger-ink">
            <Icon name="circle-alert" size={14} className="mt-0.5 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
