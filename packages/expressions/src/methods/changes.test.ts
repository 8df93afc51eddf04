import { expect, test } from "vitest";
import { emptyContext, evaluateExpression } from "../index.ts";
import { value } from "./harness.ts";

test("methods that change a list leave the flow's data alone", () => {
  const json = { list: [3, 1, 2] };
  const at = emptyContext({ item: { json } });
  const changing = [
    "sort()",
    "reverse()",
    "pop()",
    "shift()",
    "push(9)",
    "unshift(9)",
    "splice(0, 1)",
    "fill(0)",
    "copyWithin(0, 1)",
  ];
  for (const call of changing) {
    evaluateExpression(`={{ $json.list.${call} }}`, at);
    evaluateExpression(`={{ (() => { const own = $json.list; own.${call}; return own; })() }}`, at);
    evaluateExpression(`={{ [$json.list].map(own => own.${call}) }}`, at);
    const [name = "", args = ""] = call.split(/(?=\()/);
    evaluateExpression(`={{ $json.list["${name}"]${args} }}`, at);
  }
  evaluateExpression(
    "={{ (() => { const own = $json; own.list = 1; own.list2 = 2; delete own.list; return own; })() }}",
    at,
  );
  evaluateExpression("={{ Object.assign($json, { list: 0 }) }}", at);
  evaluateExpression("={{ [$json].map(x => Object.assign(x, { list: 0 })) }}", at);
  expect(json).toEqual({ list: [3, 1, 2] });
});

test("an expression sees what it changed itself", () => {
  expect(value("(() => { const own = $json.list; own.push(4); return own; })()")).toEqual([3, 1, 2, 4]);
  expect(value("(() => { const own = $json; own.list.sort(); return own.list; })()")).toEqual([1, 2, 3]);
  expect(value("(() => { const d = new Date(0); d.setUTCDate(5); return d.toISOString(); })()")).toBe(
    "1970-01-05T00:00:00.000Z",
  );
});
