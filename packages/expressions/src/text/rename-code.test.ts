import { expect, test } from "vitest";
import { renameNodeInCode } from "./rename-code.ts";

test.each([
  [`return $('Old').all()`, `return $('New').all()`],
  [`return $( "Old" ).first()`, `return $( 'New' ).first()`],
  ["return $(`Old`).item", "return $('New').item"],
  [`$node["Old"].json + $items('Old')[0]`, `$node['New'].json + $items('New')[0]`],
  [`$('Older') + my('Old') + "Old" + $(name)`, `$('Older') + my('Old') + "Old" + $(name)`],
])("%s", (code, renamed) => {
  expect(renameNodeInCode(code, "Old", "New")).toBe(renamed);
});

test("names with signs of their own", () => {
  expect(renameNodeInCode("$('It\\'s (1)') + $(\"It's (1)\")", "It's (1)", 'A $& "b"')).toBe(
    `$('A $& "b"') + $('A $& "b"')`,
  );
});
