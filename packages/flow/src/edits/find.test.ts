import { expect, test } from "vitest";
import { findInFlow, parseFlow, replaceFound } from "../index.ts";

function flow() {
  const parsed = parseFlow({
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [
      {
        id: "ask",
        type: "http.request",
        version: 1,
        name: "Ask shop",
        position: { x: 300, y: 0 },
        params: {
          url: "=https://SHOP.test/{{ $('Order (new)').item.json.id }}",
          headers: [{ name: "X-Shop", value: "a.b" }],
          timeout: 5,
        },
        notes: "Wait for the shop",
      },
      { id: "in", type: "core.manual", version: 1, name: "Order (new)", position: { x: 0, y: 0 } },
    ],
    edges: [],
    notes: [{ id: "n", text: "The shop’s own id", position: { x: 0, y: 0 }, size: { width: 9, height: 9 } }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.flow;
}

test("names, parameters at any depth, remarks and notes are found, from left to right", () => {
  const places = (query: string, matchCase = false) =>
    findInFlow(flow(), { query, matchCase }).map((one) =>
      one.part === "param" ? one.path.join(".") : `${one.part} ${one.part === "note" ? one.note : one.node}`,
    );
  expect(places("shop")).toEqual(["name ask", "url", "headers.0.name", "remark ask", "note n"]);
  expect(places("Shop", true)).toEqual(["headers.0.name"]);
  expect(places("order (new)")).toEqual(["name in", "url"]);
  // A dot is a dot.
  expect(places("a.b")).toEqual(["headers.0.value"]);
  expect(places("axb")).toEqual([]);
  expect(places("")).toEqual([]);
  expect(findInFlow(flow(), { query: "o" })[1]?.matches).toEqual([{ start: 6, end: 7 }]);
});

test("what was found is replaced everywhere, and expressions follow the names of nodes", () => {
  const sought = { query: "shop" };
  const all = replaceFound(flow(), findInFlow(flow(), sought), sought, "$& store");
  expect(all.nodes[0]).toMatchObject({
    name: "Ask $& store",
    notes: "Wait for the $& store",
    params: {
      url: "=https://$& store.test/{{ $('Order (new)').item.json.id }}",
      headers: [{ name: "X-$& store", value: "a.b" }],
    },
  });
  expect(all.notes[0]?.text).toBe("The $& store’s own id");

  const names = { query: "(new)", matchCase: true };
  const [name] = findInFlow(flow(), names);
  const renamed = replaceFound(flow(), name ? [name] : [], names, "(paid)");
  expect(renamed.nodes.map((node) => node.name)).toEqual(["Ask shop", "Order (paid)"]);
  expect(renamed.nodes[0]?.params["url"]).toBe("=https://SHOP.test/{{ $('Order (paid)').item.json.id }}");
  const everywhere = replaceFound(flow(), findInFlow(flow(), names), names, "(paid)");
  expect(everywhere.nodes[0]?.params["url"]).toBe("=https://SHOP.test/{{ $('Order (paid)').item.json.id }}");
});
