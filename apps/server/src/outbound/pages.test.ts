import { expect, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

test("expressions over the last page decide what the next request is", async () => {
  const system = await otherSystem(({ url = "" }, response) => {
    const query = new URL(url, "http://localhost").searchParams;
    const after = Number(query.get("after") ?? 0);
    const rows = [1, 2].map((n) => ({ id: `${query.get("shop")}${after + n}` }));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ rows, last: after + 2, more: after < 4 }));
  });
  const request = {
    id: "orders",
    type: "http.request",
    params: {
      url: `${system.url}/orders`,
      query: [{ name: "shop", value: "={{ $json.shop }}" }],
      split: "rows",
      paging: "change",
      changes: [{ place: "query", name: "after", value: "={{ $response.body.last }}" }],
      pageStop: "expression",
      stopWhen: "={{ !$response.body.more || $pageCount > 9 || $json.shop === 'c' }}",
    },
  };
  const shops = {
    id: "shops",
    type: "data.set",
    params: { fields: [{ name: "shop", type: "any", value: "={{ $json.body.shop }}" }] },
  };
  const { server } = await serverWith([flowOf("pages", [hook("pages", "lastNode"), shops, request])]);
  for (const shop of ["a", "c"]) {
    const answer = await send(server.url, "/webhook/pages", { method: "POST", json: { shop } });
    expect(await answer.json()).toEqual({ id: `${shop}1` });
  }
  expect(system.received.map(({ url }) => url)).toEqual([
    "/orders?shop=a",
    "/orders?shop=a&after=2",
    "/orders?shop=a&after=4",
    "/orders?shop=c",
  ]);
});
