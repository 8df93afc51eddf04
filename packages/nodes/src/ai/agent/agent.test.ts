import { testMemory } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { accessTo, asked, playedModel } from "../testing.ts";
import { played, uses } from "./testing.ts";

const row = { type: "string", values: "", description: "", optional: false } as const;
const find = {
  name: "find order",
  description: "Finds an order by its number.",
  takes: "rows",
  arguments: [
    { ...row, name: "number", type: "integer", description: "As on the invoice" },
    { ...row, name: "shop", optional: true },
  ],
  schema: {},
  id: "f1",
} as const;
const mail = { ...find, name: "Wyślij e-mail", description: "", arguments: [], id: undefined } as const;
const params = { model: "gpt-4.1-mini", prompt: "Where is 1042?", tools: [find, mail] };

test("the model uses a tool, hears what came of it, and answers", async () => {
  await using server = await playedModel(uses(["find_order", { number: 1042 }]), "It left today.");
  const { done, used } = await played(
    { credential: accessTo(server), params: { ...params, system: "Be brief." }, items: [{ id: 1 }] },
    { f1: () => [{ state: "sent" }] },
  );
  expect(used).toEqual([["f1", { json: { number: 1042 }, from: 0 }]]);
  expect(done).toEqual([
    {
      json: {
        id: 1,
        answer: "It left today.",
        usage: { model: "gpt-4.1-mini", inputTokens: 22, outputTokens: 14 },
      },
      from: 0,
    },
  ]);
  expect(asked(server)).toMatchObject({
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "Where is 1042?" },
    ],
    tools: [
      {
        type: "function",
        function: {
          name: "find_order",
          description: "Finds an order by its number.",
          parameters: {
            type: "object",
            properties: {
              number: { type: "integer", description: "As on the invoice" },
              shop: { type: "string" },
            },
            required: ["number"],
          },
        },
      },
      { function: { name: "Wyslij_e-mail", parameters: { type: "object", properties: {} } } },
    ],
  });
  expect((asked(server, 1)["messages"] as unknown[]).slice(2)).toMatchObject([
    { role: "assistant", tool_calls: [{ id: "call_0" }] },
    { role: "tool", tool_call_id: "call_0", content: '{"state":"sent"}' },
  ]);
});

test("tools that are wanted together are used one after the other, without asking in between", async () => {
  await using server = await playedModel(
    uses(["find_order", { number: 1 }], ["Wyslij_e-mail", ""], ["find_order", { number: 2, shop: null }]),
    "Done.",
  );
  const { used, done, noted } = await played(
    { credential: accessTo(server), params: { ...params, steps: true, usage: false, keep: false } },
    { f1: ({ number }) => [{ number }, { more: true }] },
  );
  expect(used.map(([handle, { json }]) => [handle, json])).toEqual([
    ["f1", { number: 1 }],
    ["1", {}],
    ["f1", { number: 2 }],
  ]);
  expect(server.requests).toHaveLength(2);
  expect(done[0]?.json).toEqual({
    answer: "Done.",
    steps: [
      { tool: "find_order", arguments: { number: 1 }, result: [{ number: 1 }, { more: true }] },
      { tool: "Wyslij_e-mail", arguments: "", result: "The tool gave nothing back." },
      {
        tool: "find_order",
        arguments: { number: 2, shop: null },
        result: [{ number: 2 }, { more: true }],
      },
    ],
  });
  // Each run notes what is new, so a conversation is stored once.
  expect(noted.map((notes) => notes.map(({ kind }) => kind))).toEqual([
    ["begun", "said"],
    ["told"],
    ["told"],
  ]);
});

test.for([
  ["an unknown tool", uses(["fetch", {}]), "There is no tool “fetch”; there are: find_order"],
  ["no JSON", uses(["find_order", "{number: 1"]), "not a JSON object"],
  ["what does not fit", uses(["find_order", { number: "x" }]), "“number” must be of the type integer"],
  ["what is missing", uses(["find_order", { number: null }]), "“number” must be of the type integer"],
] as const)("%s goes back to the model, and nothing is run", async ([, wrong, told]) => {
  await using server = await playedModel(wrong, uses(["find_order", { number: 3 }]), "Fine.");
  const { used, logs } = await played({ credential: accessTo(server), params }, { f1: () => [{}] });
  expect(used.map(([, { json }]) => json)).toEqual([{ number: 3 }]);
  expect(JSON.stringify(asked(server, 1)["messages"])).toContain(JSON.stringify(told).slice(1, -1));
  expect(logs.join()).toContain("wrong way");
});

test("numbers and texts are taken for each other where it is plain what is meant", async () => {
  const typed = [
    { ...row, name: "number", type: "integer" },
    { ...row, name: "shop" },
    { ...row, name: "open", type: "boolean" },
  ] as const;
  await using server = await playedModel(
    uses(["find_order", { number: "1042", shop: 7, open: "true" }]),
    "Fine.",
  );
  const { used, logs } = await played(
    { credential: accessTo(server), params: { ...params, tools: [{ ...find, arguments: typed }] } },
    { f1: () => [{}] },
  );
  expect(used.map(([, { json }]) => json)).toEqual([{ number: 1042, shop: "7", open: true }]);
  expect(logs).toEqual([]);
});

