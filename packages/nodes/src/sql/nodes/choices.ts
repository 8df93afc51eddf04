import type { ChoicesCall, ChoicesContext, RemoteChoices, RemoteOption } from "@weft/sdk";
import type { Doors } from "../work.ts";
import type { Statement } from "../statements.ts";

/** How a database is asked what there is; each row of an answer has a name and what it is. */
export interface Catalog {
  /** Tables whose name has the text in it, in whatever case. */
  tables(schema: string, search: string): Statement;
  /** Columns, in their order; none where there is no such table. */
  columns(table: { readonly schema: string; readonly table: string }): Statement;
}

type Ask = (
  call: ChoicesCall & { readonly ctx: ChoicesContext },
  question: Statement,
) => ReturnType<Doors<unknown>["ask"]>;

/** The tables and columns that can be chosen while a flow is edited. `usual`: the schema while none is named. */
export function sqlChoices(
  { tables, columns }: Catalog,
  { usual, ask }: { readonly usual: string; readonly ask: Ask },
): RemoteChoices {
  const named = (params: Readonly<Record<string, unknown>>) => ({
    schema: typeof params["schema"] === "string" ? params["schema"] : usual,
    table: typeof params["table"] === "string" ? params["table"] : "",
  });
  return {
    "sql.tables": async (call) =>
      optionsOf(await ask(call, tables(named(call.params).schema, call.search.trim()))),
    "sql.columns": async (call) => {
      const table = named(call.params);
      if (table.table === "") return [];
      const typed = call.search.trim().toLowerCase();
      const all = optionsOf(await ask(call, columns(table)));
      return all.filter(({ value }) => value.toLowerCase().includes(typed));
    },
  };
}

function optionsOf(answer: Awaited<ReturnType<Ask>>): readonly RemoteOption[] {
  return (answer?.rows ?? []).map(([name, what]) => ({
    value: String(name),
    label: String(name),
    help: String(what).toLowerCase(),
  }));
}
