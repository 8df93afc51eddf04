import type { Problem } from "@weft/flow";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

export interface ProblemWords {
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** Says a problem in the person's language; in English where there is no translation yet. */
export function useProblemWords(): (problem: Problem) => ProblemWords {
  const { t } = useTranslation("problems");
  return useCallback(
    ({ code, values, message, remedy }: Problem) => ({
      message: t(`${code}.message`, { ...values, defaultValue: message }),
      remedy: t(`${code}.remedy`, { ...values, defaultValue: remedy }),
    }),
    [t],
  );
}
