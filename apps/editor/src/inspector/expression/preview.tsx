import { useDeferredValue, useMemo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { CodedText } from "../../ui/coded-text.tsx";
import { useForm } from "../form/form-model.ts";
import { isUnwritten, resultOf } from "./evaluate.ts";

/** What the expression gives for the chosen item. It follows the typing when there is time for it. */
export function Preview({ text }: { text: string }): ReactElement | null {
  const { context } = useForm();
  const { t } = useTranslation("inspector");
  const words = useRunErrorWords();
  const rested = useDeferredValue(text);
  const result = useMemo(
    () => (isUnwritten(rested) ? undefined : resultOf(rested, context)),
    [rested, context],
  );
  if (!result) return null;
  if (!result.ok) {
    const { message, hint } = words(result.error);
    return (
      <p className="mt-1 text-small text-pretty text-warning-ink">
        <CodedText text={hint ? `${message}. ${t("expression.hint", { hint })}` : message} />
      </p>
    );
  }
  return (
    <p className="mt-1 flex min-w-0 gap-1 text-small text-ink-faint">
      <span className="sr-only">{t("expression.result")}</span>
      <span aria-hidden>=</span>
      <span className="truncate text-success-ink">
        {result.kind === "empty" || result.text.trim() === "" ? (
          <em>{t("expression.empty")}</em>
        ) : (
          result.text
        )}
      </span>
    </p>
  );
}
