import { evaluateExpression, isExpression } from "@weft/expressions";
import type { ExpressionContext } from "@weft/expressions";
import type { Param } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/cx.ts";
import { Tooltip } from "../../ui/tooltip.tsx";
import { toExpression } from "../expression/insert.ts";
import { flushDrafts } from "./use-draft.ts";
import { useForm } from "./form-model.ts";

/** Kinds that are rarely worked out; their switch shows when it is wanted. */
const seldom: ReadonlySet<Param["kind"]> = new Set([
  "choice",
  "choices",
  "boolean",
  "duration",
  "dateTime",
  "code",
]);

/** Switches a parameter between a value that is always the same and an expression that is worked out for each item. */
export function ModeToggle(props: {
  spec: Pick<Param, "kind">;
  value: unknown;
  label: string;
  onChange: (value: unknown) => void;
}): ReactElement {
  const { spec, value, label, onChange } = props;
  const { t } = useTranslation("inspector");
  const { context } = useForm();
  const on = isExpression(value);
  function toggle(): void {
    flushDrafts();
    onChange(on ? fixedValue(value, spec.kind, context) : toExpression(value));
  }
  return (
    <Tooltip label={t(on ? "form.toFixed" : "form.toExpression")}>
      <button
        type="button"
        aria-pressed={on}
        aria-label={t("form.expressionFor", { label })}
        onClick={toggle}
        className={cx(
          "h-5 rounded-md px-1.5 font-mono text-small leading-none whitespace-nowrap transition-opacity",
          !on &&
            seldom.has(spec.kind) &&
            "opacity-0 group-hover/field:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100",
          on ? "bg-accent-soft text-accent-ink" : "text-ink-faint hover:bg-hover hover:text-ink",
        )}
      >
        {"{ }"}
      </button>
    </Tooltip>
  );
}

/** What the expression gives now, where a fixed value of this kind can be that; nothing otherwise. */
function fixedValue(text: string, kind: Param["kind"], context: ExpressionContext): unknown {
  if (!text.includes("{{")) return text.slice(1) || undefined;
  try {
    const value = evaluateExpression(text, context);
    if (kind === "json") return value ?? undefined;
    if (kind === "number" || kind === "duration") return typeof value === "number" ? value : undefined;
    if (kind === "boolean") return typeof value === "boolean" ? value : undefined;
    if (typeof value === "string") return value.startsWith("=") ? undefined : value || undefined;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  } catch {
    return undefined;
  }
}
