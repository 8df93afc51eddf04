import type { ParamsOf } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { httpRequest } from "./request.ts";

type Params = Partial<ParamsOf<typeof httpRequest.params>>;
type Answer = Parameters<typeof testServer>[0];

const orders = Array.from({ length: 25 }, (_, i) => ({ id: i + 1, city: "Łódź" }));
const slice = (from: number, size = 10) => orders.slice(from, from + size);

/** Runs the node against a server; `url` is a path there. */
async function pages(params: Params, answer: Answer) {
  await using server = await testServer(answer);
  const { outputs, logs } = await runNode(httpRequest, {
    params: { ...params, url: server.url + (params.url ?? "/orders") },
  });
  const asked = server.requests.map(({ path, query, text }) => `${path}?${query.toString()}${text}`);
  return { asked, logs, ids: outputs["main"]?.map(({ json }) => json["id"]), items: outputs["main"] };
}

const everyId = orders.map(({ id }) => id);
const number = (request: ReceivedRequest, name: string) => Number(request.query.get(name));

test("follows the link to the next page in a field of the answer", async () => {
  const { asked, ids } = await pages(
    { paging: "link", nextLink: "links.next", split: "data", query: [{ name: "size", value: "10" }] },
    (request) => {
      const from = number(request, "from");
      const next = from + 10 < 25 ? `/orders?from=${from + 10}&size=10` : null;
      return { body: { data: slice(from), links: { next } } };
    },
  );
  expect(ids).toEqual(everyId);
  expect(asked).toEqual(["/orders?size=10", "/orders?from=10&size=10", "/orders?from=20&size=10"]);
});

test("follows the Link header", async () => {
  const { ids } = await pages({ paging: "link" }, (request) => {
    const from = number(request, "from");
    const link = `</orders?from=0>; rel="first", </orders?from=${from + 10}>; rel="next"`;
    return { body: slice(from), headers: from < 20 ? { link } : {} };
  });
  expect(ids).toEqual(everyId);
});

test("a link may come from an expression over the answer", async () => {
  const { ids } = await pages(
    {
      paging: "link",
      nextLink: ({ $response }) => ($response as { headers: Record<string, string> }).headers["x-next"],
    },
    (request) => {
      const from = number(request, "from");
      return { body: slice(from), headers: from < 20 ? { "x-next": `?from=${from + 10}` } : {} };
    },
  );
  expect(ids).toEqual(everyId);
});

test("counts pages, and knows a short page for the last", async () => {
  const answer: Answer = (request) => ({ body: slice((number(request, "page") - 1) * 10) });
  const sized = await pages({ paging: "page", pageSize: 10, pageSizeParam: "per_page" }, answer);
  expect(sized.ids).toEqual(everyId);
  expect(sized.asked).toEqual([1, 2, 3].map((page) => `/orders?page=${page}&per_page=10`));
  const unsized = await pages({ paging: "page", url: "/orders?page=9" }, answer);
  expect(unsized.ids).toEqual(everyId);
  expect(unsized.asked).toHaveLength(4);
});

test("counts records, by the size of a page or by what came", async () => {
  const answer: Answer = (request) => ({ body: { rows: slice(number(request, "skip")) } });
  const base = { paging: "offset", pageParam: "skip", split: "rows" } as const;
  const given = await pages({ ...base, pageSize: 10 }, answer);
  expect(given.asked).toEqual(["/orders?skip=0", "/orders?skip=10", "/orders?skip=20"]);
  const counted = await pages(base, answer);
  expect(counted.asked.at(-1)).toBe("/orders?skip=25");
  expect(counted.ids).toEqual(everyId);
});

test("sends the mark of the answer back until there is none", async () => {
  const { ids, asked } = await pages(
    { paging: "cursor", nextCursor: "meta.cursor", split: "rows" },
    (request) => {
      const from = Number(request.query.get("cursor")?.slice(1) ?? 0);
      return { body: { rows: slice(from), meta: { cursor: from < 20 ? `c${from + 10}` : "" } } };
    },
  );
  expect(ids).toEqual(everyId);
  expect(asked).toEqual(["/orders?", "/orders?cursor=c10", "/orders?cursor=c20"]);
});

