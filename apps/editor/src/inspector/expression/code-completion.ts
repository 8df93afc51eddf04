import type { Completion } from "@weft/expressions/completion";
import { membersOfModule, moduleNames, withoutLuxon } from "./code-modules.ts";
import { receiverAt } from "./code-scope.ts";
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
const onlyInCode = ["items", "item", "console", "Buffer", "require", "crypto", "URL", "structuredClone"];

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

/** `$('Na`, or a name. */
const named = /(?:\$(?:items)?\(\s*["'`][^"'`\n]*|\$node\[\s*["'`][^"'`\n]*|[\p{ID_Continue}$]*)$/u;

/**
 * Completions for code: those of expressions, as far as code has them, asked for what the code reads there once its variables
 * are replaced by what they were given.
 */
export function codeCompletion(complete: Complete): Complete {
  async function asked(expression: string): Promise<readonly Completion[]> {
    return complete(`${expression} }}`, expression.length);
  }
  return async (text, offset) => {
    const before = text.slice(0, offset);
    const module = /\brequire\(\s*["'`](?:node:)?(\w*)$/u.exec(before)?.[1];
    if (module !== undefined)
      return startingWith(
        module,
        moduleNames.map((label) => ({ label, kind: "node" })),
      );
    const word = /[\p{ID_Continue}$]*$/u.exec(before)?.[0] ?? "";
    const at = offset - word.length;
    if (before[at - 1] === ".") {
      const receiver = receiverAt(text, at);
      const members = receiver === undefined ? undefined : membersOfModule(receiver);
      if (receiver === undefined || members) return startingWith(word, members ?? []);
      const all = await asked(`{{ ${withoutLuxon(receiver)}.${word}`);
      return all.filter((one) => isMember(one, receiver));
    }
    const [found = ""] = named.exec(before) ?? [];
    const all = await asked(`{{ ${found}`);
    if (found !== word) return all;
    const more = onlyInCode.filter((name) => name.startsWith(word));
    return [
      ...more.map((label): Completion => ({ label, kind: "global" })),
      ...all.filter(({ label }) => !notInCode.has(label) && !more.includes(label)),
    ];
  };
}

function startingWith(word: string, completions: readonly Completion[]): readonly Completion[] {
  return completions.filter(({ label }) => label.toLowerCase().startsWith(word.toLowerCase()));
}

const prototypes: Readonly<Record<string, object>> = {
  string: String.prototype,
  number: Number.prototype,
  boolean: Boolean.prototype,
  array: Array.prototype,
  // What every object has nobody looks for.
  object: {},
  date: Date.prototype,
  set: Set.prototype,
  map: Map.prototype,
  regexp: RegExp.prototype,
};

function isMember({ kind, label, of }: Completion, receiver: string): boolean {
  if (kind !== "method") return true;
  if (of === undefined) return !/^\(*\$(?:input|\([^()]*\))\)*$/u.test(receiver) || ofNodes.has(label);
  if (of === "datetime") return !addedToDates.has(label);
  const prototype = prototypes[of];
  return prototype === undefined || Object.hasOwn(prototype, label);
}
