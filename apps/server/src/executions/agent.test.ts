import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldExecution } from "@weft/flow";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { startProcess } from "../testing/process.ts";
import type { ServerProcess } from "../testing/process.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send, signIn, startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

/** A service whose model says these, one after the other. */
async function model(...says: readonly object[]) {
  let at = 0;
  return otherSystem((_received, response) => {
    const message = { role: "assistant", ...says[Math.min(at++, says.length - 1)] };
    const usage = { prompt_tokens: 5, completion_tokens: 2 };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ model: "m", choices: [{ message, finish_reason: "stop" }], usage }));
  });
}

function uses(name: string, input: object) {
  const call = { name, arguments: JSON.stringify(input) };
  return { content: null, tool_calls: [{ id: "c", type: "function", function: call }] };
}

async function credential({ client }: Member, url: string): Promise<string> {
  const values = { service: "other", address: `${url}/v1`, key: "sk-canary" };
  const { id } = await client.credentials.create({ type: "ai", name: "AI", values });
  return id;
}

async function run({ client }: Member, flow: object) {
  const { flow: created, revision, problems } = await client.flows.create({ flow });
  await client.flows.publish({ id: created.id, revision });
  const { executionId: id } = await client.flows.run({ id: created.id });
  await expect.poll(async () => (await client.executions.get({ id })).finishedAt).not.toBeNull();
  const execution = await client.executions.get({ id });
  return { problems, execution, runs: foldExecution(execution.events).runs };
}

const argument = (name: string) => ({ name, type: "string" });
const tools = [
  { id: "find", name: "find", arguments: [argument("order")] },
  { id: "mail", name: "mail", arguments: [argument("to"), argument("text")] },
];

/** It finds an order, writes a mail, and goes on with the answer. */
function ordersFlow(credential: string, shop: string): object {
  return flowOf(
    "agent",
    [
      { id: "start", type: "core.manual" },
      set("order", { customer: "Ada" }),
      {
        id: "agent",
        type: "ai.agent",
        credential,
        params: { model: "m", prompt: "=Tell {{ $json.customer }} where it is", tools, usage: false },
      },
      set("found", { state: "=sent to {{ $('order').item.json.customer }}" }),
      post("send", `${shop}/mails`, {
        params: { body: "json", json: { to: "={{ $json.to }}", text: "={{ $json.text }}" } },
      }),
      set("after", { done: true }),
    ],
    {
      edges: [
        "start > order",
        "order > agent",
        "agent.find > found",
        "found > agent",
        "agent.mail > send",
        "send > agent",
        "agent.done > after",
      ],
    },
  );
}

test("an agent finds out, acts and answers; each use of a tool is a run that is seen", async () => {
  const { owner } = await serverWith([]);
  const ai = await model(uses("find", { order: "1042" }), uses("mail", { to: "a@b.pl", text: "Sent." }), {
    content: "I wrote to Ada.",
  });
  const shop = await otherSystem((_received, response) => void response.writeHead(202).end("{}"));
  const flow = ordersFlow(await credential(owner, ai.url), shop.url);
  const { problems, execution, runs } = await run(owner, flow);
  expect(problems).toEqual([]);
  expect(execution.status).toBe("succeeded");
  expect(runs.map(({ node }) => node)).toEqual([
    "start",
    "order",
    "agent",
    "found",
    "agent",
    "send",
    "agent",
    "after",
  ]);
  expect(runs.at(-1)?.outputs["main"]?.[0]?.json).toEqual({
    customer: "Ada",
    answer: "I wrote to Ada.",
    done: true,
  });
  expect(runs[3]?.outputs["main"]?.[0]?.json).toEqual({ order: "1042", state: "sent to Ada" });
  expect(shop.received).toMatchObject([{ url: "/mails", body: { to: "a@b.pl", text: "Sent." } }]);
  expect(ai.received).toHaveLength(3);
  expect(ai.received[2]?.body).toMatchObject({
    messages: [
      { role: "user", content: "Tell Ada where it is" },
      { role: "assistant" },
      { role: "tool", content: '{"order":"1042","state":"sent to Ada"}' },
      { role: "assistant" },
      { role: "tool" },
    ],
  });
  expect(JSON.stringify(execution.events)).not.toContain("sk-canary");
});

