import { emptyContext } from "@weft/expressions";
import type { Params } from "@weft/sdk";
import { compileParams } from "./compile.ts";
import { readSlot } from "./slot.ts";

/**
 * The parameters of a node outside an execution, as a trigger's `route`, `receive` and `next` see them: defaults filled
 * in, values converted. Those that are worked out for each event stay as they are written.
 * @throws {Failure} with words for people when one is missing or of the wrong type
 */
export function literalParams(
  params: Params,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      param.perEvent ? { ...param, literal: true as const } : param,
    ]),
  );
  return readSlot(compileParams(known, values), emptyContext()) as Readonly<Record<string, unknown>>;
}
