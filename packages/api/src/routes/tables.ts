import { z } from "zod";
import {
  changedRows,
  columnAddition,
  columnChange,
  columnRemoval,
  newRows,
  newTable,
  rowsPage,
  rowsRemoval,
  rowsRequest,
  rowsResult,
  tableChange,
  tableDetail,
  tableRemoval,
} from "../schemas/tables.ts";
import { byId, done, may } from "./base.ts";

const tags = ["Tables"];

/** Files in CSV go past these routes, as streams: see `apps/server/src/tables/csv-routes.ts`. */
export const tables = {
  list: may("see", "table")
    .route({ method: "GET", path: "/tables", tags, summary: "List tables" })
    .output(z.array(tableDetail)),
  get: may("see", "table")
    .route({ method: "GET", path: "/tables/{id}", tags, summary: "One table with its columns" })
    .input(byId)
    .output(tableDetail),
  create: may("edit", "table")
    .route({ method: "POST", path: "/tables", tags, summary: "Create a table", successStatus: 201 })
    .input(newTable)
    .output(tableDetail),
  update: may("edit", "table")
    .route({
      method: "PATCH",
      path: "/tables/{id}",
      tags,
      summary: "Rename a table, or put its columns in another order",
    })
    .input(tableChange)
    .output(tableDetail),
  remove: may("edit", "table")
    .route({ method: "DELETE", path: "/tables/{id}", tags, summary: "Delete a table with its rows" })
    .input(tableRemoval)
    .output(done),
  addColumn: may("edit", "table")
    .route({ method: "POST", path: "/tables/{id}/columns", tags, summary: "Add a column" })
    .input(columnAddition)
    .output(tableDetail),
  updateColumn: may("edit", "table")
    .route({
      method: "PATCH",
      path: "/tables/{id}/columns/{column}",
      tags,
      summary: "Rename a column, or give it another type if all its values fit",
    })
    .input(columnChange)
    .output(tableDetail),
  removeColumn: may("edit", "table")
    .route({
      method: "DELETE",
      path: "/tables/{id}/columns/{column}",
      tags,
      summary: "Delete a column with its values",
    })
    .input(columnRemoval)
    .output(tableDetail),
  rows: may("see", "table")
    .route({
      method: "POST",
      path: "/tables/{id}/rows/page",
      tags,
      summary: "Rows that meet a filter, in order, page by page",
    })
    .input(rowsRequest)
    .output(rowsPage),
  insertRows: may("edit", "table")
    .route({ method: "POST", path: "/tables/{id}/rows", tags, summary: "Add rows, up to a thousand" })
    .input(newRows)
    .output(rowsResult),
  updateRows: may("edit", "table")
    .route({
      method: "PATCH",
      path: "/tables/{id}/rows",
      tags,
      summary: "Change cells of up to a thousand rows, all of them or none",
    })
    .input(changedRows)
    .output(rowsResult),
  deleteRows: may("edit", "table")
    .route({ method: "POST", path: "/tables/{id}/rows/delete", tags, summary: "Delete rows" })
    .input(rowsRemoval)
    .output(z.object({ deleted: z.number().int() })),
};