test("a tool that fails and goes on tells the model why", async () => {
  const { owner } = await serverWith([]);
  const ai = await model(uses("mail", { to: "x", text: "y" }), { content: "It did not work." });
  const shop = await otherSystem((_received, response) => void response.writeHead(400).end("no such person"));
  const flow = flowOf(
    "failing",
    [
      { id: "start", type: "core.manual" },
      {
        id: "agent",
        type: "ai.agent",
        credential: await credential(owner, ai.url),
        params: { model: "m", prompt: "Write", tools: tools.slice(1) },
      },
      post("send", `${shop.url}/mails`, { onError: "continue" }),
    ],
    { edges: ["start > agent", "agent.mail > send", "send > agent"] },
  );
  const { execution, runs } = await run(owner, flow);
  expect(execution.status).toBe("succeeded");
  expect(runs.at(-1)?.outputs["done"]?.[0]?.json).toMatchObject({ answer: "It did not work." });
  expect(ai.received[1]?.body).toMatchObject({
    messages: [
      { role: "user" },
      { role: "assistant" },
      { content: expect.stringContaining("no such person") },
    ],
  });
});

test("a node of a tool can be tried: its agent is asked for it again", async () => {
  const { owner } = await serverWith([]);
  const ai = await model(uses("find", { order: "7" }), { content: "Done." }, uses("find", { order: "8" }));
  const flow = flowOf(
    "tried",
    [
      { id: "start", type: "core.manual" },
      {
        id: "agent",
        type: "ai.agent",
        credential: await credential(owner, ai.url),
        params: { model: "m", prompt: "Find", tools: tools.slice(0, 1), maxRounds: 2 },
      },
      set("found", { seen: true }),
    ],
    { edges: ["start > agent", "agent.find > found", "found > agent"] },
  );
  const { execution } = await run(owner, flow);
  const { executionId: id } = await owner.client.flows.run({
    id: "tried",
    until: "found",
    reuse: execution.id,
  });
  await expect.poll(async () => (await owner.client.executions.get({ id })).finishedAt).not.toBeNull();
  const { runs } = foldExecution((await owner.client.executions.get({ id })).events);
  const found = runs.find(({ node }) => node === "found");
  expect(found?.outputs["main"]?.[0]?.json).toEqual({ order: "8", seen: true });
});

test("a server that dies between two rounds goes on with the conversation, and uses no tool again", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-agent-kill-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { server, owner } = await serverWith([], { dataDir });
  const shop = await otherSystem((_received, response) => void response.writeHead(202).end("{}"));
  const says = [uses("mail", { to: "a@b.pl", text: "Sent." }), undefined, { content: "It is sent." }];
  const started: ServerProcess[] = [];
  const ai = await otherSystem((_received, response) => {
    const message = says.shift();
    // The mail is out, and the model is asked what to do next.
    if (!message) return void started[0]?.child.kill("SIGKILL");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", ...message } }] }));
  });
  const agent = {
    id: "agent",
    type: "ai.agent",
    credential: await credential(owner, ai.url),
    params: { model: "m", prompt: "Write", tools: tools.slice(1) },
  };
  // What was sent is on the disk when a wait begins.
  const wait = { id: "wait", type: "flow.wait", params: { mode: "duration", duration: 50 } };
  const nodes = [hook("f", "immediately"), agent, post("send", `${shop.url}/mails`), wait];
  await publish(
    owner,
    flowOf("f", nodes, { edges: ["hook > agent", "agent.mail > send", "send > wait", "wait > agent"] }),
  );
  await server.stop();

  const doomed = await startProcess(dataDir);
  started.push(doomed);
  expect((await send(doomed.url, "/webhook/f", { method: "POST", json: {} })).status).toBe(200);
  await doomed.ended;

  const again = await startTestServer({ dataDir });
  const { client } = await signIn(again.url, owner.email);
  const ended = async () => (await client.executions.list({})).items.map(({ status }) => status);
  await expect.poll(ended, { timeout: 20_000 }).toEqual(["succeeded"]);
  expect(shop.received).toHaveLength(1);
  expect(ai.received).toHaveLength(3);
  expect(ai.received[2]?.body).toEqual(ai.received[1]?.body);
  const [{ id } = { id: "" }] = (await client.executions.list({})).items;
  const { runs } = foldExecution((await client.executions.get({ id })).events);
  expect(runs.at(-1)?.outputs["done"]?.[0]?.json).toMatchObject({ answer: "It is sent." });
});
