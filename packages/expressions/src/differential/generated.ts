import fc from "fast-check";
import { failing } from "./failing.ts";
import { methodCall } from "./methods.ts";

/** The item that generated expressions read. */
export const data = {
  name: "Anna Nowak",
  price: 25.5,
  qty: 6,
  active: true,
  note: null,
  tags: ["b", "a", "c"],
  lines: [
    { sku: "A-1", qty: 2, price: 9.99 },
    { sku: "B-7", qty: 1, price: 120 },
  ],
  customer: { email: "anna@example.com", "first name": "Anna", address: { city: "Łódź" } },
};

const literal = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((value) => `(${value})`),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => `(${value})`),
  fc.string({ maxLength: 6 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    "true",
    "false",
    "null",
    "undefined",
    "NaN",
    '"5"',
    "[]",
    "{}",
    "[1, 2]",
    "({ a: 1 })",
    "``",
  ),
);

const read = fc.constantFrom(
  "$json.name",
  "$json.price",
  "$json.qty",
  "$json.active",
  "$json.note",
  "$json.tags",
  "$json.lines",
  "$json.customer",
  "$json.missing",
  '$json["name"]',
  "$json.tags[0]",
  "$json.tags[9]",
  "$json.lines[1].price",
  "$json.customer?.email",
  "$json.missing?.deep.er",
  '$json.customer["first name"]',
  "$json.customer.address.city",
  "$json.name.length",
  "$json.tags.length",
  '$json?.["tags"]?.[1]',
);

const binary = fc.constantFrom(
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "===",
  "!==",
  "&&",
  "||",
  "&",
  "|",
  "^",
  "<<",
  ">>",
  ">>>",
  ",",
);

const unary = fc.constantFrom("-", "+", "!", "~", "typeof ", "void ");

const textMethod = fc.constantFrom(
  ".toUpperCase()",
  ".trim()",
  ".slice(1, 3)",
  '.split(" ")',
  '.split("")',
  '.replace("a", "$&x")',
  ".replace(/[aeiou]/g, v => v + 1)",
  '.includes("n")',
  ".at(-1)",
  ".padStart(12, '*')",
  ".repeat(2)",
  ".match(/n+/g)",
  '.indexOf("N")',
  ".concat(1, null)",
  ".charCodeAt(0)",
  ".codePointAt(2)",
  ".localeCompare('b')",
  '.startsWith("A")',
  ".substring(3, 1)",
  ".search(/[A-Z]/)",
  '.replaceAll("n", "")',
  ".replace(/(\\w)(\\w)/, '$2$1')",
);

const listMethod = fc.constantFrom(
  ".map(x => x)",
  ".map((x, i) => i)",
  ".filter(x => x)",
  '.join("-")',
  ".slice(-2)",
  ".concat([1], 2)",
  ".includes('a')",
  ".indexOf('c')",
  ".reduce((sum, x) => sum + x, '')",
  ".some(x => x === 'a')",
  ".every(Boolean)",
  ".find(x => x > 'a')",
  ".flat()",
  ".flatMap(x => [x, x])",
  ".toSorted()",
  ".toReversed()",
  ".at(0)",
  ".map(String)",
  ".map(x => ({ x }))",
  ".map(({ qty, ...rest }) => rest)",
  ".map(({ qty = 3 }) => qty)",
  ".toSorted().reverse()",
  ".length",
);

/** Functions with statements in them; `inner` gives their values. */
function statements(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc
      .tuple(inner, inner)
      .map(
        ([a, b]) =>
          `(() => { switch (${a}) { case ${b}: return 1; case 5: return 2; default: return 3; } })()`,
      ),
    inner.map(
      (a) =>
        `(() => { let n = 0; while (n < 3) { n += 1; if (n === 2) continue; if (${a}) break; } return n; })()`,
    ),
    inner.map((a) => `(() => { let n = 0; do { n++; } while (n < 2); return [n, ${a}]; })()`),
    fc
      .tuple(inner, inner)
      .map(
        ([a, b]) =>
          `(() => { try { if (${a}) throw ${b}; return 1; } catch (e) { return [e instanceof Error ? "error" : e]; } finally { void 0; } })()`,
      ),
    inner.map((a) => `(() => { try { return (${a}).x.y; } catch { return "caught"; } })()`),
    fc
      .tuple(inner, inner)
      .map(([a, b]) => `(function f(p, q = ${a}, ...r) { return [p, q, r.length]; })(${b}, undefined, 1, 2)`),
    inner.map(
      (a) =>
        `(() => { const o = { n: 1, l: [] }; o.n += ${a}; o.l[1] = o.n; o["k"] ??= 4; delete o.n; return o; })()`,
    ),
    inner.map((a) => `(() => { let x = ${a}; x ||= 2; x &&= x; x ??= 3; x++; return x--; })()`),
    inner.map(
      (a) =>
        `(() => { const f = []; for (let i = 0; i < 3; i++) f.push(() => i); return f.map(g => g()).concat(${a}); })()`,
    ),
    inner.map((a) => `(() => { var x = 1; { let x = ${a}; var y = x; } return [x, y]; })()`),
    inner.map(
      (a) =>
        `(() => { const r = []; for (const k in $json.customer) r.push(k); for (const [i, v] of ["a", ${a}].entries()) r.push(i, v); return r; })()`,
    ),
    inner.map(
      (a) =>
        `(() => { const { name, customer: { email, ...others }, nope = ${a} } = $json; return [name, email, others, nope]; })()`,
    ),
    inner.map(
      (a) => `(() => { function g(n) { return n > 3 ? [n] : g(n + 1); } return g(0).concat(${a}); })()`,
    ),
    inner.map((a) => `(() => { let a = 1, b = ${a}; [a, b] = [b, a]; return { a, b }; })()`),
  );
}

