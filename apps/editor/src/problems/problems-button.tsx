import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlow, useFlowSession, useProblems } from "../flow/session-context.tsx";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import { Tooltip } from "../ui/tooltip.tsx";

/** How many problems the flow has; opens the list of them. */
export function ProblemsButton(): ReactElement | null {
  const { t } = useTranslation("canvas");
  const { view } = useFlowSession();
  const open = useStore(view, ({ tray }) => tray === "problems");
  const problems = useProblems();
  const begun = useFlow(({ nodes }) => nodes.length > 0);
  if ((problems.length === 0 || !begun) && !open) return null;
  const stopped = problems.some(({ severity }) => severity === "error");
  const count = t("problems", { count: problems.length });
  return (
    <Tooltip label={t("shortcut.problems")} keys="F8">
      <button
        type="button"
        aria-label={count}
        aria-pressed={open}
        onClick={() => view.setState({ tray: open ? undefined : "problems" })}
        className={cx(
          "flex h-8 items-center gap-1 rounded-md px-2 font-medium tabular-nums transition-colors",
          open ? "bg-accent-soft text-accent-ink" : "hover:bg-hover",
          !open && (stopped ? "text-danger-ink" : "text-warning-ink"),
        )}
      >
        <Icon name={stopped ? "circle-x" : "triangle-alert"} />
        {problems.length}
      </button>
    </Tooltip>
  );
}
