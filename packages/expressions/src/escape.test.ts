import { afterEach, expect, test } from "vitest";
import { evaluateRaw } from "./compile/program.ts";
import { compileExpression, emptyContext, ExpressionError, type NodeView } from "./index.ts";
import { Facade } from "./values/facade.ts";
import { isOwnFunction } from "./values/functions.ts";

/** What touches the host leaves a mark here. */
const marks: string[] = [];

function mark(): string {
  marks.push("the host was reached");
  return "reached";
}

Reflect.set(globalThis, "weftCanary", mark);

const prototypes: readonly object[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Date,
  RegExp,
  Map,
  Set,
  Error,
].map((type) => type.prototype as object);
const membersBefore = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

const forbidden: ReadonlySet<unknown> = new Set<unknown>([
  ...prototypes,
  globalThis,
  process,
  Function,
  Object,
  Array,
  Reflect,
  Reflect.get(globalThis, "eval"),
  Symbol,
  Object.getPrototypeOf(async () => undefined),
]);

const hostile = {
  json: {
    text: "a",
    list: [1, 2],
    nested: { a: 1 },
    host: mark,
    parsed: JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}') as unknown,
  },
};
const view: NodeView = {
  isExecuted: true,
  params: {},
  first: () => hostile,
  last: () => hostile,
  all: () => [hostile],
  item: () => hostile,
};
const context = emptyContext({ items: [hostile], node: () => view });

afterEach(() => {
  expect(marks.splice(0)).toEqual([]);
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(membersBefore);
});

/** Everything that an expression may end in: its own functions, or data without anything of the host in it. */
function inspect(value: unknown, code: string, depth = 0): void {
  if (forbidden.has(value)) throw new Error(`${code} reaches the host`);
  if (typeof value === "function" && !isOwnFunction(value))
    throw new Error(`${code} holds a function of the host`);
  if (typeof value !== "object" || value === null || value instanceof Facade || depth > 4) return;
  for (const inner of Object.values(value)) {
    if (inner !== mark) inspect(inner, code, depth + 1);
  }
}

/** Runs code as an expression; failing with an ExpressionError is as good as a harmless value. */
function attempt(code: string): "failed" | "harmless" {
  const text = `={{ ${code} }}`;
  try {
    inspect(evaluateRaw(text, context), code);
    inspect(compileExpression(text).evaluate(context), code);
    return "harmless";
  } catch (error) {
    if (error instanceof Error && /reaches|holds/.test(error.message)) throw error;
    if (!(error instanceof ExpressionError) && !(error instanceof Error && "code" in error)) throw error;
    return "failed";
  }
}

const receivers = [
  "'a'",
  "1",
  "true",
  "1n",
  "[]",
  "({})",
  "(() => 1)",
  "(function () {})",
  "/a/",
  "new Date()",
  "new Set([1])",
  "new Map([[1, 2]])",
  "$now",
  "Duration.fromMillis(1)",
  "Interval.after($now, { days: 1 })",
  "Math",
  "JSON",
  "Object",
  "Array",
  "Number",
  "String",
  "Boolean",
  "Date",
  "DateTime",
  "Duration",
  "Interval",
  "RegExp",
  "Set",
  "Map",
  "Error",
  "BigInt",
  "Intl",
  "Intl.NumberFormat",
  "new Intl.NumberFormat()",
  "$",
  "$if",
  "$min",
  "$jmespath",
  "$input",
  "$input.first",
  "$input.first()",
  "$('A')",
  "$('A').item",
  "$node",
  "$node.A",
  "$item(0)",
  "$env",
  "$workflow",
  "$json",
  "$json.list",
  "$json.host",
  "$json.parsed",
  "[].map",
  "''.trim",
  "Math.max",
  "Array.from",
  "'a'.match(/a/)",
  "[...'ab'.matchAll(/./g)]",
  "new Error('x')",
  "[1].entries()",
  "Object.entries({ a: 1 })",
  'JSON.parse(\'{"constructor": 1, "__proto__": { "a": 1 }}\')',
  "((...all) => all)(1)",
  "`a${1}`",
  "parseInt",
  "[1].reduce",
];

const keys = ["constructor", "__proto__", "prototype", "__defineGetter__", "__lookupSetter__"];

