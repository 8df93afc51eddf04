import type { Completion } from "@weft/expressions/completion";
import type { Complete } from "./completion.ts";

/** What expressions have and the code of a node does not. */
const notInCode: ReadonlySet<string> = new Set([
  "$fromAI",
  "$fromAi",
  "$fromai",
  "$rawParameter",
  "$webhookId",
  "$response",
  "$request",
  "$pageCount",
  "$responseItem",
  "$value",
  "$index",
  "$parent",
  "$version",
  "$collection",
  "$self",
  "$credentials",
  "$secrets",
  "$tool",
  "$agentInfo",
  "$evaluation",
]);

/** What only code has. */
const onlyInCode = ["items", "item", "console", "Buffer"];

/** Methods of `$input` and of other nodes. */
const ofNodes: ReadonlySet<string> = new Set(["first", "last", "all", "itemMatching", "pairedItem"]);

/** Methods that expressions add to dates; code has those of Luxon. */
const addedToDates: ReadonlySet<string> = new Set([
  "beginningOf",
  "endOfMonth",
  "extract",
  "format",
  "isBetween",
  "isDst",
  "isInLast",
  "isWeekend",
  "diffTo",
  "isEmpty",
  "isNotEmpty",
  "toDateTime",
  "toInt",
  "toFloat",
  "toBoolean",
]);

/** `$('Na`, or what is read, step by step, up to the caret. */
const chain =
  /(?:\$(?:items)?\(\s*["'`][^"'`\n]*|\$node\[\s*["'`][^"'`\n]*|[\p{ID_Continue}$](?:[\p{ID_Continue}$.?]|\([^()\n]*\)|\[[^[\]\n]*\])*)$/u;

/**
 * Completions for code: those of expressions, asked for what stands before the caret, as far as code has them. `item` and
 * `items` are told as what they are there.
 */
export function codeCompletion(complete: Complete): Complete {
  return async (text, offset) => {
    const [found = ""] = chain.exec(text.slice(0, offset)) ?? [];
    const asked = found.replace(/^items(?=[.?[])/, "$input.all()").replace(/^item(?=[.?])/, "$input.item");
    const expression = `{{ ${asked}`;
    const all = await complete(`${expression} }}`, expression.length);
    const completions = all.filter((one) => isInCode(one, asked));
    if (/[.("'`[]/.test(found)) return completions;
    const more = onlyInCode.filter((name) => name.startsWith(found));
    return [...more.map((label): Completion => ({ label, kind: "global" })), ...completions];
  };
}

function isInCode({ kind, label }: Completion, asked: string): boolean {
  if (kind === "global") return !notInCode.has(label);
  if (kind !== "method") return true;
  if (/^(?:\$now|\$today|DateTime|Duration|Interval)\b/.test(asked)) return !addedToDates.has(label);
  if (/^\$(?:input|\([^()]*\))\.[\p{ID_Continue}$]*$/u.test(asked)) return ofNodes.has(label);
  return [String, Array, Number, Date].some(({ prototype }) => label in prototype);
}
