import { expect, test } from "vitest";
import { emptyContext } from "../index.ts";
import { nodeWith } from "../testing/node-with.ts";
import { completeExpression, type Completion } from "./complete.ts";

const view = nodeWith({ json: { id: 7, total: 99.5 } });
const json = {
  customer: { email: "anna@example.com", "first name": "Anna" },
  tags: ["a"],
  price: 25.5,
  created: "x",
};
const context = emptyContext({ item: { json }, node: (name) => (name === "New order" ? view : undefined) });

/** The completions where the text has a |. */
function at(marked: string, language: "en" | "pl" = "en"): readonly Completion[] {
  const nodeNames = ["New order", "It's paid", "Old"];
  const text = marked.replace("|", "");
  return completeExpression({ text, offset: marked.indexOf("|"), context, nodeNames, language });
}

function labels(marked: string): readonly string[] {
  return at(marked).map(({ label }) => label);
}

test("globals by what was typed", () => {
  expect(labels("={{ $js| }}")).toEqual(["$json"]);
  expect(labels("={{ 1 + $no| }}")).toContain("$now");
  expect(labels("={{ | }}")).toContain("Math");
  expect(at("={{ $ifE| }}")).toMatchObject([{ label: "$ifEmpty", kind: "global", apply: "$ifEmpty(" }]);
});

test("names of nodes", () => {
  expect(labels("={{ $('| }}")).toEqual(["New order", "It's paid", "Old"]);
  expect(labels('={{ $("new|") }}')).toEqual(["New order"]);
  expect(at("={{ $('paid|') }}")).toEqual([{ label: "It's paid", kind: "node", apply: "It\\'s paid" }]);
  expect(labels('={{ $node["Old|"] }}')).toEqual(["Old"]);
});

test("fields with samples, then methods", () => {
  expect(at("={{ $json.cu| }}")).toEqual([{ label: "customer", kind: "field", sample: "{…}" }]);
  expect(at("={{ $json.customer.e| }}")[0]).toEqual({
    label: "email",
    kind: "field",
    sample: '"anna@example.com"',
  });
  expect(at("={{ $json.customer.f| }}")[0]).toMatchObject({ label: "first name", apply: '["first name"]' });
  expect(labels("={{ $json.customer.email.toUp| }}")).toEqual(["toUpperCase"]);
  expect(labels("={{ $json.tags.su| }}")).toEqual(["sum"]);
  expect(labels("={{ $json.tags[0].isEm| }}")).toEqual(["isEmpty", "isEmail"]);
  expect(labels("={{ $json.tags.map(x => x).join('.').len| }}")).toEqual(["length"]);
});

test("members of nodes, dates and built-in objects", () => {
  expect(labels("={{ $('New order').| }}")).toContain("first");
  expect(labels("={{ $('New order').item.json.| }}")).toEqual(expect.arrayContaining(["id", "total"]));
  expect(labels("={{ $now.pl| }}")).toEqual(["plus"]);
  expect(at("={{ DateTime.fromISO('2026-03-01').mon| }}").slice(0, 2)).toEqual([
    { label: "month", kind: "field", sample: "3" },
    { label: "monthShort", kind: "field", sample: '"Mar"' },
  ]);
  expect(labels("={{ Math.max| }}")).toEqual(["max"]);
  expect(labels("={{ $input.fi| }}")).toEqual(["first"]);
});

test("nothing outside code, and nothing for what cannot be told", () => {
  expect(at("=Hello | {{ $json }}")).toEqual([]);
  expect(at("={{ $json.missing.| }}").filter(({ kind }) => kind === "field")).toEqual([]);
  expect(at("={{ ].| }}")).toEqual([]);
});

test("methods, globals and members tell what they do in the language of the person", () => {
  expect(at("={{ $json.price.rou| }}", "pl")[0]?.help).toEqual({
    signature: "round(places = 0): number",
    sentence: "Zaokrągla do podanej liczby miejsc po przecinku.",
    example: "(1.256).round(2)",
    gives: "1.26",
  });
  expect(at("={{ $to| }}")[0]?.help?.sentence).toBe("Midnight of the current day in the flow's time zone.");
  expect(at("={{ $('New order').fir| }}")[0]?.help?.signature).toBe("$('Node').first(output?, run?): object");
});
