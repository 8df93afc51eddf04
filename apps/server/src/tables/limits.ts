/** What a workspace may have of tables. Every query reads a table as a whole, so that none may be endless. */
export const limits = {
  tables: 200,
  columns: 100,
  rows: 200_000,
  /** Of all cells of a row, in characters. */
  row: 500_000,
  /** Of a file that is imported. */
  csvBytes: 64 * 1024 * 1024,
} as const;
