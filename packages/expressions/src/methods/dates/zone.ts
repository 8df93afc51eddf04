import type { Run } from "../../run/run.ts";

/**
 * How dates are made: in the flow's time zone, and in English until `setLocale` says otherwise. The language of the
 * machine would give one text in the editor's preview and another one in the execution.
 */
export function inFlow(run: Run): { readonly zone: string; readonly locale: string } {
  return { zone: run.context.timezone, locale: "en-US" };
}