/** Built-in types and functions. */
function collections(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    inner.map((a) => `[...new Set([1, ${a}, 1])]`),
    inner.map((a) => `[...new Map([["a", ${a}], ["b", 2]]).values()].length`),
    fc.tuple(inner, inner).map(([a, b]) => `new Map([["a", ${a}]]).get("a") === ${b}`),
    inner.map((a) => `Math.min(...[3, ${a}])`),
    inner.map((a) => `Object.keys(Object.assign({}, $json.customer, { z: ${a} }))`),
    inner.map((a) => `Object.fromEntries([["a", ${a}], ["b", 1]])`),
    inner.map((a) => `("email" in $json.customer) === ${a}`),
    inner.map((a) => `[${a}] instanceof Array`),
    inner.map((a) => `typeof nothing + typeof (${a})`),
    inner.map((a) => `$json.lines.map(l => l.qty * l.price).concat(${a}).sort((x, y) => x - y)`),
    inner.map((a) => `$json.lines.reduce((acc, l) => { acc[l.sku] = [${a}]; return acc; }, {})`),
    inner.map((a) => `$json.lines?.[0]?.toString?.() + $json.none?.(${a})`),
    inner.map((a) => `new Date(Date.UTC(2024, 1, 29)).toISOString() + (${a})`),
    inner.map((a) => `JSON.stringify({ a: ${a}, l: [${a}] }, null, 2)`),
    inner.map((a) => `JSON.parse(JSON.stringify([${a}]))`),
    inner.map((a) => `isNaN(${a})`),
    inner.map((a) => `Number.isInteger(${a})`),
    inner.map((a) => `encodeURIComponent(${a})`),
    inner.map((a) => `parseFloat(${a}).toFixed(2)`),
    inner.map((a) => `Array.from({ length: 2 }, (_, i) => [i, ${a}])`),
    inner.map((a) => `[[1, [2]], ${a}].flat(Infinity)`),
    inner.map((a) => `[1, 2, 3].splice(1, 1).concat(${a})`),
    inner.map((a) => `[..."héllo"].map(c => c.codePointAt()).includes(${a})`),
  );
}

/** JavaScript expressions over the whole supported language. */
export const { expression } = fc.letrec((tie) => {
  const inner = tie("expression") as fc.Arbitrary<string>;
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literal,
      read,
      fc.tuple(inner, binary, inner).map(([left, operator, right]) => `((${left}) ${operator} (${right}))`),
      fc.tuple(inner, inner).map(([left, right]) => `((${left}) ?? (${right}))`),
      fc.tuple(unary, inner).map(([operator, value]) => `(${operator}(${value}))`),
      fc.tuple(inner, inner, inner).map(([test, yes, no]) => `((${test}) ? (${yes}) : (${no}))`),
      fc.tuple(inner, textMethod).map(([value, method]) => `String(${value})${method}`),
      fc
        .tuple(fc.constantFrom("$json.tags", "$json.lines", "[1, 2, 3]", "['a', , null]"), listMethod)
        .map((parts) => parts.join("")),
      fc.array(inner, { maxLength: 3 }).map((parts) => `[${parts.join(", ")}]`),
      fc
        .tuple(inner, inner)
        .map(([first, second]) => `({ a: ${first}, ["b" + 1]: ${second}, ...$json.customer })`),
      inner.map((value) => `\`<\${${value}}>\``),
      inner.map((value) => `((x) => [x, ${value}])(1)`),
      fc
        .tuple(inner, inner)
        .map(
          ([first, second]) =>
            `(() => { let t = ${first}; const u = ${second}; if (t) { t = u; } return [t, u]; })()`,
        ),
      fc
        .tuple(inner, inner)
        .map(([first, second]) => `(() => { const [a, b = ${second}] = [${first}]; return { a, b }; })()`),
      inner.map(
        (value) =>
          `(() => { const r = []; for (const x of $json.tags) { r.push(x, ${value}); } return r; })()`,
      ),
      inner.map(
        (value) => `(() => { const o = {}; for (let i = 0; i < 3; i++) o["k" + i] = ${value}; return o; })()`,
      ),
      inner.map((value) => `Number(${value})`),
      inner.map((value) => `Boolean(${value})`),
      inner.map((value) => `JSON.stringify(${value})`),
      inner.map((value) => `Math.max(1, ${value})`),
      inner.map((value) => `Array.isArray(${value})`),
      inner.map((value) => `Object.entries(${value} ?? {})`),
      inner.map((value) => `parseInt(${value})`),
      statements(inner),
      collections(inner),
      methodCall,
      failing(inner),
    ),
  };
});
