import { expect, test } from "vitest";
import { renameNodesInCode } from "./rename-code.ts";

test.each([
  [`return $('Old').all()`, `return $('New').all()`],
  [`return $( "Old" ).first()`, `return $( 'New' ).first()`],
  ["return $(`Old`).item", "return $('New').item"],
  [`$node["Old"].json + $items('Old')[0]`, `$node['New'].json + $items('New')[0]`],
  [`$('Older') + my('Old') + "Old" + $(name)`, `$('Older') + my('Old') + "Old" + $(name)`],
])("%s", (code, renamed) => {
  expect(renameNodesInCode(code, new Map([["Old", "New"]]))).toBe(renamed);
});

test("names with signs of their own", () => {
  const names = new Map([["It's (1)", 'A $& "b"']]);
  expect(renameNodesInCode("$('It\\'s (1)') + $(\"It's (1)\")", names)).toBe(`$('A $& "b"') + $('A $& "b"')`);
});

test("two nodes take each other's names", () => {
  const names = new Map([
    ["A", "B"],
    ["B", "A"],
  ]);
  expect(renameNodesInCode("$('A') + $('B') + $('C')", names)).toBe("$('B') + $('A') + $('C')");
  expect(renameNodesInCode("$('A')", new Map())).toBe("$('A')");
});
