import { useQuery } from "@tanstack/react-query";
import type { Problem } from "@weft/flow";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { expressionErrorWords, loadExpressionErrors, reasonWords } from "./expression-error-words.ts";
import type { ExpressionErrorTexts } from "./expression-error-words.ts";
import { paramLabels } from "./param-labels.ts";
import type { ParamLabels } from "./param-labels.ts";
import { problemWords } from "./problem-words.ts";
import type { ProblemTexts, ProblemWords } from "./problem-words.ts";
import { runErrorWords } from "./run-error-words.ts";
import type { RunErrorTexts, RunErrorWords, ToldError } from "./run-error-words.ts";

/** `problemWords` in the language of the editor. */
export function useProblemWords(): (problem: Problem, values?: Problem["values"]) => ProblemWords {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const labels = useParamLabels();
  const ofExpressions = useExpressionErrorTexts();
  return useMemo(() => {
    const texts = i18n.getResourceBundle(language, "problems") as ProblemTexts | undefined;
    return (problem, values) => {
      const label = labels.get(String(problem.values["label"]));
      const reason = reasonWords(problem, ofExpressions);
      return problemWords(problem, texts, {
        ...(label !== undefined && { label }),
        ...(reason !== undefined && { reason }),
        ...values,
      });
    };
  }, [i18n, language, labels, ofExpressions]);
}

/** `runErrorWords` in the language of the editor. */
export function useRunErrorWords(): (error: ToldError) => RunErrorWords {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const labels = useParamLabels();
  const ofExpressions = useExpressionErrorTexts();
  return useMemo(() => {
    const texts = i18n.getResourceBundle(language, "runErrors") as RunErrorTexts | undefined;
    return (error) =>
      error.text === undefined
        ? runErrorWords(error, texts, labels)
        : expressionErrorWords(error, ofExpressions);
  }, [i18n, language, labels, ofExpressions]);
}

/** Nothing, which is English, until they are there. */
function useExpressionErrorTexts(): ExpressionErrorTexts | undefined {
  const { language } = useTranslation().i18n;
  const queryFn = (): Promise<ExpressionErrorTexts | null> => loadExpressionErrors(language);
  return (
    useQuery({ queryKey: ["expressionErrors", language], queryFn, staleTime: Infinity }).data ?? undefined
  );
}

/** `paramLabels` of this instance; empty until the catalog is there. */
function useParamLabels(): ParamLabels {
  const { language } = useTranslation().i18n;
  const { data } = useQuery({ ...api.instance.catalog.queryOptions(), staleTime: Infinity });
  return useMemo(() => paramLabels(data?.nodes ?? [], language), [data, language]);
}
