import type { Problem } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "../../i18n/problem-words.ts";
import { cx } from "../../ui/cx.ts";
import { Icon } from "../../ui/icon.tsx";

/** Problems of one flow: where, what is wrong, how to mend it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }): ReactElement {
  const words = useProblemWords();
  const { t } = useTranslation("flows");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {problems.map((problem) => {
        const { message, remedy } = words(problem);
        const isError = problem.severity === "error";
        return (
          <li key={`${problem.code}${problem.pointer}${message}`} className="flex gap-2 py-2">
            <Icon
              name={isError ? "circle-alert" : "triangle-alert"}
              className={cx("mt-0.5 shrink-0", isError ? "text-danger" : "text-warning")}
            />
            <div className="min-w-0">
              <span className="sr-only">{t(isError ? "problem.error" : "problem.warning")}: </span>
              <p className="font-medium text-pretty">{message}</p>
              <p className="text-pretty text-ink-soft">{remedy}</p>
              <p className="text-small break-all text-ink-faint">
                {problem.node && `${t("problem.node", { name: problem.node.name })} · `}
                {problem.pointer && <code className="font-mono">{problem.pointer}</code>}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
