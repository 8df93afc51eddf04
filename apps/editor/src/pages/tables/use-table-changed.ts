import { useQueryClient } from "@tanstack/react-query";
import type { TableDetail } from "./table-types.ts";
import { api } from "../../api/queries.ts";

/** Shows a table as the server answered it after a change of its name or columns. */
export function useTableChanged(): (table: TableDetail) => Promise<unknown> {
  const queries = useQueryClient();
  return (table) => {
    queries.setQueryData(api.tables.get.queryKey({ input: { id: table.id } }), table);
    return Promise.all([
      queries.invalidateQueries({ queryKey: api.tables.list.key() }),
      queries.invalidateQueries({ queryKey: api.tables.rows.key({ input: { id: table.id } }) }),
    ]);
  };
}
