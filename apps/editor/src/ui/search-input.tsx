import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import { controlClass } from "./input.tsx";

/** Types freely; tells `onChange` once typing rests. Escape empties it. */
export function SearchInput(props: {
  value: string;
  onChange: (value: string) => void;
  /** What is searched, e.g. "Search flows". */
  label: string;
  /** Milliseconds of rest before `onChange`; 200 unless said. */
  delay?: number;
  className?: string;
}): ReactElement {
  const { value, onChange, label, delay = 200, className } = props;
  const { t } = useTranslation("common");
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string, wait: number): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), wait);
  };
  return (
    <div className={cx("relative", className)}>
      <Icon
        name="search"
        size={14}
        className="pointer-events-none absolute start-2.5 top-2.25 text-ink-faint"
      />
      <input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => change(event.target.value, delay)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          event.stopPropagation();
          change("", 0);
        }}
        className={cx(controlClass, "h-8 ps-8", text && "pe-8")}
      />
      {text && (
        <button
          type="button"
          aria-label={t("clearSearch")}
          onClick={() => change("", 0)}
          className="absolute end-1 top-1 flex size-6 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Icon name="x" size={14} />
        </button>
      )}
    </div>
  );
}
