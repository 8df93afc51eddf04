import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, runNode, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { restOf, supabase } from "./credential.ts";

const credential = { definition: supabase, values: { host: "https://p1.supabase.co/", key: "sb_secret_1" } };

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`supabase.row.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

async function asked(type: string, params: JsonObject, item: JsonObject = {}, rows: unknown = [{ id: 1 }]) {
  let left: unknown = rows;
  await using server = await testServer(({ method }) => {
    const body = left;
    if (method === "GET") left = [];
    return { body };
  });
  const { outputs } = await runNode(await action(type), {
    at: server.url,
    params: { table: "orders", ...params },
    items: [item],
    credential,
  });
  const [first] = server.requests;
  return {
    count: server.requests.length,
    call: `${first?.method} ${first?.path}`,
    query: [...(first?.query ?? [])].map(([name, value]) => `${name}=${value}`),
    headers: first?.headers,
    body: first?.text === "" ? undefined : first?.json(),
    items: outputs["main"]?.map(({ json }) => json),
  };
}

const conditions = [
  { column: "status", value: "paid, sent" },
  { column: "total", is: "gt", value: "100" },
  { column: "note", is: "is", value: "NULL" },
  { column: "kind", is: "in", value: 'a, b "c"' },
];

test.each<[JsonObject, string[]]>([
  [
    { conditions, order: "created_at.desc, id", columns: "id, total", most: 7 },
    [
      "status=eq.paid, sent",
      "total=gt.100",
      "note=is.null",
      String.raw`kind=in.("a","b \"c\"")`,
      "select=id,total",
      "order=created_at.desc,id",
      "limit=7",
    ],
  ],
  [
    { conditions: conditions.slice(0, 2), match: "any" },
    ['or=(status.eq."paid, sent",total.gt.100)', "select=*", "limit=50"],
  ],
  [
    {
      conditions: [
        { column: "total", is: "gt", value: "1" },
        { column: "total", is: "lt", value: "9" },
      ],
    },
    ["total=gt.1", "total=lt.9", "select=*", "limit=50"],
  ],
  [
    {
      conditions: [
        { column: "paid_at", is: "not.is", value: "NULL" },
        { column: "kind", is: "not.in", value: "a, b" },
      ],
    },
    ["paid_at=not.is.null", 'kind=not.in.("a","b")', "select=*", "limit=50"],
  ],
  [
    { by: "question", question: "?total=gt.100&status=in.(paid,sent)" },
    ["total=gt.100", "status=in.(paid,sent)", "select=*", "limit=50"],
  ],
])("rows are asked for with %j", async (params, query) => {
  const made = await asked("list", params);
  expect([made.call, made.query, made.items]).toEqual(["GET /rest/v1/orders", query, [{ id: 1 }]]);
  expect(made.headers).toMatchObject({ apikey: "sb_secret_1" });
  expect(made.headers?.["authorization"]).toBeUndefined();
});

test("long lists are fetched page after page, also where a project gives fewer at once", async () => {
  const pages = [500, 200, 0];
  await using server = await testServer(({ query }) => {
    const from = Number(query.get("offset") ?? 0);
    const size = from === 0 ? pages[0] : from === 500 ? pages[1] : pages[2];
    return { body: Array.from({ length: size ?? 0 }, (_, index) => ({ id: from + index })) };
  });
  const params = { table: "orders", most: undefined };
  const { outputs } = await runNode(await action("list"), {
    at: server.url,
    params: { ...params, most: 5000 },
    credential,
  });
  expect(outputs["main"]).toHaveLength(700);
  expect(server.requests.map(({ query }) => query.get("offset"))).toEqual([null, "500", "700"]);
});

test("a row is made of named columns, or of the item, in any schema", async () => {
  const fields = [{ name: "email", type: "any", value: "ż@x.pl" }];
  const named = await asked("create", { fields, schema: "shop" });
  expect([named.call, named.body, named.items]).toEqual([
    "POST /rest/v1/orders",
    { email: "ż@x.pl" },
    [{ id: 1 }],
  ]);
  expect(named.headers).toMatchObject({ prefer: "return=representation", "content-profile": "shop" });
  const whole = await asked("create", { from: "item", leaveOut: "secret" }, { a: 1, secret: 2 });
  expect(whole.body).toEqual({ a: 1 });
  expect((await asked("list", { schema: "shop" })).headers).toMatchObject({ "accept-profile": "shop" });
});

test("rows are changed, merged and deleted", async () => {
  const values = { from: "item", conditions: conditions.slice(1, 2) };
  const changed = await asked("update", values, { status: "sent" });
  expect([changed.call, changed.query, changed.body]).toEqual([
    "PATCH /rest/v1/orders",
    ["total=gt.100"],
    { status: "sent" },
  ]);
  const merged = await asked("upsert", { from: "item", match: "email, shop" }, { email: "a" });
  expect([merged.call, merged.query, merged.headers?.["prefer"]]).toEqual([
    "POST /rest/v1/orders",
    ["on_conflict=email,shop"],
    "resolution=merge-duplicates,return=representation",
  ]);
  const gone = await asked("delete", { conditions: conditions.slice(1, 2) });
  expect([gone.call, gone.query, gone.items]).toEqual([
    "DELETE /rest/v1/orders",
    ["total=gt.100"],
    [{ id: 1 }],
  ]);
});

test.each([
  ["delete", {}, "supabase-no-filter"],
  ["update", { from: "item", by: "question", question: " " }, "supabase-no-filter"],
  ["create", {}, "supabase-nothing"],
])("%s with %j is refused before anything is sent", async (type, params, code) => {
  await expect(asked(type, params, { a: 1 })).rejects.toMatchObject({ code });
});

test("tables are choices, and the address may be given whole or not", async () => {
  await using server = await testServer(() => ({ body: { definitions: { orders: {}, people: {} } } }));
  const { ctx } = testContext({ at: server.url, credential });
  const { choices } = await action("list");
  expect(await choices?.["tables"]?.({ params: {}, search: "ord", ctx })).toEqual([
    { value: "orders", label: "orders" },
  ]);
});

const id = "abcdefghijklmnopqrst";

test.each([
  [" https://x.pl/rest/v1/ ", "https://x.pl/rest/v1"],
  [`${id}.supabase.co`, `https://${id}.supabase.co/rest/v1`],
  [id, `https://${id}.supabase.co/rest/v1`],
  [`https://supabase.com/dashboard/project/${id}/settings/api`, `https://${id}.supabase.co/rest/v1`],
  ["http://localhost:54321", "http://localhost:54321/rest/v1"],
  [undefined, "https://project.supabase.invalid/rest/v1"],
])("the project %s is at %s", (host, rest) => {
  expect(restOf({ host })).toBe(rest);
});

