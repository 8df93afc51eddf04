import { expect, test } from "vitest";
import { imported, workflow } from "../test-workflow.ts";

test.each([
  ["n8n-nodes-base.quickBooks", "Call the API of Quick Books by “HTTP request”"],
  [
    "n8n-nodes-base.stripeTrigger",
    "Start by “Webhook” and let Stripe call it, or by “Schedule” and ask its API by “HTTP request”",
  ],
  ["@n8n/n8n-nodes-langchain.retrieverWorkflow", "Draw the search as a tool of “AI agent”"],
  ["@n8n/n8n-nodes-langchain.embeddingsCohere", "Make vectors by “Make embeddings”"],
  ["@n8n/n8n-nodes-langchain.vectorStoreQdrant", "keep them by “Run SQL” in PostgreSQL with pgvector"],
  ["@n8n/n8n-nodes-langchain.toolVectorStore", "Draw the search as a tool of “AI agent”"],
  ["@n8n/n8n-nodes-langchain.mcpClientTool", "Call the API of the system behind the MCP server"],
  ["@n8n/n8n-nodes-langchain.toolWolframAlpha", "“HTTP request”, as a tool of “AI agent”"],
  [
    "@n8n/n8n-nodes-langchain.lmChatAwsBedrock",
    "It is a setting of “Ask an AI model” and of “AI agent” here",
  ],
  ["@n8n/n8n-nodes-langchain.anythingElse", "Use “Ask an AI model”, which has models"],
  [
    "n8n-nodes-acme.ticket",
    "Call the API of Ticket by “HTTP request”, or write a custom node (docs/custom-nodes.md)",
  ],
  ["n8n-nodes-base.n8nTrainingCustomerDatastore", "Put your own records into “Fixed items”"],
  ["n8n-nodes-base.constructor", "Call the API of Constructor by “HTTP request”"],
  ["", "Call the API of the other system by “HTTP request”, or write a custom node (docs/custom-nodes.md)"],
])("a placeholder of %s says what to do", (type, advice) => {
  const { report } = imported(workflow([{ name: "N", type }]));
  expect(report[0]).toMatchObject({ status: "placeholder", notes: [expect.stringContaining(advice)] });
});
