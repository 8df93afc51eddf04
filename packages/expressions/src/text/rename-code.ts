import { quoted } from "./reference.ts";

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * Rewrites the places in JavaScript of a node that name one of these nodes as a text: `$('Name')`, `$node["Name"]` and
 * `$items("Name")`. Names that are put together stay.
 * @param names new ones by old ones
 */
export function renameNodesInCode(code: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return code;
  const byText = new Map(
    [...names].flatMap(([from, to]) =>
      [JSON.stringify(from), quoted(from), `\`${from}\``].map((text) => [text, to] as const),
    ),
  );
  const written = [...byText.keys()].map(escape).join("|");
  const places = new RegExp(`(\\$(?:items)?\\(\\s*|\\$node\\[\\s*)(${written})`, "g");
  return code.replaceAll(
    places,
    (_all, before: string, name: string) => before + quoted(byText.get(name) ?? ""),
  );
}
