import type { Diagnostic } from "@codemirror/lint";
import { GraphQLError, NoDeprecatedCustomRule, parse, specifiedRules, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { refusedFor, unreadable } from "./faults.ts";
import type { Fault } from "./faults.ts";

export type FaultWords = (fault: Fault) => string;

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
          faultOf: refusedFor,
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [toDiagnostic(text, error, { words, severity: "error", faultOf: unreadable })];
  }
}

function toDiagnostic(
  text: string,
  { message, nodes, positions }: GraphQLError,
  given: Pick<Diagnostic, "severity"> & {
    readonly words: FaultWords;
    readonly faultOf: (message: string) => Fault;
  },
): Diagnostic {
  const { words, severity, faultOf } = given;
  const at = positions?.[0] ?? 0;
  return {
    ...spanOf(text, at, nodes?.[0]?.loc?.end ?? text.length),
    severity,
    message: words(faultOf(message)),
  };
}

/** The word where the fault begins, for what a node spans may be the whole query; at the very end, the last character. */
function spanOf(text: string, at: number, end: number): { from: number; to: number } {
  const from = Math.min(at, text.length - 1);
  const word = /^[$@]?\w+/u.exec(text.slice(from, Math.max(end, from)))?.[0] ?? "";
  return { from, to: from + Math.max(1, word.length) };
}
