import { expect, test } from "vitest";
import { codeFlow, runWithCode, testSandbox } from "./testing.ts";

const limits = { timeMs: 10_000, memory: 32 * 1024 * 1024, output: 1024 * 1024 };

/** Each of them ends within its limit, and the sandbox is as good as new. */
test.each<[string, string, readonly string[]]>([
  ["a loop", "for (;;) {}", ["code-time"]],
  ["a loop that catches", "for (;;) try { for (;;) {} } catch {} finally { continue }", ["code-time"]],
  ["a loop of microtasks", "for (;;) await null", ["code-time"]],
  [
    "a flood of microtasks",
    "const more = () => { queueMicrotask(more); queueMicrotask(more) }; more(); await new Promise(() => {})",
    ["code-time", "code-memory"],
  ],
  [
    "an iterator without an end",
    "return [...(function* () { for (;;) yield 1 })()]",
    ["code-time", "code-memory"],
  ],
  ["a slow pattern", "return { a: /^(a+)+$/.test('a'.repeat(50) + 'b') }", ["code-time"]],
  ["a native loop", "return { a: new Array(2 ** 27).join('ab').length }", ["code-time", "code-memory"]],
  ["lists", "const l = []; for (;;) l.push([l.length])", ["code-memory", "code-time"]],
  ["buffers", "const l = []; for (;;) l.push(new ArrayBuffer(1 << 20))", ["code-memory", "code-time"]],
  ["a buffer", "return { a: new ArrayBuffer(2 ** 31).byteLength }", ["code-memory", "code-failed-at"]],
  ["a growing text", "let s = 'ab'; for (;;) s += s + 'x'", ["code-memory", "code-failed-at"]],
  ["a long text", "return { a: 'x'.repeat(2 ** 29) }", ["code-memory", "code-failed-at"]],
  ["a sparse list", "const l = []; l[2 ** 31] = 1; return { l: l.fill(0) }", ["code-memory", "code-time"]],
  ["numbers", "let n = 9n; for (;;) n = n * n", ["code-memory", "code-time", "code-failed-at"]],
  ["recursion", "const f = () => f() + 1; f()", ["code-depth"]],
  ["recursion by accessors", "const o = { get a() { return this.a } }; o.a", ["code-depth"]],
  [
    "recursion by proxies",
    "let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); p.a",
    ["code-depth"],
  ],
  ["recursion by JSON", "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return { a }", ["code-depth"]],
  [
    "recursion of the parser",
    "return eval('['.repeat(1e5))",
    ["code-depth", "code-failed-at", "code-memory"],
  ],
  [
    "recursion by toJSON",
    "return { toJSON() { return JSON.stringify(this) } }",
    ["code-depth", "code-not-data"],
  ],
  ["a large result", "return { a: 'x'.repeat(2 ** 21) }", ["code-output"]],
  ["many results", "return Array.from({ length: 2e5 }, (_, n) => ({ n }))", ["code-output", "code-time"]],
  [
    "a result of reserved names",
    'return JSON.parse(\'{"constructor": {"prototype": 1}}\')',
    ["code-not-data"],
  ],
  ["a deep result", "return JSON.parse('{\"a\":'.repeat(200) + '1' + '}'.repeat(200))", ["code-not-data"]],
])("%s", async (_name, code, expected) => {
  // Only what runs for ever has to wait for its end.
  const timeMs = expected[0] === "code-time" ? 1000 : limits.timeMs;
  const sandbox = testSandbox({ ...limits, timeMs });
  const { error } = await runWithCode(codeFlow(code), {}, sandbox);
  expect(expected).toContain(error?.code);
  const after = await runWithCode(codeFlow("return { a: typeof l + typeof f + [1].at(0) }"), {}, sandbox);
  expect(after.outputs("Code")).toEqual([{ a: "undefinedundefined1" }]);
});

test.each<[string, string]>([
  [
    "the language",
    "JSON.stringify = () => '{}'; Array.prototype.map = () => []; Object.prototype.x = 1; Promise.prototype.then = null;",
  ],
  [
    "all globals",
    "for (const name of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[name] } catch {}",
  ],
  [
    "the border",
    "globalThis['weft:start'] = globalThis.finish = () => {}; Object.defineProperty(globalThis, 'ask', { value: 1 });",
  ],
  ["a way out of its function", "} ); globalThis.leaked = 1; (async function () {"],
])("what spoils %s spoils only its own run", async (_name, code) => {
  const sandbox = testSandbox(limits);
  await runWithCode(codeFlow(`${code} return {}`), {}, sandbox);
  const check = `const x = {}; return { a: [1, 2].map((n) => n * 2), x: x.x ?? null, leaked: typeof leaked, $: typeof $ }`;
  const after = await runWithCode(codeFlow(check), {}, sandbox);
  expect(after.outputs("Code")).toEqual([{ a: [2, 4], x: null, leaked: "undefined", $: "function" }]);
});

test("nothing of the process is to be found inside", async () => {
  const code = `
    const found = [];
    const seen = new Set();
    const look = (value, path) => {
      if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
      seen.add(value);
      for (const key of Reflect.ownKeys(value)) {
        let inner;
        try { inner = value[key] } catch { continue }
        if (/^(process|fetch|Worker|Atomics|WebAssembly|std|os|Deno|Bun)$/.test(String(key))) found.push(path + String(key));
        look(inner, path + String(key) + ".");
      }
    };
    look(globalThis, "");
    const outer = [].constructor.constructor("return typeof process + this.constructor.name")();
    return { found, outer, stack: /file:|node:|\\.ts/.test(new Error("x").stack) };`;
  const { outputs } = await runWithCode(codeFlow(code));
  expect(outputs("Code")).toEqual([{ found: [], outer: "undefinedObject", stack: false }]);
});

test("questions without end take little of everybody's time", async () => {
  const code = `
    let asked = 0;
    const sum = () => "{{ Array.from({ length: 10000 }).map((_, n) => n + " + asked + ").length }}";
    try { for (;; asked++) $evaluateExpression(sum()); } catch (error) { return { asked, told: error.message } }`;
  const sandbox = testSandbox({ ...limits, timeMs: 4000 });
  const { lastItems } = await runWithCode(codeFlow(code), {}, sandbox);
  expect(lastItems[0]?.json).toEqual({
    asked: expect.any(Number),
    told: expect.stringContaining("too often"),
  });
});

test("random numbers differ from run to run", async () => {
  const sandbox = testSandbox();
  const numbers = await Promise.all(
    [1, 2, 3].map(
      async () =>
        (await runWithCode(codeFlow("return { n: Math.random() }"), {}, sandbox)).lastItems[0]?.json["n"],
    ),
  );
  expect(new Set(numbers).size).toBe(3);
});
