import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import { controlClass } from "../ui/input.tsx";

/** The field that the keyboard stays in while it points at options of the list. */
export function PaletteSearch(props: {
  /** Ids of the list and of the option that is pointed at. */
  list: string;
  active: string | undefined;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}): ReactElement {
  const { list, active, query, onQuery, onKeyDown } = props;
  const { t } = useTranslation("palette");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div className="relative p-2">
      <Icon
        name="search"
        size={14}
        className="pointer-events-none absolute start-4.5 top-4.25 text-ink-faint"
      />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-label={t("search")}
        placeholder={t("search")}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(controlClass, "h-8 ps-8")}
      />
    </div>
  );
}
