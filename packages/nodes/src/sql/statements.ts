import { fatal } from "../errors.ts";

/** What databases write differently. */
export interface Dialect {
  /** `mysql` stands for MariaDB as well. */
  readonly kind: "postgres" | "mysql" | "sqlite";
  /** Marks of an identifier; inside it they are doubled. */
  readonly mark: '"' | "`";
  /** Longest identifier in bytes of UTF-8. Longer ones would be cut off and mean something else. */
  readonly longestName: number;
  /** Stands for the value of this number, from 1 up. */
  place(number: number): string;
}

/** SQL with places for values, which never become part of its text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A name as an identifier: whatever stands in it, it is nothing but a name. Throws `Fatal` for what cannot be one. */
export function quoted({ mark, longestName }: Dialect, name: string): string {
  if (name === "") throw fatal("sql-name-missing");
  if (name.includes("\0") || Buffer.byteLength(name) > longestName)
    throw fatal("sql-name", { name: name.slice(0, 100).replaceAll("\0", "") });
  return mark + name.replaceAll(mark, mark + mark) + mark;
}

/** Builds one statement; values are taken in the order in which they stand in its text. */
export class Builder {
  readonly dialect: Dialect;
  readonly values: unknown[] = [];

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  name(name: string): string {
    return quoted(this.dialect, name);
  }

  names(names: readonly string[]): string {
    return names.map((name) => this.name(name)).join(", ");
  }

  bind(value: unknown): string {
    this.values.push(value);
    return this.dialect.place(this.values.length);
  }

  done(text: string): Statement {
    return { text, values: this.values };
  }
}

export interface TableName {
  /** The one that is used while none is named. */
  readonly schema?: string | undefined;
  readonly table: string;
}

export function tableOf(dialect: Dialect, { schema = "", table }: TableName): string {
  return schema === "" ? quoted(dialect, table) : `${quoted(dialect, schema)}.${quoted(dialect, table)}`;
}

/** All columns while none is named. */
export function columnList(dialect: Dialect, columns: readonly string[]): string {
  return columns.length === 0 ? "*" : columns.map((name) => quoted(dialect, name)).join(", ");
}
