import { expect, test } from "vitest";
import { emptyContext, evaluateExpression, ExpressionError } from "./index.ts";

const text = "a".repeat(50_000);
const context = emptyContext({
  item: {
    json: {
      text,
      list: Array.from({ length: 20_000 }, (_, index) => ({ index })),
      spaces: " ".repeat(50_000),
    },
  },
});

function codeOf(expression: string): string {
  try {
    evaluateExpression(`={{ ${expression} }}`, context);
    return "no error";
  } catch (error) {
    return error instanceof ExpressionError ? error.code : `not ours: ${String(error)}`;
  }
}

const grow = (start: string, step: string, times = 64): string =>
  `Array.from({ length: ${times} }).reduce(x => ${step}, ${start})`;

// Each would take minutes or gigabytes; that the test ends is what it shows.
test.each([
  ["(() => { while (true) {} })()", "too-long"],
  ["(() => { for (;;) {} })()", "too-long"],
  ["(() => { do {} while (1); })()", "too-long"],
  ["(() => { const l = [1]; for (const x of l) l.push(x); })()", "too-long"],
  ["(() => { try { while (true) {} } catch { return 1; } })()", "too-long"],
  ["(() => { for (;;) { try { for (;;) {} } catch { } } })()", "too-long"],
  [`(() => { for (;;) { ${"1 + ".repeat(2000)}1; } })()`, "too-long"],
  [`(() => { const l = []; for (;;) { l.push([${"0, ".repeat(5000)}0]); } })()`, "too-long"],
  [
    `(() => { const l = []; const f = () => [${"0, ".repeat(5000)}0]; for (;;) { l.push(f()); } })()`,
    "too-long",
  ],
  ["(() => { const f = () => f(); return f(); })()", "too-deep"],
  ["(() => { const f = () => [1].map(f); return f(); })()", "too-deep"],
  ["(() => { const f = n => (n > 25 ? 1 : f(n + 1) + f(n + 1)); return f(0); })()", "too-long"],
  ["[1, 2].map(function g() { return [1, 2].map(g); })", "too-deep"],
  ["'x'.repeat(1e9)", "too-large"],
  ["'x'.repeat(1e6).repeat(1e6)", "too-large"],
  ["'x'.padStart(2 ** 30)", "too-large"],
  ["'x'.padEnd(1e8, 'ab')", "too-large"],
  [grow("'x'", "x + x"), "too-large"],
  [grow("'x'", "`${x}${x}`"), "too-large"],
  [grow("'x'", "x.concat(x, x)"), "too-large"],
  [grow("'x'", "x.replace(/x/g, '$&$&')"), "too-long"],
  [grow("'x'", "x.replaceAll('x', 'xx')"), "too-long"],
  [grow("'x'", "[x, x].join('')"), "too-large"],
  [grow("[1]", "[...x, ...x]"), "too-large"],
  [grow("[1]", "x.concat(x)"), "too-large"],
  [grow("[1]", "x.flatMap(y => [y, y])"), "too-long"],
  [grow("[1]", "[x, x]") + ".flat(Infinity)", "too-long"],
  [`String(${grow("[1]", "[x, x]")})`, "too-long"],
  [`${grow("[1]", "[x, x]")} + ''`, "too-long"],
  [`'a'.includes(${grow("[1]", "[x, x]")})`, "too-long"],
  [`Math.max(${grow("[1]", "[x, x]")})`, "too-long"],
  [`parseInt(${grow("[1]", "[x, x]")})`, "too-long"],
  [`({})[${grow("[1]", "[x, x]")}]`, "too-long"],
  [`JSON.stringify(${grow("[1]", "[x, x]")})`, "too-long"],
  [`${grow("[1]", "({ a: x, b: x })")}.compact()`, "too-long"],
  [`[${grow("[1]", "[x, x]")}].unique()`, "too-long"],
  [grow("[1]", "[x, x]"), "too-long"],
  [`$jmespath(1, '${Array.from({ length: 40 }, () => "[@, @]").join(" | ")}')`, "too-large"],
  ["$jmespath($json.list, '[*].length($)')", "not-allowed"],
  ["new Array(1e9)", "too-large"],
  ["Array(1e9).fill(0)", "too-large"],
  ["[1e9].map(size => Array(size))", "too-large"],
  ["Array.from({ length: 1e9 })", "too-large"],
  ["numberList(1, 1e9)", "too-large"],
  ["(() => { const l = []; l[1e9] = 1; return l; })()", "too-large"],
  ["(() => { const l = []; l.length = 4e9; return l; })()", "too-large"],
  ["(() => { const s = new Set(); for (let i = 0; ; i++) s.add(i); })()", "too-long"],
  ["(() => { for (;;) (1.5).toLocaleString('pl'); })()", "too-long"],
  ["(() => { for (;;) $now.toFormat('yyyy'); })()", "too-long"],
  ["(() => { for (;;) 'x'.localeCompare('y', 'pl'); })()", "too-long"],
  ["(() => { for (;;) new RegExp('a'); })()", "too-long"],
  ["'@'.repeat(1e6).extractEmail()", "no error"],
  ["']('.repeat(3e5).removeMarkdown()", "no error"],
  ["(() => { let n = 3n; for (;;) n *= n; })()", "too-large"],
  ["2n ** 100000000n", "wrong-value"],
  ["1n << 100000000n", "wrong-value"],
  ["Interval.after($now, { years: 100 }).splitBy({ milliseconds: 1 })", "too-large"],
  ["Interval.after($now, { years: 1 }).divideEqually(1e9)", "too-large"],
  ["(() => { const a = []; a.push(a); return a; })()", "too-deep"],
  ["(() => { const a = {}; a.a = a; return JSON.stringify(a); })()", "too-deep"],
  ["$json.list.map(() => $json.list.map(x => x.index))", "too-long"],
  ["Array.from({ length: 9000 }, () => $json.text.toUpperCase())", "too-long"],
  ["Array.from({ length: 9000 }, () => $json.text.hash('sha512'))", "too-long"],
  ["/^(a+)+$/.test($json.text + '!')", "regex-too-slow"],
  ["/(a|a)*b/.test($json.text)", "regex-too-slow"],
  ["/(a|aa)+$/.test($json.text + '!')", "regex-too-slow"],
  [
    "/^(.*?,){11}P/.test('1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30')",
    "regex-too-slow",
  ],
  ["/a*a*a*a*a*b/.test($json.text)", "regex-too-slow"],
  ["/\\s+$/.test($json.spaces + 'x')", "regex-too-slow"],
  ["$json.text.replace(/(a*)*b/, '')", "regex-too-slow"],
  ["$json.text.split(/(a+)+b/)", "regex-too-slow"],
  ["$json.text.match(/(?=(a+))\\1b/)", "regex-too-slow"],
  ["new RegExp('(x+x+)+y').test('x'.repeat(5000))", "regex-too-slow"],
  ["'x'.repeat(5000).match('(x+x+)+y')", "regex-too-slow"],
  ["/((a{1,100}){1,100}){1,100}/.test('b')", "regex-too-slow"],
  ["Array.from({ length: 1000 }, () => /(a+)+b/.test('a'.repeat(25)))", "regex-too-slow"],
  ["'['.repeat(100000).parseJson()", "bad-data"],
])("%s ends with %s", (expression, code) => {
  expect(codeOf(expression)).toBe(code);
});

