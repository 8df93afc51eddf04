import { useQuery } from "@tanstack/react-query";
import type { Problem } from "@weft/flow";
import { use, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { catalogQuery, WholeCatalogContext } from "../flow/catalog-query.ts";
import { expressionErrorWords, reasonWords } from "./expression-error-words.ts";
import { loadLater } from "./later-texts.ts";
import type { LaterTexts } from "./later-texts.ts";
import { noteTranslator } from "./note-words.ts";
import { paramLabels } from "./param-labels.ts";
import type { ParamLabels } from "./param-labels.ts";
import { problemWords } from "./problem-words.ts";
import type { ProblemWords } from "./problem-words.ts";
import { runErrorWords } from "./run-error-words.ts";
import type { RunErrorWords, ToldError } from "./run-error-words.ts";

/** `problemWords` in the language of the editor. */
export function useProblemWords(): (problem: Problem, values?: Problem["values"]) => ProblemWords {
  const labels = useParamLabels();
  const texts = useLaterTexts("problems");
  const ofExpressions = useLaterTexts("expressionErrors");
  return useMemo(() => {
    return (problem, values) => {
      const label = labels.get(String(problem.values["label"]));
      const reason = reasonWords(problem, ofExpressions);
      return problemWords(problem, texts, {
        ...(label !== undefined && { label }),
        ...(reason !== undefined && { reason }),
        ...values,
      });
    };
  }, [labels, texts, ofExpressions]);
}

/** `runErrorWords` in the language of the editor. */
export function useRunErrorWords(): (error: ToldError) => RunErrorWords {
  const labels = useParamLabels();
  const texts = useLaterTexts("runErrors");
  const ofExpressions = useLaterTexts("expressionErrors");
  return useMemo(() => {
    return (error) =>
      error.text === undefined
        ? runErrorWords(error, texts, labels)
        : expressionErrorWords(error, ofExpressions);
  }, [labels, texts, ofExpressions]);
}

/** Tells the notes of conversions from and to n8n in the language of the editor. */
export function useNoteWords(): (note: string) => string {
  const texts = useLaterTexts("n8nNotes");
  return useMemo(() => noteTranslator(texts), [texts]);
}

/** Nothing, which is English, until they are there. */
function useLaterTexts<N extends keyof LaterTexts>(name: N): LaterTexts[N] | undefined {
  const { language } = useTranslation().i18n;
  const queryFn = (): Promise<LaterTexts[N] | null> => loadLater(name, language);
  return (
    useQuery({ queryKey: ["laterTexts", name, language], queryFn, staleTime: Infinity }).data ?? undefined
  );
}

/** `paramLabels` of this instance; empty until the catalog is there. */
function useParamLabels(): ParamLabels {
  const { language } = useTranslation().i18n;
  const { data } = useQuery({ ...catalogQuery(), enabled: use(WholeCatalogContext) });
  return useMemo(() => paramLabels(data?.nodes ?? [], language), [data, language]);
}
