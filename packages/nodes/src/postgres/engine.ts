import type { Answer, TableEngine } from "../sql/engine.ts";
import { doorsOf } from "../sql/work.ts";
import { columnsOf, encode } from "./columns.ts";
import type { Column } from "./columns.ts";
import { decoded, typeIds } from "./decode.ts";
import { dialect } from "./dialect.ts";
import { failure } from "./failures.ts";
import { PostgresSession } from "./session.ts";

const { at, tryAccess } = doorsOf<string | null>({
  scheme: "postgres",
  open: (access, socket, timeoutMs) => PostgresSession.open(access, socket, timeoutMs),
  failure,
});

export { tryAccess };

export const engine: TableEngine<string | null, Column> = {
  dialect,
  at,
  columns: columnsOf,
  encode,
  cell(text, { type }, reading) {
    if (text === null) return null;
    if (type === typeIds.bytea) return Buffer.from(text.slice(2), "hex").toString("base64");
    return decoded(text, type, reading);
  },
};

type Texts = Answer<string | null>;

/** Of a batch that gives a row for each of its own, what each of them gave. */
export function eachRow(
  answer: Texts,
  { rows }: { readonly rows: readonly unknown[] },
): readonly Texts[] | undefined {
  return answer.rows.length === rows.length
    ? answer.rows.map((row) => ({ ...answer, rows: [row] }))
    : undefined;
}
