import type { Problem } from "@weft/flow";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { placeLabel } from "../find/place-label.ts";
import { useFlow, useNodeManifest } from "../flow/session-context.tsx";
import { useProblemWords } from "../i18n/use-words.ts";
import { CodedText } from "../ui/coded-text.tsx";
import { cx } from "../ui/cx.ts";
import { Icon, NodeIcon } from "../ui/icon.tsx";
import { stops } from "./order.ts";
import { placeOf } from "./place.ts";
import type { Place } from "./place.ts";

interface ProblemRowProps {
  readonly problem: Problem;
  readonly current: boolean;
  readonly onChoose: (problem: Problem) => void;
}

/** What is wrong, how it is mended and where; the whole row goes there. */
export function ProblemRow({ problem, current, onChoose }: ProblemRowProps): ReactElement {
  const words = useProblemWords();
  const { message, remedy } = words(problem);
  const place = placeOf(problem);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const content = (
    <>
      <Icon
        name={stops(problem) ? "circle-x" : "triangle-alert"}
        className={cx("mt-0.5 shrink-0", stops(problem) ? "text-danger" : "text-warning")}
      />
      <span className="min-w-0 grow">
        <span className="block font-medium text-pretty wrap-anywhere">
          <CodedText text={message} />
        </span>
        <span className="block text-small text-pretty wrap-anywhere text-ink-soft">
          <CodedText text={remedy} />
        </span>
        <Where problem={problem} place={place} />
      </span>
    </>
  );
  const look = "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start";
  return (
    <li ref={row}>
      {place ? (
        <button
          type="button"
          aria-current={current || undefined}
          onClick={() => onChoose(problem)}
          className={cx(look, "hover:bg-hover", current && "bg-accent-soft")}
        >
          {content}
        </button>
      ) : (
        <div className={look}>{content}</div>
      )}
    </li>
  );
}

/** The node and its setting, or where else one goes. */
function Where({ problem, place }: { problem: Problem; place: Place | undefined }): ReactElement | null {
  const { t, i18n } = useTranslation("problemList");
  const node = useFlow(({ nodes }) => nodes.find(({ id }) => id === problem.node?.id));
  const manifest = useNodeManifest(node);
  const line = "mt-0.5 flex items-center gap-1.5 text-small text-ink-faint";
  if (place?.at === "palette" || place?.at === "errorFlow")
    return <span className={line}>{t(`to.${place.at}`)}</span>;
  if (!node) return null;
  const setting =
    place?.at !== "setting"
      ? undefined
      : place.path[0] === "params"
        ? placeLabel(place.path.slice(1), manifest, i18n.language)
        : t(`to.${place.path[0] === "credential" ? "credential" : "settings"}`);
  return (
    <span className={line}>
      <NodeIcon name={manifest?.icon} size={14} />
      <span className="truncate">{setting === undefined ? node.name : `${node.name} › ${setting}`}</span>
    </span>
  );
}
