import { quoted } from "./reference.ts";

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * Rewrites the places in JavaScript of a node that name the node `from` as a text: `$('Name')`, `$node["Name"]` and
 * `$items("Name")`. Names that are put together stay.
 */
export function renameNodeInCode(code: string, from: string, to: string): string {
  const written = [JSON.stringify(from), quoted(from), `\`${from}\``].map(escape).join("|");
  const places = new RegExp(`(\\$(?:items)?\\(\\s*|\\$node\\[\\s*)(?:${written})`, "g");
  return code.replaceAll(places, (_all, before: string) => before + quoted(to));
}
