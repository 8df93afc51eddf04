import type { Problem } from "@weft/flow";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlowSession, useProblems } from "../flow/session-context.tsx";
import { onlyNode } from "../flow/selection.ts";
import { focusCanvas } from "../inspector/focus.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { StepButtons } from "../ui/step-buttons.tsx";
import { Tray } from "../ui/tray.tsx";
import { inOrder, keyOf, stepFrom, stops } from "./order.ts";
import type { Visited } from "./order.ts";
import { ProblemRow } from "./problem-row.tsx";
import { useGoTo } from "./use-go-to.ts";

/** Everything that stops publishing, and what is better looked at before. It takes its own room beside the canvas. */
export function ProblemsTray(): ReactElement {
  const { t } = useTranslation("problemList");
  const { view, selection } = useFlowSession();
  const { all, current, go, step } = useVisiting();
  function close(): void {
    view.setState({ tray: undefined });
    focusCanvas(onlyNode(selection.getState()) ?? "");
  }
  const errors = all.filter(stops);
  const rows = { current, onChoose: go };
  return (
    <Tray
      title={t("title")}
      close={t("close")}
      onClose={close}
      tools={
        all.length > 0 && (
          <StepButtons
            previous={{ label: t("previous"), keys: "Shift+F8" }}
            next={{ label: t("next"), keys: "F8" }}
            onStep={step}
          />
        )
      }
    >
      <div className="min-h-0 grow overflow-y-auto px-2 pt-1 pb-3">
        {all.length === 0 && <EmptyState icon="circle-check" title={t("none")} body={t("noneHint")} />}
        <Part title={t("errors", { count: errors.length })} problems={errors} {...rows} />
        <Part title={t("warnings")} problems={all.filter((one) => !stops(one))} {...rows} />
      </div>
    </Tray>
  );
}

function Part(props: {
  title: string;
  problems: readonly Problem[];
  current: Visited | undefined;
  onChoose: (problem: Problem) => void;
}): ReactElement | null {
  const { title, problems, current, onChoose } = props;
  if (problems.length === 0) return null;
  return (
    <section aria-label={title} className="mt-2">
      <h3 className="px-2 py-1 text-small text-ink-faint">{title}</h3>
      <ol>
        {problems.map((problem, index) => (
          <ProblemRow
            key={`${keyOf(problem)} ${index}`}
            problem={problem}
            current={current?.key === keyOf(problem)}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </section>
  );
}

/** The problems as they are now, the one that was gone to last, and the ways to others. */
function useVisiting() {
  const { view, problems } = useFlowSession();
  const all = inOrder(useProblems());
  const [current, setCurrent] = useState<Visited>();
  const last = useRef(current);
  const goTo = useGoTo();
  const go = useCallback(
    (to: Problem): void => {
      const index = inOrder(problems.store.getState().all).indexOf(to);
      last.current = { key: keyOf(to), index };
      setCurrent(last.current);
      goTo(to);
    },
    [problems, goTo],
  );
  const step = useCallback(
    async (by: 1 | -1): Promise<void> => {
      // What was typed a moment ago may have mended the one that the keyboard is in.
      await problems.check();
      const to = stepFrom(inOrder(problems.store.getState().all), last.current, by);
      if (to) go(to);
    },
    [problems, go],
  );
  const asked = useStore(view, ({ problemStep }) => problemStep);
  useEffect(() => {
    if (!asked) return;
    view.setState({ problemStep: undefined });
    void step(asked.by);
  }, [asked, view, step]);
  return { all, current, go, step: (by: 1 | -1): void => void step(by) };
}
