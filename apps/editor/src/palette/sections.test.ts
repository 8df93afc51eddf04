import { emptyFlow, setParam } from "@weft/flow";
import { expect, test } from "vitest";
import { orderFlow, testCatalog } from "../flow/fixtures.ts";
import { searchTypes } from "./search.ts";
import { sections } from "./sections.ts";

const types = (query: string, language = "en"): string[] =>
  searchTypes(testCatalog.nodes, query, language).map(({ type }) => type);

test.each([
  ["edit", "data.set"],
  ["assign", "data.set"],
  ["ustaw", "data.set"],
  ["edytuj POLA", "data.set"],
  ["zadanie", "core.webhook"],
  ["flow.if", "flow.if"],
])("%s finds %s first", (query, type) => {
  expect(types(query)[0]).toBe(type);
});

test("of equals, what is all about the word comes first; and what is written as it was typed before what only sounds so", () => {
  const [some] = testCatalog.nodes;
  if (some === undefined) throw new Error("an empty catalog");
  const named = (label: string, ...synonyms: readonly string[]) => ({
    ...some,
    type: "acme",
    translations: { pl: { label, synonyms } },
  });
  const first = (query: string, ...all: readonly ReturnType<typeof named>[]) =>
    searchTypes(all, query, "pl")[0]?.translations?.pl?.label;
  const events = named("Utwórz wydarzenie", "kalendarz google", "kalendarz");
  expect(first("kalendarz", named("Odczytaj plik", "kalendarz"), events)).toBe("Utwórz wydarzenie");
  const [request, task] = [named("Żądanie HTTP"), named("Utwórz", "zadanie")];
  expect(first("zadanie", request, task)).toBe("Utwórz");
  expect(first("żądanie", task, request)).toBe("Żądanie HTTP");
  expect(first("zadanie http", task, request)).toBe("Żądanie HTTP");
});

test("every word has to fit", () => {
  expect(types("edit webhook")).toEqual([]);
  expect(types("nothing of the kind")).toEqual([]);
});

const shown = { catalog: testCatalog, query: "", language: "en" };

test("a flow without a trigger is offered triggers first", () => {
  const parts = sections({ ...shown, flow: emptyFlow({ id: "a", name: "A" }), request: {} });
  expect(parts[0]).toMatchObject({ heading: "triggers", types: [{ type: "core.webhook" }] });
  expect(parts.filter(({ heading }) => heading === "triggers")).toHaveLength(1);
});

test("after an output only what has an input is offered, the likely first", () => {
  const request = { from: { node: "order", handle: "main", side: "source" } } as const;
  const parts = sections({ ...shown, flow: orderFlow(), request });
  expect(parts[0]).toMatchObject({
    heading: "suggested",
    types: [{ type: "data.set" }, { type: "flow.if" }],
  });
  expect(parts.flatMap((part) => part.types).every(({ kind }) => kind === "action")).toBe(true);
});

test("a webhook that waits for an answer gets one offered first", () => {
  const flow = setParam(orderFlow(), "order", ["respond"], "respondNode");
  const request = { from: { node: "big", handle: "true", side: "source" } } as const;
  expect(sections({ ...shown, flow, request })[0]?.types[0]?.type).toBe("flow.respond");
});