test("changes query, header and body of each request", async () => {
  const { ids, asked } = await pages(
    {
      method: "POST",
      body: "json",
      json: { filter: { open: true } },
      split: "rows",
      paging: "change",
      changes: [
        { place: "query", name: "page", value: ({ $pageCount }) => $pageCount + 1 },
        { place: "header", name: "X-Page", value: ({ $pageCount }) => $pageCount },
        {
          place: "body",
          name: "filter.after",
          value: ({ $response }) => ($response as { body: { last?: number } }).body.last,
        },
      ],
      pageStop: "expression",
      stopWhen: ({ $response }) => ($response as { body: { rows: unknown[] } }).body.rows.length < 10,
    },
    (request) => {
      const { filter } = request.json() as { filter: { after?: number } };
      const rows = slice(filter.after ?? 0);
      return { body: { rows, last: rows.at(-1)?.id } };
    },
  );
  expect(ids).toEqual(everyId);
  expect(asked).toEqual([
    '/orders?page=1{"filter":{"open":true}}',
    '/orders?page=2{"filter":{"open":true,"after":10}}',
    '/orders?page=3{"filter":{"open":true,"after":20}}',
  ]);
});

test("a status can end the pages, others still fail", async () => {
  const answer: Answer = (request) =>
    number(request, "page") > 2 ? { status: 404 } : { body: slice(number(request, "page") * 10 - 10) };
  const { ids } = await pages({ paging: "page", pageStop: "status" }, answer);
  expect(ids).toHaveLength(20);
  await expect(
    pages({ paging: "page", pageStop: "status", stopStatuses: "410, 204" }, answer),
  ).rejects.toMatchObject({ details: { response: { status: 404 } } });
});

test("reads no more pages than it may", async () => {
  const endless: Answer = (request) => ({ body: [{ id: number(request, "page") }] });
  expect((await pages({ paging: "page", maxPages: 3 }, endless)).ids).toEqual([1, 2, 3]);
  await expect(pages({ paging: "page" }, endless)).rejects.toMatchObject({ code: "pages-endless" });
});

test.for<[string, Params, Answer, string]>([
  [
    "asks the same again",
    { paging: "link", nextLink: "next" },
    () => ({ body: { next: "/orders" } }),
    "page-again",
  ],
  ["changes nothing", { paging: "change" }, () => ({ body: [1] }), "page-again"],
  [
    "leads elsewhere",
    { paging: "link", nextLink: "next" },
    () => ({ body: { next: "https://evil.example/orders" } }),
    "next-page-elsewhere",
  ],
  [
    "is no address",
    { paging: "link", nextLink: "next" },
    () => ({ body: { next: "http://[" } }),
    "page-link",
  ],
  [
    "reads a reserved name",
    { paging: "link", nextLink: "__proto__.next" },
    () => ({ body: {} }),
    "field-name-reserved",
  ],
])("a next page that %s is refused", async ([, params, answer, code]) => {
  await expect(pages({ ...params, pageStop: "expression" }, answer)).rejects.toMatchObject({ code });
});

test("an empty first page gives nothing and is the last", async () => {
  const { ids, asked } = await pages({ paging: "page" }, () => ({ body: [] }));
  expect(ids).toEqual([]);
  expect(asked).toHaveLength(1);
});

test("ten thousand records over a hundred pages", async () => {
  const { items } = await pages({ paging: "page", pageSize: 100, split: "rows" }, (request) => {
    const page = number(request, "page");
    const rows = page > 100 ? [] : Array.from({ length: 100 }, (_, i) => ({ id: page * 100 + i }));
    return { body: { rows } };
  });
  expect(items).toHaveLength(10_000);
  expect(items?.at(-1)?.json).toEqual({ id: 10_099 });
});

test("a list in the answer becomes items; where it is missing, the log says so", async () => {
  const split = { split: "data.rows" };
  expect(
    (await pages(split, () => ({ body: { data: { rows: [{ id: 1 }, null, "x"] } } }))).items,
  ).toMatchObject([{ json: { id: 1 } }, { json: {} }, { json: { data: "x" } }]);
  expect((await pages(split, () => ({ body: { data: { rows: null } } }))).items).toEqual([]);
  const missing = await pages(split, () => ({ body: { data: {} } }));
  expect(missing).toMatchObject({ items: [], logs: ["The answer has nothing at “data.rows”."] });
});