test.each([
  ["brackets", `={{ ${"(".repeat(40_000)}1${")".repeat(40_000)} }}`],
  ["lists", `={{ ${"[".repeat(40_000)}${"]".repeat(40_000)} }}`],
  ["members", `={{ $json${".a".repeat(40_000)} }}`],
  ["sums", `={{ 1${" + 1".repeat(20_000)} }}`],
  ["functions", `={{ ${"x => ".repeat(10_000)}1 }}`],
  ["templates", `={{ ${"`${".repeat(20_000)}1${"}`".repeat(20_000)} }}`],
  ["quotes", `={{ ${"'".repeat(50_001)} }}`],
  ["slashes", `={{ ${"/[".repeat(40_000)} }}`],
  ["openings", `=${"{{".repeat(50_000)}`],
  ["length", `=${"a".repeat(100_001)}`],
])("a text of too many %s is refused, not followed", (_name, text) => {
  expect(() => evaluateExpression(text, context)).toThrowError(ExpressionError);
});

test("much honest work is allowed", () => {
  expect(
    evaluateExpression(
      "={{ $json.list.filter(x => x.index % 2 === 0).map(x => x.index * 2).reduce((a, b) => a + b, 0) }}",
      context,
    ),
  ).toBe(199_980_000);
  expect(evaluateExpression("={{ $json.text.replace(/a/g, 'b').length }}", context)).toBe(50_000);
  expect(evaluateExpression("={{ $json.spaces.replace(/\\s+/g, '-') }}", context)).toBe("-");
  expect(
    evaluateExpression(
      "={{ /^[^@\\s]+@[^@\\s]+\\.[a-z]+$/.test('a'.repeat(200) + '@example.com') }}",
      context,
    ),
  ).toBe(true);
});