/** Each way that syntax has to name a property. */
const positions: readonly ((receiver: string, key: string) => string)[] = [
  (receiver, key) => `(${receiver}).${key}`,
  (receiver, key) => `(${receiver})?.${key}`,
  (receiver, key) => `(${receiver})["${key}"]`,
  (receiver, key) => `(${receiver})?.["${key}"]`,
  (receiver, key) => `(${receiver})[\`${key}\`]`,
  (receiver, key) => `(${receiver})["${key.slice(0, 3)}" + "${key.slice(3)}"]`,
  (receiver, key) => `(${receiver})[["${key}"]]`,
  (receiver, key) => `(${receiver})[{ toString: () => "${key}" }]`,
  (receiver, key) => `(${receiver})[{ valueOf: () => "a", toString: () => "${key}" }]`,
  (receiver, key) =>
    `(() => { let n = 0; const k = { toString: () => (n++ ? "${key}" : "length") }; const r = ${receiver}; return [r[k], r[k]]; })()`,
  (receiver, key) => `(${receiver}).\\u{${key.codePointAt(0)?.toString(16)}}${key.slice(1)}`,
  (receiver, key) => `(({ ${key}: x }) => x)(${receiver})`,
  (receiver, key) => `(({ ["${key}"]: x }) => x)(${receiver})`,
  (receiver, key) => `((x = (${receiver})["${key}"]) => x)()`,
  (receiver, key) => `(() => { const { ${key}: { ${key}: x } } = ${receiver}; return x; })()`,
  (receiver, key) => `(() => { let x; ({ "${key}": x } = ${receiver}); return x; })()`,
  (receiver, key) => `(${receiver}).${key}.${key}("weftCanary()")()`,
  (receiver, key) => `(${receiver}).${key}()`,
  (receiver, key) => `(${receiver})["${key}"]?.("weftCanary()")`,
  (receiver, key) => `(${receiver})["${key}"]["${key}"]("return weftCanary()")()`,
  (receiver, key) => `(${receiver}).${key}\`weftCanary()\``,
  (receiver, key) => `new (${receiver}).${key}("weftCanary()")`,
  (receiver, key) => `({ ...(${receiver}) })["${key}"]`,
  (receiver, key) => `(() => { const o = ${receiver}; o["${key}"] = { polluted: 1 }; return o; })()`,
  (receiver, key) => `(() => { const o = ${receiver}; o.${key}.polluted = 1; return o; })()`,
  (receiver, key) => `(() => { const o = ${receiver}; delete o["${key}"]; return o; })()`,
  (receiver, key) => `Object.assign({}, ${receiver}, { ["${key}"]: { polluted: 1 } })`,
  (receiver, key) => `["${key}"].map(k => (${receiver})[k])`,
  (receiver, key) => `["${key}"].reduce((o, k) => o[k], ${receiver})`,
  (receiver, key) => `$jmespath({ r: ${receiver} }, 'r."${key}"')`,
  (receiver, key) => `$jmespath(${receiver}, '"${key}"."${key}"')`,
  (receiver, key) => `[${receiver}].pluck("${key}")`,
  (receiver, key) => `[${receiver}].smartJoin("${key}", "${key}")`,
  (receiver, key) => `Object.values(${receiver}).map(v => v["${key}"])`,
];

test("no key leads from any value to its type, in any syntax", () => {
  let count = 0;
  for (const receiver of receivers) {
    for (const key of keys) {
      for (const position of positions) {
        attempt(position(receiver, key));
        count += 1;
      }
    }
  }
  expect(count).toBe(receivers.length * keys.length * positions.length);
});

test("direct reads of such keys always fail", () => {
  for (const receiver of receivers.filter((code) => !["$json.host", "$env"].includes(code))) {
    for (const key of keys) {
      for (const position of positions.slice(0, 8))
        expect(attempt(position(receiver, key)), position(receiver, key)).toBe("failed");
    }
  }
});

const names = [
  "globalThis",
  "window",
  "self",
  "global",
  "process",
  "require",
  "module",
  "Function",
  "eval",
  "Reflect",
  "Proxy",
  "Symbol",
  "Promise",
  "setTimeout",
  "fetch",
  "WebAssembly",
  "import",
  "this",
  "arguments",
  "Buffer",
  "console",
  "GeneratorFunction",
  "AsyncFunction",
  "structuredClone",
  "queueMicrotask",
  "Atomics",
  "SharedArrayBuffer",
  "weftCanary",
];

test.each(names)("%s is not there", (name) => {
  for (const code of [
    name,
    `${name}.a`,
    `${name}()`,
    `new ${name}()`,
    `${name}("weftCanary()")()`,
    `(() => ${name})()`,
    `[1].map(${name})`,
    `({ ${name} })`,
    `{...${name}}`,
    `\`\${${name}}\``,
    `((x = ${name}) => x)()`,
    `${name}?.a`,
    `[...${name}]`,
  ]) {
    expect(attempt(code), code).toBe("failed");
  }
});

test.each([
  "async () => 1",
  "await 1",
  "function* () {}",
  "(function* () { yield 1; })()",
  "class {}",
  "new.target",
  "import('fs')",
  "import.meta",
  "({ get a() { return weftCanary(); } })",
  "({ set a(x) {} })",
  "({ __proto__: [] })",
  "({ '__proto__': [] })",
  "({ ['__proto__']: [] })",
  "({ constructor: 1 })",
  "String.raw`a`",
  "(x => x)`a`",
  "(() => { with ({}) { return 1; } })()",
  "(() => { debugger; })()",
  "(() => { label: for (;;) { break label; } })()",
  "super.x",
  "(() => { class A {} })()",
  "#x in {}",
  "(function () { return this; })()",
  "delete $json.text",
  "$json.text = 1",
  "$json.text++",
  "$json['list'].length = 0",
  "[$json.text] = [1]",
  "({ a: $json.text } = { a: 1 })",
  "for (;;) {}",
  "$json = 1",
  "Math = 1",
  "undefined = 1",
  "(() => { x = 1; })()",
  "using x = 1",
])("the syntax %s is refused when it is compiled", (code) => {
  expect(() => compileExpression(`={{ ${code} }}`)).toThrowError(ExpressionError);
});