const tokenOf = (role: string) =>
  ["{}", `{"role": "${role}"}`, "x"].map((part) => Buffer.from(part).toString("base64url")).join(".");

test.each([
  ["sb_secret_1", "/rest/v1/", undefined],
  ["sb_publishable_1", "/auth/v1/settings", undefined],
  [tokenOf("service_role"), "/rest/v1/", `Bearer ${tokenOf("service_role")}`],
  [tokenOf("anon"), "/auth/v1/settings", `Bearer ${tokenOf("anon")}`],
])("a key like %s is tried out where it is allowed to ask", async (key, path, token) => {
  await using server = await testServer(() => ({ body: {} }));
  const values = { ...credential.values, key };
  const { ctx } = testContext({ at: server.url, credential: { definition: supabase, values } });
  await supabase.test?.({ values, http: ctx.http, reach: ctx.reach });
  const [request] = server.requests;
  expect([request?.path, request?.headers["authorization"], request?.headers["apikey"]]).toEqual([
    path,
    token,
    key,
  ]);
});

test("what Supabase says no with is told whole", async () => {
  const complaints = await faults(await action("list"), {
    params: { table: "orders" },
    credential,
    no: () => ({
      code: "42703",
      message: "column orders.x does not exist",
      details: null,
      hint: "Perhaps “id”.",
    }),
    words: "column orders.x does not exist (Perhaps “id”.)",
  });
  expect(complaints).toEqual([]);
});
