import fc from "fast-check";

const always = fc.constantFrom(
  "$json.missing.deep",
  '$json.note["x"]',
  "$json.missing.deep()",
  "$json.name.nope()",
  "$json.nope()",
  "$json.price()",
  "$json.tags.nope(1)",
  "nothing",
  "nothing.x",
  "nothing()",
  "(() => { const { a } = null; return a; })()",
  "(() => { const [a] = 5; return a; })()",
  "(({ a: { b } }) => b)({})",
  "(() => { const a = b; let b = 1; return a; })()",
  "(() => { throw new Error('own'); })()",
  "(() => { throw 5; })()",
  "JSON.parse('{oops')",
  "JSON.parse('')",
  "decodeURIComponent('%')",
  "new RegExp('(')",
  "new Array(-1)",
  "'x'.repeat(-1)",
  "(1).toFixed(200)",
  "(1).toString(99)",
  "new Date(NaN).toISOString()",
  "[].reduce((a, b) => a + b)",
  "$json.tags.map()",
  "$json.tags.map(5)",
  "Object.entries(null)",
  "new 5",
  "new $json.name()",
);

/**
 * Code that fails, always or for some values, in each of the ways that JavaScript has. `inner` gives the values. Not here:
 * assigning to a constant, which fails already when it is compiled, and functions as text, which show nothing of the host.
 */
export function failing(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    always,
    inner.map((a) => `[...(${a})]`),
    inner.map((a) => `Math.max(...(${a}))`),
    inner.map((a) => `(${a}).x`),
    inner.map((a) => `(${a})["x"].y`),
    inner.map((a) => `(${a}).toUpperCase()`),
    inner.map((a) => `(${a}).toFixed(1)`),
    inner.map((a) => `(${a}).map(x => x.y.z)`),
    // In a sequence, for `text.length()` is a method here, as in n8n.
    inner.map((a) => `(0, ${a})()`),
    inner.map((a) => `("x" in (${a}))`),
    inner.map((a) => `JSON.parse(${a})`),
    inner.map((a) => `new Set(${a}).size`),
    inner.map((a) => `Object.fromEntries(${a})`),
    inner.map((a) => `(() => { for (const x of (${a})) return x; })()`),
    inner.map((a) => `(() => { const { length } = (${a}); return length; })()`),
    inner.map((a) => `(() => { const [first, ...rest] = (${a}); return [first, rest]; })()`),
    inner.map((a) => `(() => { try { return (${a}).x.y.z; } catch (e) { throw e; } })()`),
    inner.map((a) => `(() => { throw ${a}; })()`),
    inner.map((a) => `[1, 2].reduce(${a})`),
    inner.map((a) => `"abc".replace("b", ${a})`),
    inner.map((a) => `[3, 1, 2].sort(${a})`),
    inner.map((a) => `Array.from(${a})`),
    inner.map((a) => `Object.assign({}, ${a})`),
    inner.map((a) => `({ ...(${a}) })`),
  );
}
