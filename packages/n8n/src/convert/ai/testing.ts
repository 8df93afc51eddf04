import type { JsonObject } from "@weft/sdk";
import { base, imported, workflow } from "../../test-workflow.ts";

export const ai = (type: string) => `@n8n/n8n-nodes-langchain.${type}`;

export type Given = JsonObject & { readonly name: string };

/** Nodes with others joined to them: `"Model ai_languageModel Agent"`. */
export function joined(
  nodes: readonly Given[],
  links: readonly string[],
  joins: readonly string[],
): JsonObject {
  const file = workflow(nodes, links);
  const connections = structuredClone(file["connections"]) as Record<string, Record<string, unknown>>;
  for (const join of joins) {
    const [source = "", kind = "", target = ""] = join.split(" ");
    const list = ((connections[source] ??= {})[kind] ??= [[]]) as unknown[][];
    list[0]?.push({ node: target, type: kind, index: 0 });
  }
  return { ...file, connections };
}

export const model: Given = {
  name: "Model",
  type: ai("lmChatOpenAi"),
  typeVersion: 1.2,
  parameters: {
    model: { __rl: true, mode: "list", value: "gpt-4o", cachedResultName: "gpt-4o" },
    options: { temperature: 0.3, maxTokens: 500, topP: 0.9 },
  },
  credentials: { openAiApi: { id: "1", name: "OpenAI" } },
};
export const asked = { model: "gpt-4o", temperature: 0.3, maxTokens: 500, extra: { top_p: 0.9 } };

/** What a node becomes that a model and others are joined to. */
export function withModel(
  type: string,
  typeVersion: number,
  parameters: JsonObject,
  others: readonly Given[] = [],
) {
  const kinds: Readonly<Record<string, string>> = { memory: "ai_memory", outputParser: "ai_outputParser" };
  const kindOf = (given: Given) =>
    Object.entries(kinds).find(([word]) => String(given["type"]).includes(`.${word}`))?.[1] ?? "ai_tool";
  const file = joined(
    [{ name: "N", type: ai(type), typeVersion, parameters }, model, ...others],
    [],
    ["Model ai_languageModel N", ...others.map((other) => `${other.name} ${kindOf(other)} N`)],
  );
  const { flow, report, credentials } = imported(file);
  const node = flow.nodes.find(({ id }) => id === "n");
  return { flow, file, node, params: node?.params, report, credentials };
}

export const agent = {
  name: "Agent",
  type: ai("agent"),
  typeVersion: 2.2,
  parameters: { promptType: "define", text: "={{ $json.text }}", options: { maxIterations: 5 } },
};
const chat = { name: "Chat in", type: base("webhook"), typeVersion: 2, parameters: { path: "chat" } };
const after = { name: "After", type: base("noOp") };

/** An agent with tools, between a webhook and a node that does nothing. */
export function withTools(
  tools: readonly Given[],
  joins: readonly string[] = [],
  more: readonly Given[] = [],
) {
  const file = joined(
    [chat, agent, after, model, ...tools, ...more],
    ["Chat in > Agent", "Agent > After"],
    ["Model ai_languageModel Agent", ...tools.map(({ name }) => `${name} ai_tool Agent`), ...joins],
  );
  const { flow, report, credentials } = imported(file);
  const called = (name: string) => flow.nodes.find((node) => node.name === name);
  const rows = called("Agent")?.params["tools"] as readonly JsonObject[];
  const notes = (name: string) => report.find(({ node }) => node === name)?.notes.join("\n");
  const edges = flow.edges.map(({ source, sourceHandle, target }) => `${source}.${sourceHandle} > ${target}`);
  return { file, flow, report, credentials, called, rows, notes, edges };
}

export const mail: Given = {
  name: "Mail",
  type: base("gmailTool"),
  typeVersion: 2.1,
  parameters: {
    sendTo: "={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('To', `Whom`, 'string') }}",
    subject: "=Re {{ $json.subject }}",
    emailType: "text",
    message: "={{ $fromAI('text', '', 'string', 'Hello') }}",
    options: {},
  },
  credentials: { gmailOAuth2: { id: "4", name: "Gmail" } },
};
