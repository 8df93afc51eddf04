import { expect, test } from "vitest";
import { createRouteTable } from "./table.ts";

test("exact paths come before those with names, method by method", () => {
  const table = createRouteTable<string>();
  table.add({ owner: "a", methods: ["POST"], path: "orders/:id", target: "one" });
  table.add({ owner: "b", methods: ["POST", "GET"], path: "orders/new", target: "new" });
  table.add({ owner: "c", methods: ["PUT"], path: "orders/:number", target: "put" });
  expect(table.find("POST", "orders/new")).toEqual({ target: "new", pathParams: {} });
  expect(table.find("POST", "orders/7")).toEqual({ target: "one", pathParams: { id: "7" } });
  expect(table.find("PUT", "orders/new")).toEqual({ target: "put", pathParams: { number: "new" } });
});

test("a known path says its methods, an unknown one nothing", () => {
  const table = createRouteTable<string>();
  table.add({ owner: "a", methods: ["POST"], path: "orders/:id", target: "one" });
  table.add({ owner: "b", methods: ["GET"], path: "orders/new", target: "new" });
  expect(table.find("DELETE", "orders/new")).toEqual({ allow: ["GET", "POST"] });
  expect(table.find("GET", "orders/7")).toEqual({ allow: ["POST"] });
  for (const path of ["orders", "orders/7/lines", "orders/", "", "constructor", "__proto__"]) {
    expect(table.find("POST", path)).toBeUndefined();
  }
});

test("an owner takes only its own routes along", () => {
  const table = createRouteTable<string>();
  table.add({ owner: "a", methods: ["POST"], path: "orders", target: "a" });
  table.add({ owner: "b", methods: ["GET"], path: "orders", target: "b" });
  table.add({ owner: "a", methods: ["POST"], path: ":any", target: "a" });
  table.remove("a");
  table.remove("nobody");
  expect(table.find("POST", "orders")).toEqual({ allow: ["GET"] });
  expect(table.find("GET", "orders")).toEqual({ target: "b", pathParams: {} });
  expect(table.find("POST", "else")).toBeUndefined();
});
