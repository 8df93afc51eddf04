import { describe, expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { rawRequest } from "../testing/raw-request.ts";
import { send } from "../testing/server.ts";

const order = { orderId: "A-1001", price: 25.5, qty: 6 };
const total = set("total", {
  total: "={{ $json.body.price * $json.body.qty }}",
  keys: "={{ $json.params }}",
});

test.for([
  ["FV%2F2026%2F11", 200, { number: "FV/2026/11" }],
  ["za%C5%BC%C3%B3%C5%82%C4%87", 200, { number: "zażółć" }],
  ["FV/2026", 404, undefined],
  ["%ff", 404, undefined],
] as const)("a part of the path may have a slash in it (%s)", async ([part, status, params]) => {
  const { server } = await serverWith([flowOf("f", [hook("invoices/:number", "lastNode")])]);
  const answer = await send(server.url, `/webhook/invoices/${part}`, { method: "POST", json: {} });
  expect(answer.status).toBe(status);
  if (params) expect(await answer.json()).toMatchObject({ params });
});

describe("what the caller is answered", () => {
  test("with the first item of the last node, once the execution is stored", async () => {
    const { server, owner } = await serverWith([flowOf("f", [hook("orders", "lastNode"), total])]);
    const answer = await send(server.url, "/webhook/orders?source=shop", { method: "POST", json: order });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toBe("sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await answer.json()).toMatchObject({ body: order, query: { source: "shop" }, total: 153 });
    const { items } = await owner.client.executions.list({});
    expect(items).toMatchObject([
      {
        flowId: "f",
        flowName: "Flow f",
        version: 1,
        mode: "production",
        status: "succeeded",
        trigger: "core.webhook",
      },
    ]);
    const { events, flow } = await owner.client.executions.get({ id: items[0]?.id ?? "" });
    expect(events.map((event) => event.type)).toEqual([
      "execution.accepted",
      "run.started",
      "run.finished",
      "run.started",
      "run.finished",
      "execution.finished",
    ]);
    expect(flow.name).toBe("Flow f");
  });

  test("at once, when the event is stored, while the flow goes on", async () => {
    const gate = Promise.withResolvers<void>();
    const erp = await otherSystem(
      (_received, response) => void gate.promise.then(() => response.end("late")),
    );
    const node = hook("orders", "immediately", { params: { answerStatus: 202, answerBody: '{"ok":true}' } });
    const { server, owner } = await serverWith([flowOf("f", [node, post("erp", `${erp.url}/orders`)])]);
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
    expect([answer.status, await answer.json()]).toEqual([202, { ok: true }]);
    expect((await owner.client.executions.list({})).items).toMatchObject([
      { status: "running", finishedAt: null },
    ]);
    gate.resolve();
    await expect
      .poll(async () => (await owner.client.executions.list({})).items[0]?.status)
      .toBe("succeeded");
  });

  test("by a node of the flow, without waiting for what comes after it", async () => {
    const gate = Promise.withResolvers<void>();
    const erp = await otherSystem(
      (_received, response) => void gate.promise.then(() => response.end("late")),
    );
    const respond = {
      id: "respond",
      type: "flow.respond",
      params: {
        body: "json",
        json: { got: "={{ $json.body.orderId }}" },
        status: 201,
        headers: [
          { name: "X-Order", value: "={{ $json.body.orderId }}" },
          { name: "Set-Cookie", value: "weft_session=stolen" },
          { name: "Content-Security-Policy", value: "default-src *" },
        ],
      },
    };
    const { server, owner } = await serverWith([
      flowOf("f", [hook("orders", "respondNode"), respond, post("erp", erp.url)]),
    ]);
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
    expect([answer.status, await answer.json()]).toEqual([201, { got: "A-1001" }]);
    expect(answer.headers.get("x-order")).toBe("A-1001");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toBe("sandbox");
    const [execution] = (await owner.client.executions.list({})).items;
    const { events } = await owner.client.executions.get({ id: execution?.id ?? "" });
    expect(events).toContainEqual(expect.objectContaining({ type: "run.finished", run: 1 }));
    gate.resolve();
    await expect
      .poll(async () => (await owner.client.executions.list({})).items[0]?.status)
      .toBe("succeeded");
  });

  test("for itself alone: no header says anything about the whole origin or the connection", async () => {
    const names = [
      "nel",
      "report-to",
      "alt-svc",
      "accept-ch",
      "clear-site-data",
      "strict-transport-security",
    ];
    const headers = names.map((name) => ({ name, value: "canary" }));
    const respond = { id: "respond", type: "flow.respond", params: { body: "none", status: 204, headers } };
    const { server } = await serverWith([flowOf("f", [hook("orders", "respondNode"), respond])]);
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
    expect(answer.status).toBe(204);
    expect([...answer.headers.values()]).not.toContain("canary");
  });

  test("without a body where the status has none, whatever the flow says", async () => {
    const params = { body: "text", text: "HTTP/1.1 200 OK", status: 204 };
    const respond = { id: "respond", type: "flow.respond", params };
    const { server } = await serverWith([flowOf("f", [hook("orders", "respondNode"), respond])]);
    const answer = await rawRequest({ url: server.url, path: "/webhook/orders", method: "POST", body: "{}" });
    expect([answer.status, answer.headers["content-length"], answer.bytes.length]).toEqual([
      204,
      undefined,
      0,
    ]);
  });

  test("when no node answered", async () => {
    const { server } = await serverWith([flowOf("f", [hook("orders", "respondNode"), total])]);
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { message: expect.stringContaining("without an answer"), executionId: expect.stringMatching(/^ex_/) },
    ]);
  });

  test.each(["lastNode", "respondNode"] as const)(
    "when the flow failed (%s): no inner details",
    async (respond) => {
      const stop = { id: "stop", type: "flow.stop", params: { message: "password of db.internal is wrong" } };
      const { server, owner } = await serverWith([flowOf("f", [hook("orders", respond), stop])]);
      const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
      const body = (await answer.json()) as { error: string; executionId: string };
      expect(answer.status).toBe(500);
      expect(body.error).not.toContain("db.internal");
      const { items } = await owner.client.executions.list({ search: "DB.internal" });
      expect(items).toMatchObject([
        {
          id: body.executionId,
          status: "failed",
          error: { message: expect.stringContaining("db.internal"), node: "stop" },
        },
      ]);
    },
  );

  test("503 when the journal cannot store the event, and nothing has happened", async () => {
    const { server, owner } = await serverWith([
      flowOf("now", [hook("now", "immediately"), total]),
      flowOf("end", [hook("end", "lastNode"), total]),
    ]);
    server.services.sqlite.exec(
      "CREATE TRIGGER full BEFORE INSERT ON journal_chunks BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    );
    for (const path of ["now", "end"]) {
      const answer = await send(server.url, `/webhook/${path}`, { method: "POST", json: order });
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    }
    server.services.sqlite.exec("DROP TRIGGER full");
    expect((await owner.client.executions.list({})).items).toEqual([]);
    expect((await send(server.url, "/webhook/now", { method: "POST", json: order })).status).toBe(200);
  });
});

describe("finding the trigger", () => {
  test("by method and path, with names in the path, as flows are published and taken down", async () => {
    const { server, owner } = await serverWith([
      flowOf("one", [hook("orders/:id", "lastNode"), total]),
      flowOf("new", [hook("orders/new", "lastNode"), set("end", { is: "new" })]),
    ]);
    const call = (path: string, method = "POST") =>
      send(server.url, path, { method, ...(method === "POST" && { json: order }) });
    expect(await (await call("/webhook/orders/7%20a")).json()).toMatchObject({ keys: { id: "7 a" } });
    expect(await (await call("/webhook/orders/new/")).json()).toMatchObject({ is: "new" });
    const wrong = await call("/webhook/orders/7", "GET");
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
    for (const path of ["/webhook/other", "/webhook/", "/webhook/orders/7/lines", "/webhook/%E0%A4%A"]) {
      const answer = await call(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain("orders");
    }
    await owner.client.flows.unpublish({ id: "new" });
    await expect
      .poll(async () => (await (await call("/webhook/orders/new")).json()) as object)
      .toMatchObject({ keys: { id: "new" } });
    await publish(owner, flowOf("third", [hook("third", "lastNode")]));
    expect((await call("/webhook/third")).status).toBe(200);
  });
});

test("publishing again never shuts the door, and the new version takes over", async () => {
  const version = (n: number) => flowOf("f", [hook("orders", "lastNode"), set("end", { version: n })]);
  const { server, owner } = await serverWith([version(1)]);
  const seen = new Set<number>();
  const calling = (async () => {
    while (!seen.has(6)) {
      const answer = await send(server.url, "/webhook/orders", { method: "POST", json: order });
      expect(answer.status).toBe(200);
      seen.add(((await answer.json()) as { version: number }).version);
    }
  })();
  for (let n = 2; n <= 6; n++) {
    const { revision } = await owner.client.flows.get({ id: "f" });
    const saved = await owner.client.flows.save({ id: "f", revision, flow: version(n) });
    await owner.client.flows.publish({ id: "f", revision: saved.revision });
    await expect.poll(() => seen.has(n)).toBe(true);
  }
  await calling;
});

test("forms and texts arrive as what they are", async () => {
  const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
  const call = async (type: string, body: string) => {
    const answer = await fetch(`${server.url}/webhook/orders`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    return ((await answer.json()) as { body?: unknown }).body;
  };
  expect(await call("application/x-www-form-urlencoded", "a=1&b=x+y&a=2&%C5%BC=%C3%B3")).toEqual({
    a: ["1", "2"],
    b: "x y",
    ż: "ó",
  });
  expect(await call("text/csv; charset=utf-8", "a;b\n1;2")).toBe("a;b\n1;2");
  expect(await call("application/cloudevents+json", '{"id":1}')).toEqual({ id: 1 });
  expect(await call("application/json", "")).toEqual({});
});

test("200 requests at once are each answered and stored exactly once", async () => {
  const { server, owner } = await serverWith([
    flowOf("f", [hook("orders", "lastNode"), set("end", { n: "={{ $json.body.n }}" })], {
      settings: { correlation: "={{ 'order ' + $json.body.n }}" },
    }),
  ]);
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  const answers = await Promise.all(
    numbers.map(
      async (n) =>
        (await (await send(server.url, "/webhook/orders", { method: "POST", json: { n } })).json()) as {
          n: number;
        },
    ),
  );
  expect(answers.map(({ n }) => n)).toEqual(numbers);
  const { items } = await owner.client.executions.list({ limit: 200 });
  expect(items).toHaveLength(200);
  expect(new Set(items.map((item) => item.correlation))).toEqual(new Set(numbers.map((n) => `order ${n}`)));
  expect(items.every((item) => item.status === "succeeded")).toBe(true);
  const metrics = await (await send(server.url, "/metrics")).text();
  expect(metrics).toContain('weft_executions_finished_total{status="succeeded"} 200');
});
