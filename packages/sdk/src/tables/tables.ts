/** What the cells of a column hold. */
export type TableColumnType = "text" | "number" | "boolean" | "date" | "json";

export interface TableColumn {
  /** `c1`, `c2` …; stays when the column is renamed. */
  readonly id: string;
  readonly name: string;
  readonly type: TableColumnType;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  /** In the order in which people see them. */
  readonly columns: readonly TableColumn[];
  /** Of its latest change, its rows' included; epoch milliseconds. Each change of rows has a later time than the one before. */
  readonly changedAt: number;
}

/** Cells by column id; empty ones are left out or null. As `tableValue` gives them. */
export type TableValues = Readonly<Record<string, unknown>>;

export interface TableRow {
  /** 1, 2, 3 … in the order in which rows were added. */
  readonly id: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly values: TableValues;
}

/** What every row has besides its columns. */
export const tableRowFields = ["id", "createdAt", "updatedAt"] as const;

/** `equals` takes upper and lower case for different; what looks into texts does not. */
export type TableComparison =
  | "equals"
  | "notEquals"
  | "greater"
  | "greaterOrEqual"
  | "less"
  | "lessOrEqual"
  | "contains"
  | "notContains"
  | "startsWith"
  | "endsWith"
  | "empty"
  | "notEmpty";

export interface TableCondition {
  /** Id of a column, or one of `tableRowFields`. */
  readonly column: string;
  readonly is: TableComparison;
  /** As `tableValue` gives it for the column; the text to look for where `is` looks into texts. */
  readonly value?: unknown;
}

/** Without conditions every row is meant. */
export interface TableFilter {
  readonly combine: "all" | "any";
  readonly conditions: readonly TableCondition[];
}

export interface TableSort {
  /** Id of a column, or one of `tableRowFields`. */
  readonly column: string;
  readonly descending?: boolean | undefined;
}

export interface TableQuery {
  /** Its id. */
  readonly table: string;
  readonly where: TableFilter;
  /** In the order in which rows were added where nothing is said. */
  readonly sort: readonly TableSort[];
  readonly limit: number;
  /** Only rows that this flow was not the last to write. */
  readonly byOthers?: true;
}

/** One step of a write; those of one write are done one after another, and all of them or none. */
export type TableChange =
  | { readonly does: "insert"; readonly values: TableValues }
  /** Cells that are not named stay. */
  | { readonly does: "update"; readonly where: TableFilter; readonly values: TableValues }
  /** Changes the rows that are meant, or adds one where there are none. */
  | { readonly does: "upsert"; readonly where: TableFilter; readonly values: TableValues }
  | { readonly does: "delete"; readonly where: TableFilter };

/** The built-in tables of the workspace. */
export interface Tables {
  /** By its id, or by its name. */
  find(table: string): Promise<TableInfo | undefined>;
  rows(query: TableQuery): Promise<readonly TableRow[]>;
  /**
   * Gives the rows that each change added, changed, or deleted. Done exactly once: what was stored already, before a crash
   * or an earlier try of the same run, is not done again, and the same rows are given.
   */
  write(call: {
    /** Its id. */
    readonly table: string;
    readonly changes: readonly TableChange[];
    /** What a dry run shows in place of it. The node's code ends there, as at a request of a dry run. */
    readonly shown: { readonly method: string; readonly url: string; readonly body?: unknown };
  }): Promise<readonly (readonly TableRow[])[]>;
}
