import { isExpression } from "@weft/expressions";
import type { Found, FoundInNode } from "@weft/flow";
import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFlow, useNodeManifest } from "../flow/session-context.tsx";
import { cx } from "../ui/cx.ts";
import { Icon, NodeIcon } from "../ui/icon.tsx";
import { placeLabel } from "./place-label.ts";

interface FoundListProps {
  readonly found: readonly Found[];
  readonly current: Found | undefined;
  readonly onChoose: (found: Found) => void;
}

/** As many as anybody looks through. */
const MOST = 200;

export function FoundList({ found, current, onChoose }: FoundListProps): ReactElement {
  const { t } = useTranslation("find");
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol ref={list} className="min-h-0 grow overflow-y-auto px-2 pb-3" aria-label={t("list")}>
      {found.slice(0, MOST).map((one) => (
        <li key={keyOf(one)}>
          <button
            type="button"
            aria-current={one === current || undefined}
            onClick={() => onChoose(one)}
            className={cx(
              "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover",
              one === current && "bg-accent-soft",
            )}
          >
            {one.part === "note" ? <NoteRow found={one} /> : <NodeRow found={one} />}
          </button>
        </li>
      ))}
      {found.length > MOST && (
        <li className="px-2 py-1 text-small text-ink-faint">{t("more", { count: found.length - MOST })}</li>
      )}
    </ol>
  );
}

function NodeRow({ found }: { found: FoundInNode }): ReactElement {
  const { t, i18n } = useTranslation("find");
  const node = useFlow(({ nodes }) => nodes.find(({ id }) => id === found.node));
  const manifest = useNodeManifest(node);
  const icon = <NodeIcon name={manifest?.icon} size={16} />;
  if (found.part === "name") return <Row icon={icon} name={<Excerpt found={found} />} />;
  const place = found.part === "param" ? placeLabel(found.path, manifest, i18n.language) : t("remark");
  return <Row icon={icon} name={node?.name} place={place} excerpt={<Excerpt found={found} />} />;
}

function NoteRow({ found }: { found: Found }): ReactElement {
  const { t } = useTranslation("find");
  return <Row icon={<Icon name="sticky-note" />} name={t("note")} excerpt={<Excerpt found={found} />} />;
}

function Row(props: { icon: ReactNode; name: ReactNode; place?: string; excerpt?: ReactNode }): ReactElement {
  const { icon, name, place, excerpt } = props;
  return (
    <>
      <span className="mt-0.5 shrink-0 text-ink-faint">{icon}</span>
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">{name}</span>
        {place !== undefined && <span className="block truncate text-small text-ink-faint">{place}</span>}
        {excerpt !== undefined && (
          <span className="line-clamp-2 font-mono text-small wrap-anywhere text-ink-soft">{excerpt}</span>
        )}
      </span>
    </>
  );
}

/** Characters before the first match, and in all. */
const BEFORE = 20;
const LENGTH = 120;

/** The text around what matches, which is marked. */
function Excerpt({ found: { text, matches } }: { found: Found }): ReactElement {
  const from = Math.max(isExpression(text) ? 1 : 0, (matches[0]?.start ?? 0) - BEFORE);
  const to = from + LENGTH;
  const parts: ReactNode[] = [];
  let done = from;
  for (const { start, end } of matches) {
    if (start >= to) break;
    parts.push(
      text.slice(done, start),
      <mark key={start} className="rounded-xs bg-warning-soft text-warning-ink outline outline-warning/60">
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  return (
    <>
      {from > 1 && "…"}
      {parts}
      {text.slice(done, to)}
      {text.length > to && "…"}
    </>
  );
}

function keyOf(found: Found): string {
  const { part } = found;
  if (part === "note") return `note ${found.note}`;
  return part === "param" ? `${found.node} ${found.path.join(".")}` : `${found.node} ${part}`;
}
