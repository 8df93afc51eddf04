import { expect, test } from "vitest";
import { compileExpression } from "../index.ts";
import { evaluateRaw } from "../compile/program.ts";
import { allGlobals } from "../globals/table.ts";
import { methodsOf } from "../methods/tables.ts";
import { memberNames, membersOf } from "../values/functions.ts";
import type { Kind } from "../values/kinds.ts";
import type { Doc, DocTable } from "./doc.ts";
import { methodDocs } from "./docs.ts";
import { sampleContext } from "./sample.ts";
import { globalDocs } from "./tables/globals.ts";
import { memberDocs } from "./tables/members.ts";

const kinds = Object.entries(methodDocs) as [Kind, readonly DocTable[]][];
const tables = [globalDocs, memberDocs, ...new Set(kinds.flatMap(([, of]) => of))];
const all: readonly (readonly [name: string, doc: Doc])[] = tables.flatMap((table) => Object.entries(table));

function value(code: string): unknown {
  return compileExpression(`={{ ${code} }}`).evaluate(sampleContext);
}

test.each(kinds)("every method of a value of the kind %s is documented, and no other", (kind, of) => {
  const documented = of.flatMap((table) => Object.keys(table));
  expect([...new Set(documented)].toSorted()).toEqual([...methodsOf(kind).keys()].toSorted());
});

test("every global is documented, and no other", () => {
  expect(Object.keys(globalDocs).toSorted()).toEqual([...allGlobals().keys()].toSorted());
});

test("every member of a built-in object is documented, and no other", () => {
  const objects = [...allGlobals().keys(), "$('Orders')", "$input.item", "$execution.customData"]
    .map((code) => membersOf(evaluateRaw(`={{ ${code} }}`, sampleContext)))
    .filter((members) => members !== undefined);
  const names = objects.flatMap((members) => memberNames(members).map((name) => `${members.name}.${name}`));
  expect(Object.keys(memberDocs).toSorted()).toEqual([...new Set(names)].toSorted());
});

test("every entry has a signature and a sentence in three languages", () => {
  for (const [name, { signature, en, pl, "pt-BR": pt }] of all) {
    const last = name.split(".").at(-1) ?? name;
    expect(signature, name).toContain(last);
    expect(new Set([en, pl, pt]).size, name).toBe(3);
    for (const sentence of [en, pl, pt]) expect(sentence, name).toMatch(/^[^\s].*\.$/);
  }
});

test.each(all.map(([name, { example, gives }]) => [name, example, gives] as const))(
  "the example of %s: %s",
  (name, example, gives) => {
    expect(example).toContain(name.split(".").at(-1));
    expect(value(example)).toEqual(value(gives));
  },
);
