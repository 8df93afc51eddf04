import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyContext } from "../context.ts";
import { Fault } from "../errors.ts";
import { Run } from "../run/run.ts";
import { execFrom } from "./exec.ts";

const atom = fc.constantFrom(
  "a",
  "b",
  "c",
  ".",
  "\\d",
  "\\w",
  "\\s",
  "[ab]",
  "[^a]",
  "[a-c1]",
  "\\b",
  "\\B",
  "^",
  "$",
  "\\.",
  "-",
  "é",
  "\\u0061",
  "\\x62",
  "[\\]a]",
  "\\n",
  "(?=a)",
  "(?!b)",
  "(?<=a)",
  "(?<!b)",
  "]",
  "\\1",
);
const quantifier = fc.constantFrom(
  "",
  "",
  "",
  "*",
  "+",
  "?",
  "*?",
  "+?",
  "??",
  "{2}",
  "{1,2}",
  "{0,2}?",
  "{1,}",
);

const { pattern } = fc.letrec((tie) => {
  const inner = tie("pattern") as fc.Arbitrary<string>;
  const quantified = fc
    .tuple(atom, quantifier)
    .map(([body, times]) => (/^(?:\\[bB]|[\^$]|\(\?)/.test(body) ? body : body + times));
  return {
    pattern: fc.oneof(
      { depthSize: "small" },
      quantified,
      fc.tuple(inner, inner).map(([left, right]) => left + right),
      fc.tuple(inner, inner).map(([left, right]) => `(?:${left}|${right})`),
      fc.tuple(inner, quantifier).map(([body, times]) => `(${body})${times}`),
      fc.tuple(inner, quantifier).map(([body, times]) => `(?:${body})${times}`),
      inner.map((body) => `(?=${body})`),
      inner.map((body) => `(?<=${body})`),
      inner.map((body) => `(?<n>${body})`),
    ),
  };
});

const subject = fc
  .array(fc.constantFrom("a", "b", "c", "A", "1", " ", "\n", "-", ".", "é", "😀", "_", "]"), {
    maxLength: 10,
  })
  .map((parts) => parts.join(""));
const flags = fc.constantFrom("", "i", "m", "s", "u", "iu", "ms", "y", "v");

function shown(match: RegExpExecArray | null): string {
  return JSON.stringify(match === null ? null : [match.index, [...match], match.groups ?? null]);
}

/** V8 finds empty matches in the middle of a surrogate pair, where the standard has none. */
function splitsPair(regex: RegExp, text: string, index: number): boolean {
  return /[uv]/.test(regex.flags) && index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

test("our matcher finds what the host's finds", () => {
  let compared = 0;
  fc.assert(
    fc.property(pattern, flags, subject, (source, flag, text) => {
      let regex: RegExp;
      try {
        regex = new RegExp(source, flag);
      } catch {
        return;
      }
      const run = new Run(emptyContext(), false, () => undefined);
      try {
        const ours = shown(execFrom(regex, text, 0, run));
        const host = regex.exec(text);
        if (host !== null && splitsPair(regex, text, host.index)) return;
        expect(ours, `/${source}/${flag} on ${JSON.stringify(text)}`).toBe(shown(host));
        compared += 1;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
    }),
    { numRuns: 20_000 },
  );
  expect(compared).toBeGreaterThan(10_000);
});

test.each([
  ["(\\w+)@(\\w+)\\.com", "", "write to anna@example.com now"],
  ["(?<year>\\d{4})-(?<month>\\d\\d)", "", "on 2024-03-30"],
  ["^\\s*(#+)\\s(.+?)\\s*$", "m", "x\n ## Title  \ny"],
  ["\\p{Lu}\\p{Ll}+", "u", "jan Łukasz"],
  ["[\\p{L}--[a-z]]+", "v", "abcŁÓ"],
  ["(['\"])(.*?)\\1", "", `say "it's" or 'no'`],
  ["(a)|(b)|(c)", "", "c"],
  ["(?:(a)|b)*", "", "ab"],
  ["(z)((a+)?(b+)?(c))*", "", "zaacbbbcac"],
  ["^(?:\\+?\\d{1,3}[ -]?)?\\(?\\d{3}\\)?[ -]?\\d{3}$", "", "+48 600 700"],
  ["\\u{1F600}.", "u", "😀b"],
  ["\\0|\\cA|[\\b]", "", "a\u0001"],
  ["\\8\\07", "", "8\u0007"],
  ["a{,2}", "", "a{,2}"],
  ["\\k<a>", "", "k<a>"],
  ["x*y*", "y", "yyx"],
])("/%s/%s", (source, flag, text) => {
  const regex = new RegExp(source, flag);
  expect(shown(execFrom(regex, text, 0, new Run(emptyContext(), false, () => undefined)))).toBe(
    shown(regex.exec(text)),
  );
});
