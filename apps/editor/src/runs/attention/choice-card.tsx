import { useId } from "react";
import type { ReactElement } from "react";
import { cx } from "../../ui/cx.ts";

/** One of several ways on, with what it brings about. Cards of the same name exclude each other. */
export function ChoiceCard(props: {
  name: string;
  checked: boolean;
  label: string;
  help: string;
  onChoose: () => void;
}): ReactElement {
  const { name, checked, label, help, onChoose } = props;
  const id = useId();
  return (
    <label
      className={cx(
        "flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent",
        checked ? "border-accent bg-accent-soft" : "border-line hover:border-line-strong",
      )}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        onChange={onChoose}
        className="mt-1 size-3.5 shrink-0 accent-accent"
      />
      <span>
        <span id={`${id}-label`} className="block font-medium">
          {label}
        </span>
        <span
          id={`${id}-help`}
          className={cx("block text-small text-pretty", checked ? "text-ink" : "text-ink-soft")}
        >
          {help}
        </span>
      </span>
    </label>
  );
}
