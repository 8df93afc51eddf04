import type { Problem } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "../problems/place.ts";
import { Button } from "../ui/button.tsx";
import { CodedText } from "../ui/coded-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { useProblemWords } from "../i18n/use-words.ts";

/** Every problem with its place, its reason and its remedy. `onShow` adds a button that goes to where it is mended. */
export function ProblemList(props: {
  problems: readonly Problem[];
  onShow?: (problem: Problem) => void;
}): ReactElement {
  const { problems, onShow } = props;
  const { t } = useTranslation("flow");
  const words = useProblemWords();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {problems.map((problem, i) => {
        const { message, remedy } = words(problem);
        const { node, severity, pointer } = problem;
        return (
          <li key={`${pointer} ${i}`} className="flex gap-2.5 py-2.5">
            <Icon
              name={severity === "error" ? "circle-x" : "triangle-alert"}
              className={
                severity === "error" ? "mt-0.5 shrink-0 text-danger" : "mt-0.5 shrink-0 text-warning"
              }
            />
            <div className="min-w-0 grow">
              <p className="font-medium text-pretty">
                <CodedText text={message} />
              </p>
              <p className="text-pretty text-ink-soft">
                <CodedText text={remedy} />
              </p>
              <p className="mt-0.5 truncate text-small text-ink-faint">
                <span className="sr-only">
                  {t(severity === "error" ? "problemError" : "problemWarning")}{" "}
                </span>
                {node && <span>{node.name} · </span>}
                <code className="font-mono">{pointer === "" ? "/" : pointer}</code>
              </p>
            </div>
            {onShow && placeOf(problem) && (
              <Button size="sm" onClick={() => onShow(problem)}>
                {t("goToNode")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