test.each([
  "$json.host()",
  "$json.host.call(null)",
  "[1].map($json.host)",
  "[2, 1].sort($json.host)",
  "'a'.replace('a', $json.host)",
  "JSON.stringify({ a: 1 }, $json.host)",
  "JSON.parse('1', $json.host)",
  "Array.from([1], $json.host)",
  "new Set([$json.host])",
  "$json['host']",
  "(({ host }) => host)($json)",
  "Object.values($json).find(v => typeof v === 'function')?.()",
  "[{ ...$json }][0].host()",
  "Object.entries($json).map(([k, v]) => typeof v === 'function' ? v() : 0)",
  "$('A').item.json.host()",
  "`${$json.host}`",
  "$json.host + ''",
  "$jmespath($json, 'host')",
  "$json.values().map(v => v?.call?.(null))",
  "[$json].pluck('host').first()()",
])("a function in the data is never called: %s", (code) => {
  attempt(code);
});

test.each([
  "[].concat.call.call($json.list)",
  "Math.max.bind(null)(1).constructor",
  "[1].map.call([2], x => x)",
  "(x => x).apply(null, { length: 1 })",
  "[3, 1].sort((a, b, ...rest) => rest)",
  "'a'.replace(/a/, (...all) => all.map(x => x.constructor))",
  "[1, 2].map((x, i, all) => { all.push(1); return all.length; })",
  "$json.list.forEach((x, i, all) => { all.length = 0; })",
  "new Error('x').stack",
  "(() => { try { null.x; } catch (e) { return [e.stack, e.constructor]; } })()",
  "(() => { try { (() => { throw { a: 1 }; })(); } catch (e) { return e.constructor; } })()",
  "Error.prepareStackTrace = () => 1",
  "(() => { const a = [1]; a.constructor = { [Symbol.species]: 1 }; return a.map(x => x); })()",
  "(() => { const a = [1]; a['const' + 'ructor'] = 1; return a.map(x => x); })()",
  "({ toString: () => { throw 1; } }) + ''",
  "`${{ toString: () => ({}) }}`",
  "({ valueOf: () => ({}), toString: () => [] }) * 1",
  "JSON.stringify({ toJSON: () => Math })",
  "JSON.stringify({ toJSON: k => k.constructor })",
  "JSON.parse('{}', (k, v) => v.constructor)",
  "$now.setZone({ offset: () => 0, isValid: true, name: 'x', equals: z => z.constructor })",
  "$now.toFormat('yyyy', { locale: { toString: () => 'en' } })",
  "$now.loc",
  "$now.c",
  "$now._zone",
  "$now.zone",
  "$now.plus.call({}, 1)",
  "$now.reconfigure",
  "new Intl.NumberFormat({ constructor: 1 })",
  "Object.getPrototypeOf([])",
  "Object.getOwnPropertyDescriptor({}, 'a')",
  "Object.setPrototypeOf({}, [])",
  "Object.defineProperty({}, 'a', {})",
  "Object.create({ a: 1 })",
  "Object.prototype",
  "Array.prototype.map",
  "Function.prototype",
  "Object['proto' + 'type']",
  "Object.fromEntries([['__proto__', { a: 1 }]])",
  "Object.fromEntries([['constructor', 1]])",
  "Object.groupBy([1], () => '__proto__')",
  "zip(['__proto__'], [1])",
  '({ ...JSON.parse(\'{"__proto__": { "polluted": 1 }}\') }).polluted',
  "$json.parsed.x",
  "$json.parsed.constructor",
  "[{ a: 1 }].renameKeys('a', '__proto__')",
  "[{ k: '__proto__', v: 1 }].smartJoin('k', 'v')",
  "new Map([['__proto__', 1]])",
  "$jmespath($json, 'constructor')",
  "$jmespath($json, 'map(&constructor, @)')",
  "$jmespath('a', 'length(@)')",
  "[].at.name",
  "(x => x).name",
  "(x => x).length",
  "(x => x).caller",
  "(x => x).toString()",
  "String(Math.max)",
  "'' + (x => x)",
  "[x => x] + ''",
  "parseInt.call.apply(parseInt, ['1'])",
  "(() => { const f = Math.max; return f.x = 1; })()",
  "$input.x = 1",
  "(() => { const i = Math; i.max = 1; })()",
  "[..._]",
  "$env['__proto__']",
  "$node['__proto__'].json.constructor",
  "$item('constructor')",
  "$items('__proto__')",
  "$('constructor').item.json.constructor",
])("harmless: %s", (code) => {
  attempt(code);
});
