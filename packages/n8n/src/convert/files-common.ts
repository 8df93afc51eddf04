import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";

/** n8n's names of encodings, without punctuation, and what they are here. */
const encodings: ReadonlyMap<string, string> = new Map([
  ["utf8", "utf-8"],
  ["ascii", "utf-8"],
  ["usascii", "utf-8"],
  ["utf16le", "utf-16le"],
  ["utf16", "utf-16le"],
  ["ucs2", "utf-16le"],
  ["utf16be", "utf-16be"],
  ...["latin1", "binary", "iso88591", "cp1252", "win1252", "windows1252"].map(
    (name) => [name, "windows-1252"] as const,
  ),
  ...["latin2", "iso88592"].map((name) => [name, "iso-8859-2"] as const),
  ...["cp1250", "win1250", "windows1250"].map((name) => [name, "windows-1250"] as const),
  ...["cp1251", "win1251", "windows1251"].map((name) => [name, "windows-1251"] as const),
  ...["latin9", "iso885915"].map((name) => [name, "iso-8859-15"] as const),
  ...["shiftjis", "sjis"].map((name) => [name, "shift_jis"] as const),
  ...["gb18030", "gbk", "gb2312"].map((name) => [name, "gb18030"] as const),
  ["big5", "big5"],
  ["euckr", "euc-kr"],
]);

/** The parameter `encoding`, where the options name one. */
export function encodingOf(options: JsonObject): { readonly encoding?: unknown } {
  const { encoding } = options;
  if (encoding === undefined || encoding === "") return {};
  if (isExpression(encoding)) return { encoding };
  const known = encodings.get(
    textOf(encoding)
      .toLowerCase()
      .replaceAll(/[^a-z\d]/g, ""),
  );
  if (known === undefined)
    throw new Unsupported(`The encoding “${textOf(encoding)}” has no counterpart: convert the file before`);
  return { encoding: known };
}

/** What is there under a name, else nothing: defaults are the node's own. */
export function given(from: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, here]) =>
      from[name] === undefined || from[name] === "" ? [] : [[here, from[name]]],
    ),
  );
}

/** Formats that hold tables, by the names of operations. */
export const tables = ["csv", "html", "ods", "rtf", "xls", "xlsx"];
