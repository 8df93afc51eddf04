import type { FieldPacket, ResultSetHeader } from "mysql2";
import type { Answer, Field, Reading } from "../sql/engine.ts";
import { readJson } from "../sql/values.ts";

/** Column types as the protocol numbers them (`enum_field_types`). */
const types = {
  decimal: 0,
  float: 4,
  timestamp: 7,
  bigint: 8,
  datetime: 12,
  bit: 16,
  json: 245,
  newDecimal: 246,
} as const;

/** The character set of bytes. */
const BINARY = 63;
const texts = new Set([15, 249, 250, 251, 252, 253, 254]);

/** `mysql2` gives one result as it is, and a list of them where a statement or a procedure gave several. */
export function answersOf(
  sql: string,
  result: unknown,
  fields: readonly (FieldPacket | FieldPacket[] | undefined)[] | undefined,
): readonly Answer<unknown>[] {
  const several = fields?.some((field) => field === undefined || Array.isArray(field)) ?? false;
  if (!several) return [answerOf(commandOf(sql), result, fields as FieldPacket[] | undefined)];
  return (result as unknown[]).map((one, index) =>
    answerOf("SQL", one, fields?.[index] as FieldPacket[] | undefined),
  );
}

function answerOf(command: string, result: unknown, fields: FieldPacket[] | undefined): Answer<unknown> {
  if (Array.isArray(result) && fields)
    return { command, count: result.length, fields: fields.map(fieldOf), rows: result };
  const { affectedRows, insertId } = result as ResultSetHeader;
  const made = insertId !== 0;
  return { command, count: affectedRows, fields: [], rows: [], ...(made && { key: insertId }) };
}

function fieldOf({ name, columnType = 0, characterSet, extendedFormat }: FieldPacket): Field {
  const json = extendedFormat === "json";
  const type = json ? types.json : columnType;
  return { name, type, binary: !json && characterSet === BINARY && texts.has(columnType) };
}

/** The answer does not say what was done: the first word of the SQL does. */
function commandOf(sql: string): string {
  const bare = sql.replaceAll(/\/\*[\s\S]*?\*\/|--\s.*$|#.*$/gm, "").trimStart();
  return (/^[a-z]+/i.exec(bare)?.[0] ?? "SQL").toUpperCase();
}

/** What a value becomes in an item. */
export function cell(value: unknown, { type }: Field, { bigNumbers }: Reading): unknown {
  if (Buffer.isBuffer(value)) return type === types.bit ? bitsOf(value) : value.toString("base64");
  if (typeof value === "number") return type === types.float ? shortest(value) : value;
  if (typeof value !== "string") return value;
  switch (type) {
    case types.bigint:
    case types.decimal:
    case types.newDecimal:
      return bigNumbers === "number" ? Number(value) : value;
    case types.json:
      return readJson(value);
    case types.datetime:
      return isoTime(value);
    case types.timestamp:
      return value.startsWith("0000") ? value : `${isoTime(value)}Z`;
    default:
      return value;
  }
}

/** As ISO 8601, every digit kept; the session's time zone is UTC. The zero date stays as it is. */
function isoTime(text: string): string {
  return text.startsWith("0000") ? text : text.replace(" ", "T");
}

/** A number of 32 bits with the digits that it has, not those that come from making it one of 64. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === Math.fround(value)) return short;
  }
  return value;
}

function bitsOf(bytes: Buffer): number | string {
  const number = BigInt(`0x${bytes.toString("hex") || "0"}`);
  return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : String(number);
}
