import type { Diagnostic } from "@codemirror/lint";
import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  NoDeprecatedCustomRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  VariablesInAllowedPositionRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { GraphQLSchema, ValidationRule } from "graphql";

/** The names in a fault, as they stand in the query or the schema, the one that is wrong first. */
export interface Fault {
  readonly code: FaultCode;
  readonly name: string;
  readonly other: string;
  /** Names that may have been meant. */
  readonly meant: readonly string[];
  /** What the library says, in English. */
  readonly message: string;
}

export type FaultWords = (fault: Fault) => string;

export type FaultCode =
  | "argument"
  | "deprecated"
  | "directive"
  | "expected"
  | "field"
  | "fits"
  | "fragment"
  | "leaf"
  | "required"
  | "selection"
  | "told"
  | "type"
  | "unexpected"
  | "unusedFragment"
  | "unusedVariable"
  | "variable";

/** The beginning of a rule's message, which names in quotes what it is about, and what we call that. */
const known = new Map<ValidationRule, readonly (readonly [RegExp, FaultCode])[]>([
  [NoDeprecatedCustomRule, [[/ is deprecated\./u, "deprecated"]]],
  [FieldsOnCorrectTypeRule, [[/^Cannot query field/u, "field"]]],
  [KnownArgumentNamesRule, [[/^Unknown argument/u, "argument"]]],
  [KnownTypeNamesRule, [[/^Unknown type/u, "type"]]],
  [KnownFragmentNamesRule, [[/^Unknown fragment/u, "fragment"]]],
  [KnownDirectivesRule, [[/^Unknown directive/u, "directive"]]],
  [NoUndefinedVariablesRule, [[/^Variable .* is not defined/u, "variable"]]],
  [NoUnusedVariablesRule, [[/^Variable .* is never used/u, "unusedVariable"]]],
  [NoUnusedFragmentsRule, [[/^Fragment .* is never used/u, "unusedFragment"]]],
  [ProvidedRequiredArgumentsRule, [[/^Argument .* is required/u, "required"]]],
  [VariablesInAllowedPositionRule, [[/^Variable .* used in position/u, "fits"]]],
  [
    ScalarLeafsRule,
    [
      [/must have a selection/u, "selection"],
      [/must not have a selection/u, "leaf"],
    ],
  ],
]);

const rules = [...specifiedRules, NoDeprecatedCustomRule];

/** What the other system would refuse, where it stands; without a schema only what no system could read. */
export function faultsIn(text: string, schema: GraphQLSchema | undefined, words: FaultWords): Diagnostic[] {
  if (text.trim() === "") return [];
  try {
    const document = parse(text);
    if (schema === undefined) return [];
    return rules.flatMap((rule) =>
      validate(schema, document, [rule]).map((error) =>
        toDiagnostic(text, error, {
          words,
          severity: rule === NoDeprecatedCustomRule ? "info" : "error",
          rule,
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [toDiagnostic(text, error, { words, severity: "error" })];
  }
}

function toDiagnostic(
  text: string,
  { message, nodes, positions }: GraphQLError,
  given: Pick<Diagnostic, "severity"> & { readonly words: FaultWords; readonly rule?: ValidationRule },
): Diagnostic {
  const { words, severity, rule } = given;
  const at = positions?.[0] ?? 0;
  const fault = rule === undefined ? unreadable(message) : faultOf(rule, message);
  return { ...spanOf(text, at, nodes?.[0]?.loc?.end ?? text.length), severity, message: words(fault) };
}

function faultOf(rule: ValidationRule, message: string): Fault {
  const [wrong = "", meant = ""] = message.split(" Did you mean ");
  const [name = "", other = ""] = quotedIn(wrong);
  const code = known.get(rule)?.find(([pattern]) => pattern.test(wrong))?.[1] ?? "told";
  return { code, name, other, message: wrong, meant: code === "selection" ? [] : quotedIn(meant) };
}

/** `Syntax Error: Expected Name, found "}".` */
function unreadable(told: string): Fault {
  const message = told.replace(/^Syntax Error: /u, "");
  const [, name, other] =
    /^Expected (.+), found (.+)\.$/u.exec(message) ?? /^Unexpected ()(.+)\.$/u.exec(message) ?? [];
  if (name === undefined || other === undefined)
    return { code: "told", name: "", other: "", message, meant: [] };
  const code = name === "" ? "unexpected" : "expected";
  return { code, name: plain(name), other: plain(other), message, meant: [] };
}

/** `Name "order"` as it stands there: `order`. */
function plain(token: string): string {
  return /"(.*)"$/u.exec(token)?.[1] ?? token;
}

function quotedIn(message: string): string[] {
  return [...message.matchAll(/"([^"]*)"/gu)].map(([, name = ""]) => name);
}

/** The word where the fault begins, for what a node spans may be the whole query; at the very end, the last character. */
function spanOf(text: string, at: number, end: number): { from: number; to: number } {
  const from = Math.min(at, text.length - 1);
  const word = /^[$@]?\w+/u.exec(text.slice(from, Math.max(end, from)))?.[0] ?? "";
  return { from, to: from + Math.max(1, word.length) };
}
