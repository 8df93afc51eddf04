import type { TableColumnType, TableComparison } from "@weft/sdk";
import { z } from "zod";
import { id, search, time } from "./common.ts";

export const columnType = z.enum([
  "text",
  "number",
  "boolean",
  "date",
  "json",
] as const satisfies readonly TableColumnType[]);
const comparison = z.enum([
  "equals",
  "notEquals",
  "greater",
  "greaterOrEqual",
  "less",
  "lessOrEqual",
  "contains",
  "notContains",
  "startsWith",
  "endsWith",
  "empty",
  "notEmpty",
] as const satisfies readonly TableComparison[]);
const name = z.string().trim().min(1).max(100);
const columnId = z.string().max(20);
/** A column, or `id`, `createdAt`, `updatedAt`. */
const rowField = z.string().max(20);
const rowId = z.number().int().min(1);
/** Cells by column id. */
const values = z.record(columnId, z.unknown());

export const tableColumn = z.object({ id: columnId, name, type: columnType });

export const tableDetail = z.object({
  id,
  name: z.string(),
  /** In the order in which people see them. */
  columns: z.array(tableColumn),
  rows: z.number().int(),
  /** Raised by every change of the name and of columns. */
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
  /** Flows that name it, in their draft or in the version that runs. */
  usedBy: z.array(z.object({ id, name: z.string() })),
});

const newColumn = z.object({ name, type: columnType });
export const newTable = z.object({ name, columns: z.array(newColumn).max(100) });
export const tableChange = z.object({
  id,
  name: name.optional(),
  /** The ids of all columns, in their new order. */
  order: z.array(columnId).max(100).optional(),
});
/** `anyway`: also while flows name it. */
export const tableRemoval = z.object({ id, anyway: z.boolean().default(false) });
export const columnAddition = newColumn.extend({ id });
export const columnChange = z.object({
  id,
  column: columnId,
  name: name.optional(),
  type: columnType.optional(),
});
export const columnRemoval = z.object({ id, column: columnId });

export const tableRow = z.object({
  /** 1, 2, 3 … in the order in which rows were added. */
  id: z.number().int(),
  /** Raised by every change of the row. */
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
  values,
});

export const tableFilter = z.object({
  combine: z.enum(["all", "any"]),
  conditions: z.array(z.object({ column: rowField, is: comparison, value: z.unknown().optional() })).max(50),
});

export const rowsRequest = z.object({
  id,
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
  sort: z
    .array(z.object({ column: rowField, descending: z.boolean().optional() }))
    .max(10)
    .default([]),
  filter: tableFilter.optional(),
  /** Rows that have this text in any of their cells. */
  search,
});
export const rowsPage = z.object({
  rows: z.array(tableRow),
  /** How many rows match. */
  total: z.number().int(),
});

export const newRows = z.object({ id, rows: z.array(z.object({ values })).min(1).max(1000) });
export const changedRows = z.object({
  id,
  rows: z
    .array(
      z.object({
        id: rowId,
        /** Of the row as it was seen; without it, whatever it is now is changed. */
        revision: z.number().int().optional(),
        /** The cells that change; null empties one. */
        values,
      }),
    )
    .min(1)
    .max(1000),
});
export const rowsRemoval = z.object({ id, ids: z.array(rowId).min(1).max(10_000) });
export const rowsResult = z.object({ rows: z.array(tableRow) });

export type TableDetail = z.infer<typeof tableDetail>;
export type TableRowView = z.infer<typeof tableRow>;
export type RowsRequest = z.infer<typeof rowsRequest>;
export type RowsPage = z.infer<typeof rowsPage>;
export type TableFilterInput = z.infer<typeof tableFilter>;
