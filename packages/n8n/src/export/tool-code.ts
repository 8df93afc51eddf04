import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";

interface ToolCode {
  /** The model says one text to it, not fields. */
  readonly takesText: boolean;
  readonly jsCode: string;
}

/** What the import puts around the code of a tool. */
const around =
  /^const query = \$json(\.query)?;\nconst response = await \(async \(\) => \{\n([^]*)\n\}\)\(\);\nreturn \{ response \};$/;

/** What only code between nodes has: all of the items, and what other nodes gave. */
const betweenNodes = /\$input\b|\$items\b|\$node\b|\$\(|\bitems\b|\$binary\b/;

/** Code as n8n’s tool runs it: it reads `query`, and returns a text. Nothing where it needs more than that. */
export function codeOf({ mode, jsCode }: JsonObject): ToolCode | undefined {
  const code = textOf(jsCode);
  const [found, text, own = ""] = around.exec(code) ?? [];
  if (found !== undefined) return { takesText: text !== undefined, jsCode: own };
  if (mode !== "runOnceForEachItem" || betweenNodes.test(code)) return undefined;
  const lines = ["const $json = query;", "const result = await (async () => {", code, "})();"];
  return { takesText: false, jsCode: [...lines, "return JSON.stringify(result ?? null);"].join("\n") };
}
