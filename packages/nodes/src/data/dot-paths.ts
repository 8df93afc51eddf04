import { parsePath, wholeName } from "../paths.ts";

/** The parameter that says how the node reads the names of fields. */
export const dotPathsParam = {
  kind: "boolean",
  label: "Dots reach into objects",
  help: "Switch off when your field names themselves have dots in them.",
  default: true,
  advanced: true,
} as const;

/** Reads a name as that parameter says. Throws `Fatal` for names that are not allowed. */
export function fieldPath(name: string, dotPaths: boolean): ReturnType<typeof parsePath> {
  return dotPaths ? parsePath(name) : wholeName(name);
}
