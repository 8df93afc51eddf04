import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

type Json = Readonly<Record<string, unknown>>;

/** Turns an older format into the next one. `weft/1` is the first, so there is nothing here yet: a new format adds its step. */
const steps: ReadonlyMap<string, (file: Json) => Json> = new Map();

/** Brings a file to the newest format, or says why it cannot. */
export function upgradeFile(file: Json): { readonly file: Json } | { readonly problems: readonly Problem[] } {
  const { format } = file;
  if (format === undefined) return { problems: [problem("format.missing", { path: [] })] };
  if (format === "weft/1") return { file };
  const step = typeof format === "string" ? steps.get(format) : undefined;
  if (!step)
    return {
      problems: [
        problem(
          "format.unknown",
          { path: ["format"] },
          { format: typeof format === "string" ? format : JSON.stringify(format) },
        ),
      ],
    };
  return upgradeFile(step(file));
}
