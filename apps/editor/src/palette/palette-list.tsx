import type { NodeManifest } from "@weft/sdk";
import type { TFunction } from "i18next";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import type { PaletteRequest } from "../flow/view-store.ts";
import { Icon } from "../ui/icon.tsx";
import { controlClass } from "../ui/input.tsx";
import { cx } from "../ui/cx.ts";
import { PaletteOption } from "./palette-option.tsx";
import { sections } from "./sections.ts";
import type { Heading } from "./sections.ts";

export interface PaletteListProps {
  readonly request: PaletteRequest;
  readonly onChoose: (manifest: NodeManifest) => void;
  readonly onClose: () => void;
  readonly autoFocus: boolean;
}

/** Search and list of node types: arrows choose, Enter adds, a type can also be dragged onto the canvas. */
export function PaletteList({ request, onChoose, onClose, autoFocus }: PaletteListProps): ReactElement {
  const { t, i18n } = useTranslation("palette");
  const { catalog } = useFlowSession();
  const flow = useFlow();
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const parts = useMemo(
    () => sections({ flow, catalog, request, query, language: i18n.language }),
    [flow, catalog, request, query, i18n.language],
  );
  const flat = parts.flatMap(({ types }) => types);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = flat[active];
    if (step) setActive((active + step + flat.length) % Math.max(1, flat.length));
    else if (event.key === "Enter" && chosen) onChoose(chosen);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  }

  let index = -1;
  return (
    <div className="flex min-h-0 grow flex-col">
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
          aria-controls={`${id}-list`}
          aria-activedescendant={flat.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-label={t("search")}
          placeholder={t("search")}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className={cx(controlClass, "h-8 ps-8")}
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className="min-h-0 grow overflow-y-auto px-2 pb-2"
      >
        {parts.map(({ heading, types }) => (
          <div key={keyOf(heading)} role="group" aria-label={headingText(heading, t)}>
            <div aria-hidden className="px-2 pt-2 pb-1 text-small font-medium text-ink-faint">
              {headingText(heading, t)}
            </div>
            {types.map((manifest) => {
              index += 1;
              const at = index;
              return (
                <PaletteOption
                  key={manifest.type}
                  id={`${id}-${at}`}
                  manifest={manifest}
                  active={at === active}
                  onPoint={() => setActive(at)}
                  onChoose={() => onChoose(manifest)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 && (
        <p role="status" className="px-4 pb-4 text-ink-soft">
          {t("nothing", { query })}
        </p>
      )}
    </div>
  );
}

function keyOf(heading: Heading): string {
  return typeof heading === "string" ? heading : `group ${heading.name}`;
}

function headingText(heading: Heading, t: TFunction<"palette">): string {
  if (typeof heading === "string") return t(`heading.${heading}`);
  return t(`group.${heading.name}`, { defaultValue: heading.name });
}
