import type { Where } from "../sql/conditions.ts";
import type { Run } from "../sql/engine.ts";
import type { TableName } from "../sql/statements.ts";
import { columnsOf } from "./columns.ts";
import { isZoned, timeValue } from "./times.ts";

/**
 * Points in time among the conditions as their columns have them, without a distance from UTC: MariaDB would leave that out
 * and compare with another time. The columns are asked for only where there are such values.
 */
export function conditionTimes(run: Run<unknown>) {
  const asked = new Map<string, ReturnType<typeof columnsOf>>();
  return async <P extends TableName & Where>(params: P): Promise<P> => {
    if (!params.conditions.some(({ value }) => isZoned(value))) return params;
    const { schema, table } = params;
    const key = JSON.stringify([schema, table]);
    const columns = asked.get(key) ?? columnsOf(run, { schema, table });
    asked.set(key, columns);
    const known = await columns;
    const conditions = params.conditions.map((row) => {
      const type = known.get(row.column)?.type ?? "";
      return /^(?:date|datetime|timestamp)$/.test(type) ? { ...row, value: timeValue(row.value) } : row;
    });
    return { ...params, conditions };
  };
}
