import type { ExpressionContext } from "@weft/expressions";
import type { ValueType } from "@weft/expressions/analysis";
import type { Param } from "@weft/sdk";
import { useDeferredValue, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useForm } from "../form/form-model.ts";
import { isUnwritten } from "./evaluate.ts";

/** Types that can never become what a parameter of this kind takes. Texts may hold numbers, so only the run tells for them. */
const unfit: Readonly<Partial<Record<Param["kind"], ReadonlySet<ValueType>>>> = {
  number: new Set(["list", "object", "boolean", "date"]),
  duration: new Set(["list", "object", "boolean", "date"]),
  boolean: new Set(["list", "object", "number", "date"]),
  choices: new Set(["number", "boolean", "object", "date"]),
  list: new Set(["number", "boolean", "text", "date"]),
  fields: new Set(["number", "boolean", "text", "date"]),
};

/** What the parameter takes, as the words of the schema name it. */
const taken: Readonly<Partial<Record<Param["kind"], string>>> = {
  number: "number",
  duration: "number",
  boolean: "boolean",
  choices: "list",
  list: "list",
  fields: "list",
};

/** Says when an expression gives something that its parameter cannot take; the data of the run is not needed for it. */
export function TypeHint({ text, kind }: { text: string; kind: Param["kind"] }): ReactElement | null {
  const { context } = useForm();
  const { t } = useTranslation("inspector");
  const type = useType(useDeferredValue(text), context, unfit[kind] !== undefined);
  if (type === undefined || !unfit[kind]?.has(type)) return null;
  return (
    <p className="mt-1 text-small text-pretty text-warning-ink">
      {t("expression.wrongType", { found: t(`kind.${type}`), expected: t(`kind.${taken[kind]}`) })}
    </p>
  );
}

function useType(text: string, context: ExpressionContext, wanted: boolean): ValueType | undefined {
  const [type, setType] = useState<ValueType>();
  useEffect(() => {
    if (!wanted || isUnwritten(text)) return setType(undefined);
    let current = true;
    // The documentation that types are read from is loaded when the first expression is looked at.
    void import("@weft/expressions/analysis").then(({ analyse }) => {
      if (current) setType(analyse(text, context).type);
    });
    return () => {
      current = false;
    };
  }, [text, context, wanted]);
  return type;
}
