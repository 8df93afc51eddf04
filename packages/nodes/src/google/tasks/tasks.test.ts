import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, runNode, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`googleTasks.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

async function asked(type: string, params: JsonObject) {
  await using server = await testServer(({ method, path, query }) => {
    if (method === "DELETE") return { status: 204 };
    if (method !== "GET" || path.endsWith("/t1")) return { body: { id: "t1" } };
    return query.get("pageToken") === null
      ? { body: { items: [{ id: "a" }], nextPageToken: "2" } }
      : { body: { items: [{ id: "b" }] } };
  });
  const { outputs } = await runNode(await action(type), {
    at: server.url,
    params,
    timezone: "Europe/Warsaw",
  });
  const [first] = server.requests;
  return {
    call: `${first?.method} ${first?.path.slice("/tasks/v1".length)}`,
    query: Object.fromEntries(first?.query ?? []),
    body: first?.text === "" ? undefined : (first?.json() as JsonObject),
    items: outputs["main"]?.map(({ json }) => json),
  };
}

test.each<[string, JsonObject, string, JsonObject, JsonObject | undefined, JsonObject[]]>([
  [
    "task.create",
    { title: "Call", notes: "N", due: "2026-01-15T23:30:00Z", done: true, parent: "p", previous: "q" },
    "POST /lists/%40default/tasks",
    { parent: "p", previous: "q" },
    { title: "Call", notes: "N", due: "2026-01-15T00:00:00.000Z", status: "completed" },
    [{ id: "t1" }],
  ],
  ["task.create", { list: "L", title: "Call" }, "POST /lists/L/tasks", {}, { title: "Call" }, [{ id: "t1" }]],
  [
    "task.update",
    { list: "L", task: "t1", due: "2026-01-15", status: "needsAction" },
    "PATCH /lists/L/tasks/t1",
    {},
    { due: "2026-01-15T00:00:00.000Z", status: "needsAction", completed: null },
    [{ id: "t1" }],
  ],
  ["task.get", { list: "L", task: "t1" }, "GET /lists/L/tasks/t1", {}, undefined, [{ id: "t1" }]],
  ["task.delete", { list: "L", task: "t1" }, "DELETE /lists/L/tasks/t1", {}, undefined, [{ success: true }]],
  [
    "task.list",
    { list: "L", from: "2026-01-15", done: true, doneTo: "2026-02-01T00:00:00Z", deleted: true, most: 2 },
    "GET /lists/L/tasks",
    {
      dueMin: "2026-01-15T00:00:00.000Z",
      completedMax: "2026-02-01T00:00:00.000Z",
      showCompleted: "true",
      showHidden: "true",
      showDeleted: "true",
      maxResults: "2",
    },
    undefined,
    [{ id: "a" }, { id: "b" }],
  ],
  ["list.list", {}, "GET /users/@me/lists", { maxResults: "100" }, undefined, [{ id: "a" }, { id: "b" }]],
])("%s with %j", async (type, params, call, query, body, items) => {
  expect(await asked(type, params)).toEqual({ call, query, body, items });
});

test.each([
  ["America/Sao_Paulo", "2026-01-15", "2026-01-16"],
  ["Europe/Warsaw", "2026-01-15T09:30:00+01:00", "2026-01-16T00:00:00.000+01:00"],
  ["America/Sao_Paulo", "2026-01-15T22:00:00-03:00", "2026-01-16T00:00"],
])(
  "in %s, tasks from %s until %s are those of the 15th, which Google keeps at midnight of UTC",
  async (timezone, from, to) => {
    await using server = await testServer(() => ({ body: {} }));
    await runNode(await action("task.list"), { at: server.url, params: { from, to }, timezone });
    expect(server.requests[0]?.path).toBe("/tasks/v1/lists/%40default/tasks");
    expect(Object.fromEntries(server.requests[0]?.query ?? [])).toMatchObject({
      dueMin: "2026-01-15T00:00:00.000Z",
      dueMax: "2026-01-15T23:59:59.999Z",
    });
  },
);

test("lists are choices, and what Google says no with is told", async () => {
  await using server = await testServer(() => ({ body: { items: [{ id: "L", title: "Mine" }] } }));
  const node = await action("task.create");
  const { ctx } = testContext({ at: server.url });
  expect(await node.choices?.["lists"]?.({ params: {}, search: "", ctx })).toEqual([
    { value: "L", label: "Mine" },
  ]);
  const complaints = await faults(node, {
    params: { title: "Call" },
    no: (status) => ({
      error: { code: status, message: "Invalid task list", errors: [{ reason: "invalid" }] },
    }),
    words: "Invalid task list",
  });
  expect(complaints).toEqual([]);
});
