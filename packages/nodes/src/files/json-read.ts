import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { getPath, isObject, parsePath } from "../paths.ts";

/** The value of a JSON text. Says the line of what is wrong. */
export function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    throw fatal("json-unreadable", { name, line: text.slice(0, at).split("\n").length });
  }
}

/** The entries of a list in a value, one object each; anything else is one entry. An entry that is no object is `{ value }`. */
export function entriesAt(value: unknown, path: string, name: string): readonly JsonObject[] {
  const found = path === "" ? value : getPath(value, parsePath(path));
  if (found === undefined || found === null) {
    if (path !== "") throw fatal("path-not-found", { name, path });
    return found === null ? [{ value: null }] : [];
  }
  return (Array.isArray(found) ? (found as unknown[]) : [found]).map(asObject);
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : { value };
}

const longestLine = 10_000_000;

/** One value a line, some at a time. */
export async function* jsonLines(
  text: AsyncIterable<string>,
  name: string,
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  let rest = "";
  let line = 0;
  const read = (source: string) => {
    line += 1;
    if (source.trim() === "") return [];
    try {
      return [asObject(JSON.parse(source))];
    } catch {
      throw fatal("json-unreadable", { name, line });
    }
  };
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw fatal("json-line-long", { name, line: line + lines.length + 1 });
    yield lines.flatMap(read);
  }
  yield read(rest);
}