test("items are worked on one after the other, each in a conversation of its own", async () => {
  await using server = await playedModel(
    uses(["find_order", { number: 1 }]),
    "A",
    "B",
    uses(["find_order", { number: 3 }]),
    "C",
  );
  const file = { id: "f", name: "a.txt", type: "text/plain", size: 1 };
  const { done, used } = await played(
    {
      credential: accessTo(server),
      params: { ...params, usage: false },
      paramsAt: ({ json }) => ({ prompt: `Order ${String(json["n"])}` }),
      items: [{ n: 1 }, { n: 2 }, { json: { n: 3 }, files: { data: file } }],
    },
    { f1: () => [{ ok: true }] },
  );
  expect(done.map(({ json, from }) => [json["n"], json["answer"], from])).toEqual([
    [1, "A", 0],
    [2, "B", 1],
    [3, "C", 2],
  ]);
  expect(used.map(([, item]) => item.from)).toEqual([0, 2]);
  expect(used[1]?.[1].files).toEqual({ data: file });
  expect(asked(server, 2)["messages"]).toEqual([{ role: "user", content: "Order 2" }]);
});

test("a model that never ends is stopped, and the flow may go on with the other items", async () => {
  await using server = await playedModel(
    uses(["find_order", { number: 1 }]),
    uses(["find_order", { number: 2 }]),
    "B",
  );
  const test = {
    credential: accessTo(server),
    params: { ...params, maxRounds: 2, usage: false },
    items: [{ n: 1 }, { n: 2 }],
  };
  const tools = { f1: () => [{}] };
  await expect(played({ ...test, loop: { goesOn: () => true } }, tools)).rejects.toMatchObject({
    code: "ai-rounds",
    results: [{ code: "ai-rounds" }, [{ json: { n: 2, answer: "B" }, from: 1 }]],
  });
  await using again = await playedModel(uses(["find_order", { number: 1 }]));
  await expect(played({ ...test, credential: accessTo(again) }, tools)).rejects.toMatchObject({
    code: "ai-rounds",
    message: expect.stringContaining("find_order"),
  });
  expect(again.requests).toHaveLength(2);
});

test("an answer in fields is checked, and asked for again once", async () => {
  const answer = {
    ...params,
    answer: "fields",
    fields: [{ ...row, name: "late", type: "boolean" }],
    field: "",
    usage: false,
  } as const;
  await using server = await playedModel(uses(["find_order", { number: 1 }]), "Late!", '{"late": true}');
  const { done } = await played({ credential: accessTo(server), params: answer }, { f1: () => [{}] });
  expect(done[0]?.json).toEqual({ late: true });
  expect(JSON.stringify(asked(server)["messages"])).toContain("fits this JSON schema");
  expect(asked(server, 2)["messages"]).toContainEqual({
    role: "user",
    content: expect.stringContaining("does not fit"),
  });
  await using stubborn = await playedModel("No.");
  await expect(played({ credential: accessTo(stubborn), params: answer })).rejects.toMatchObject({
    code: "ai-fields",
  });
  expect(stubborn.requests).toHaveLength(2);
});

test("a long result is cut off for the model", async () => {
  await using server = await playedModel(uses(["find_order", { number: 1 }]), "Long.");
  await played(
    { credential: accessTo(server), params: { ...params, longestResult: 100 } },
    { f1: () => [{ text: "x".repeat(500) }] },
  );
  const [, , told] = asked(server, 1)["messages"] as { content: string }[];
  expect(told?.content).toContain("cut off: it has 511 characters");
  expect(told?.content.length).toBeLessThan(160);
});

test("of a conversation, questions and answers are remembered", async () => {
  await using server = await playedModel(uses(["find_order", { number: 1 }]), "Sent.", "As I said.");
  const memory = testMemory();
  const talk = (prompt: string) =>
    played(
      { credential: accessTo(server), params: { ...params, prompt, conversation: "+48 1" }, memory },
      { f1: () => [{}] },
    );
  await talk("a");
  await talk("b");
  expect(asked(server, 2)["messages"]).toEqual([
    { role: "user", content: "a" },
    { role: "assistant", content: "Sent." },
    { role: "user", content: "b" },
  ]);
});

test.for([
  ["two of one name", [find, find], "ai-tools"],
  ["one without a name", [{ ...find, name: "!" }], "ai-tools"],
  ["a schema that is a list", [{ ...find, takes: "schema", schema: [] }], "ai-tool-schema"],
] as const)("tools are to be told apart and described: %s", async ([, tools, code]) => {
  await using server = await playedModel("x");
  await expect(played({ credential: accessTo(server), params: { ...params, tools } })).rejects.toMatchObject({
    code,
  });
});

test("without tools it is a question, and without items nothing", async () => {
  await using server = await playedModel("Hello.");
  const bare = { credential: accessTo(server), params: { ...params, tools: [] } };
  expect((await played(bare)).done[0]?.json).toMatchObject({ answer: "Hello." });
  expect(asked(server)).not.toHaveProperty("tools");
  expect((await played({ ...bare, items: [] })).done).toEqual([]);
});

test("uses of tools without ids get some, so that their results are told apart", async () => {
  const call = { type: "function", function: { name: "find_order", arguments: '{"number": 1}' } };
  const says = { message: { content: null, tool_calls: [call, { ...call, id: "" }] } };
  await using server = await playedModel(says, says, "Both.");
  const { used } = await played({ credential: accessTo(server), params }, { f1: () => [{}] });
  expect(used).toHaveLength(4);
  const messages = asked(server, 2)["messages"] as Record<string, unknown>[];
  expect(messages.flatMap(({ tool_call_id: id }) => (id === undefined ? [] : [id]))).toEqual([
    "call_0_0",
    "call_0_1",
    "call_1_0",
    "call_1_1",
  ]);
  expect(messages[1]).toMatchObject({ tool_calls: [{ id: "call_0_0" }, { id: "call_0_1" }] });
});
