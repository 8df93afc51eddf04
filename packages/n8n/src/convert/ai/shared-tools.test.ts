import type { Flow, FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../../index.ts";
import { agent, ai, mail, withTools } from "./testing.ts";

const other = { ...agent, name: "Other" };

function shared(tool = mail) {
  return withTools([tool], ["Model ai_languageModel Other", `${tool.name} ai_tool Other`], [other]);
}

function changed(flow: Flow, name: string, change: (node: FlowNode) => FlowNode): Flow {
  return { ...flow, nodes: flow.nodes.map((node) => (node.name === name ? change(node) : node)) };
}

function nodesOf(workflow: JsonObject): readonly JsonObject[] {
  return workflow["nodes"] as readonly JsonObject[];
}

const toAgent = (name: string) => ({ node: name, type: "ai_tool", index: 0 });

test("a tool that two agents share becomes one for each, and one again", () => {
  const { flow, file, edges, notes, called, report, credentials } = shared();
  expect(edges.filter((edge) => edge.includes("mail"))).toEqual([
    "agent.tool-mail > mail",
    "mail.main > agent",
    "other.tool-mail > mail-2",
    "mail-2.main > other",
  ]);
  // Only the first agent has a node before it, whose fields its tool reads.
  expect(called("Mail")?.params).toMatchObject({ to: "={{ $json.To }}" });
  expect(called("Mail 2")).toMatchObject({ type: "gmail.message.send", params: { to: "={{ $json.To }}" } });
  expect(notes("Mail")).toContain("“Other” uses it as well, and has a copy of its own");
  expect(notes("Mail 2")).toContain("It is a copy of “Mail”, which “Agent” uses as well");
  expect(report.filter(({ node }) => node.startsWith("Mail"))).toHaveLength(2);
  const heights = ["Mail", "Mail 2"].map((name) => called(name)?.position.y ?? 0);
  expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThan(64);
  expect(credentials.get("mail-2")).toEqual(credentials.get("mail"));
  expect(exportN8n(flow).workflow).toEqual(file);
});

test("a copy that was changed is a tool of its own; the first stays as it was", () => {
  const { flow } = shared();
  const { workflow } = exportN8n(
    changed(flow, "Mail 2", (node) => ({ ...node, params: { ...node.params, subject: "Hello" } })),
  );
  const mails = nodesOf(workflow).filter(({ name }) => String(name).startsWith("Mail"));
  expect(mails.map(({ name }) => name)).toEqual(["Mail", "Mail 2"]);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
  expect(mails[1]).toMatchObject({
    type: "n8n-nodes-base.gmailTool",
    parameters: { subject: "Hello" },
    credentials: mail["credentials"],
  });
  expect(workflow["connections"]).toMatchObject({
    Mail: { ai_tool: [[toAgent("Agent")]] },
    "Mail 2": { ai_tool: [[toAgent("Other")]] },
  });
});

test("the copy is the tool where the first is gone", () => {
  const { flow, file } = shared();
  const without = {
    ...flow,
    nodes: flow.nodes.filter(({ id }) => id !== "mail"),
    edges: flow.edges.filter(({ source, target }) => source !== "mail" && target !== "mail"),
  };
  const { workflow } = exportN8n(without);
  const mails = nodesOf(workflow).filter(({ name }) => String(name).startsWith("Mail"));
  expect(mails).toEqual(nodesOf(file).filter(({ name }) => name === "Mail"));
  expect(workflow["connections"]).toMatchObject({ Mail: { ai_tool: [[toAgent("Other")]] } });
});

test("an agent with tools of its own cannot be had twice, and the other agent says so", () => {
  const helper = { name: "Helper", type: ai("agentTool"), typeVersion: 2.2, parameters: { options: {} } };
  const { flow, file, notes } = withTools(
    [helper],
    ["Model ai_languageModel Helper", "Model ai_languageModel Other", "Helper ai_tool Other"],
    [other],
  );
  expect(notes("Other")).toContain("“Helper” is a tool of “Agent” as well");
  expect(exportN8n(flow).workflow).toEqual(file);
});
