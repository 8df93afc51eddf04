import { afterEach, expect, test } from "vitest";
import { compileExpression, ExpressionError } from "../index.ts";
import { attempt, damage } from "./harness.ts";

afterEach(() => {
  expect(damage()).toEqual([]);
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
