import { useQuery } from "@tanstack/react-query";
import type { Problem } from "@weft/flow";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
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
  return useMemo(() => {
    const texts = i18n.getResourceBundle(language, "problems") as ProblemTexts | undefined;
    return (problem, values) => {
      const label = labels.get(String(problem.values["label"]));
      return problemWords(problem, texts, { ...(label !== undefined && { label }), ...values });
    };
  }, [i18n, language, labels]);
}

/** `runErrorWords` in the language of the editor. */
export function useRunErrorWords(): (error: ToldError) => RunErrorWords {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const labels = useParamLabels();
  return useMemo(() => {
    const texts = i18n.getResourceBundle(language, "runErrors") as RunErrorTexts | undefined;
    return (error) => runErrorWords(error, texts, labels);
  }, [i18n, language, labels]);
}

/** `paramLabels` of this instance; empty until the catalog is there. */
function useParamLabels(): ParamLabels {
  const { language } = useTranslation().i18n;
  const { data } = useQuery({ ...api.instance.catalog.queryOptions(), staleTime: Infinity });
  return useMemo(() => paramLabels(data?.nodes ?? [], language), [data, language]);
}
