import type { JsonObject, NodeManifest } from "@weft/sdk";
import type { TFunction } from "i18next";
import { useEffect, useId, useMemo, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlow, useFlowSession, useNodeText } from "../flow/session-context.tsx";
import type { PaletteRequest } from "../flow/view-store.ts";
import { toast } from "../ui/toast.tsx";
import { useComplete, useHeld } from "./complete.ts";
import { useOperations } from "./operations.ts";
import { PaletteOption } from "./palette-option.tsx";
import { PaletteSearch } from "./palette-search.tsx";
import { systemOf } from "./system.ts";
import { sections } from "./sections.ts";
import type { Heading, Section } from "./sections.ts";

export interface PaletteListProps {
  readonly request: PaletteRequest;
  /** `params`: what the node begins with, where that is not its type's to say. */
  readonly onChoose: (manifest: NodeManifest, params?: JsonObject) => void;
  readonly onClose: () => void;
}

/** Search and list of node types: arrows choose, Enter adds, a type can also be dragged onto the canvas. */
export function PaletteList({ request, onChoose, onClose }: PaletteListProps): ReactElement {
  const { t } = useTranslation("palette");
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const parts = useSections(request, query);
  const operations = useOperations(query);
  const all = [...parts, ...operations.found];
  const flat = all.flatMap(({ types }) => types);
  const chosen = flat[active];
  const complete = useComplete();
  const holdEnter = useHeld(chosen, complete, choose);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + flat.length) % Math.max(1, flat.length));
    else if (event.key === "Enter" && !complete) holdEnter(true);
    else if (event.key === "Enter" && chosen) choose(chosen);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  }
  function choose(manifest: NodeManifest): void {
    operations.params(manifest).then(
      (params) => onChoose(manifest, params),
      (error: unknown) => toast.failure(t("couldNotAdd"), error),
    );
  }
  function onQuery(next: string): void {
    setQuery(next);
    setActive(0);
    holdEnter(false);
  }

  return (
    <div className="flex min-h-0 grow flex-col">
      <PaletteSearch
        list={`${id}-list`}
        active={flat.length > 0 ? `${id}-${active}` : undefined}
        query={query}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
      />
      <Options id={id} parts={all} active={active} onPoint={setActive} onChoose={choose} />
      {flat.length === 0 && (
        <p role="status" className="px-4 pb-4 text-ink-soft">
          {complete ? t("nothing", { query }) : t("common:loading")}
        </p>
      )}
    </div>
  );
}

function useSections(request: PaletteRequest, query: string): readonly Section[] {
  const { language } = useTranslation().i18n;
  const { catalog } = useFlowSession();
  const taken = useStore(catalog.taken);
  const flow = useFlow();
  return useMemo(
    () => sections({ flow, catalog, request, query, language }),
    // oxlint-disable-next-line react/exhaustive-deps -- the catalog grows in its place
    [flow, catalog, taken, request, query, language],
  );
}

function Options(props: {
  id: string;
  parts: readonly Section[];
  active: number;
  onPoint: (index: number) => void;
  onChoose: (manifest: NodeManifest) => void;
}): ReactElement {
  const { id, parts, active, onPoint, onChoose } = props;
  const { t } = useTranslation("palette");
  const textOf = useNodeText();
  let index = -1;
  return (
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
                key={`${manifest.type} ${at}`}
                id={`${id}-${at}`}
                manifest={manifest}
                active={at === active}
                {...(typeof heading === "string" && { system: systemOf(manifest, textOf(manifest)) })}
                onPoint={() => onPoint(at)}
                onChoose={() => onChoose(manifest)}
              />
            );
          })}
        </div>
      ))}
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
