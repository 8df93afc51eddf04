import { Fatal, SomeFailed, defineAction } from "@weft/sdk";
import type { CodeFailure, CodeResult, FileStore, Item } from "@weft/sdk";
import { codeFault } from "./failures.ts";
import { javascriptParams } from "./javascript.params.ts";
import { javascriptText } from "./javascript.text.ts";
import { itemsOfResult, itemOfResult } from "./results.ts";

/**
 * The person's code can do nothing outside, so it can be run again. What it gives are the items of n8n's Code node; an item
 * that comes out as it went in, or with its `json`, keeps its lineage without `pairedItem`.
 */
export const codeJavascript = defineAction({
  type: "code.javascript",
  version: 1,
  label: "JavaScript",
  help: "Runs your own JavaScript over the items, where it can touch nothing else.",
  icon: "code",
  group: "Code",
  synonyms: ["code", "function", "script", "custom code", "program", "js", "transform"],
  effect: "none",
  params: javascriptParams,
  sample: { total: 250 },
  translations: javascriptText,
  async runAll({ params, items, ctx }) {
    const { code, mode } = params;
    const each = mode === "each";
    const outcome = await ctx.runCode({ code, each });
    if ("failure" in outcome) throw codeFault(outcome);
    if (each) return eachGiven(outcome.results, items, ctx.files);
    const [result] = outcome.results;
    if (!result) return [];
    if ("failure" in result) throw codeFault(result);
    return itemsOfResult(result, items, ctx.files);
  },
});

/** Each item fails by itself. */
async function eachGiven(
  results: readonly (CodeResult | CodeFailure)[],
  given: readonly Item[],
  store: FileStore,
): Promise<readonly Item[]> {
  const ends: (readonly Item[] | Fatal)[] = [];
  for (const index of given.keys()) ends.push(await eachEnd(results[index], { given, index, store }));
  const failed = ends.find(hasFailed);
  if (!failed) return ends.flat() as Item[];
  const { message, code, details } = failed;
  throw new SomeFailed(message, ends, { ...details, code });
}

async function eachEnd(
  result: CodeResult | CodeFailure | undefined,
  place: Parameters<typeof itemOfResult>[1],
): Promise<readonly Item[] | Fatal> {
  if (!result) return [];
  if ("failure" in result) return codeFault(result);
  try {
    return await itemOfResult(result, place);
  } catch (error) {
    if (error instanceof Fatal) return error;
    throw error;
  }
}

function hasFailed(end: readonly Item[] | Fatal): end is Fatal {
  return !Array.isArray(end);
}
