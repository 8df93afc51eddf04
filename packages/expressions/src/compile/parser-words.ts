import { told, type Told } from "../errors/told.ts";

/** What acorn says, and what is said here instead; the first pattern that matches counts. */
const known: readonly (readonly [pattern: RegExp, tell: (found: string) => Told])[] = [
  [/^Unexpected token/, () => told("unexpected-here")],
  [/^Unexpected character '(.+)'/su, (part) => told("unexpected-part", { part })],
  [/^(?:Unexpected keyword|The keyword) '(\w+)'/, (word) => told("reserved-word", { word })],
  [/^Cannot use (?:keyword )?'([\w.]+)'/, (name) => told("name-unavailable", { name })],
  [/^'([\w.]+)' (?:keyword outside|outside|can only)/, (name) => told("name-unavailable", { name })],
  [/^Unterminated string/, () => told("unterminated-text")],
  [/^Unterminated template/, () => told("unterminated-template")],
  [/^Unterminated regular expression/, () => told("unterminated-regex")],
  [/^Unterminated comment/, () => told("unterminated-comment")],
  [/^Identifier '(.+)' has already been declared/, (name) => told("declared-twice", { name })],
  [/^Argument name clash/, () => told("parameter-twice")],
  [
    /^(?:Invalid number|Identifier directly after number|Expected number in radix|Numeric separator)/,
    () => told("bad-number"),
  ],
  [
    /^(?:Bad character escape|Bad escape|Code point out of bounds|Expecting Unicode|Invalid Unicode)/,
    () => told("bad-escape"),
  ],
  [/^Invalid regular expression: (\/.*\/):/s, (regex) => told("bad-regex", { regex })],
  [/^(?:Invalid|Duplicate) regular expression flag/, () => told("bad-regex-flags")],
  [/^(?:Assigning to|Binding |Optional chaining cannot appear in left)/, () => told("not-assignable")],
  [/^Logical expressions and coalesce/, () => told("mixed-operators")],
  [/^Missing catch or finally/, () => told("try-needs-catch")],
];

/** The parser's own words in the form that the product uses; one general text for those that hardly ever come. */
export function toldOfParser(message: string): Told {
  for (const [pattern, tell] of known) {
    const found = pattern.exec(message);
    if (found !== null) return tell(found[1] ?? "");
  }
  return told("unreadable");
}
