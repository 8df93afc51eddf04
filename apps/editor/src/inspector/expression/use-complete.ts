import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { pickLanguage } from "../../i18n/languages.ts";
import { useForm } from "../form/form-model.ts";
import type { Complete } from "./completion.ts";

/** Completions for the text as it stands; the same function for as long as the field is there. */
export function useComplete(): Complete {
  const form = useForm();
  const { i18n } = useTranslation();
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  }, [form]);
  return useCallback(
    async (text, offset) => {
      // The documentation of all methods comes with it: nobody needs it before the first completion.
      const { completeExpression } = await import("@weft/expressions/completion");
      const { context, nodeNames } = latest.current;
      const language = pickLanguage([i18n.language]);
      return completeExpression({ text: `=${text}`, offset: offset + 1, context, nodeNames, language });
    },
    [i18n],
  );
}
