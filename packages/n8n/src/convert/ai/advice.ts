import { langchain } from "./models.ts";

const search =
  "draw the search as a tool of “AI agent”: “Make embeddings”, then “Run SQL” or “HTTP request”, and back to the agent";
const setting =
  "it is a setting of “Ask an AI model” and of “AI agent” here: use one of these in place of the node that it is joined to";

/** The nearest thing for n8n’s AI nodes, by how their types begin; the first that fits counts. */
const nearest: readonly (readonly [begins: string, advice: string])[] = [
  ["embeddings", "make vectors by “Make embeddings”"],
  [
    "vectorStore",
    "make vectors by “Make embeddings”, and keep them by “Run SQL” in PostgreSQL with pgvector, or call the API of the store by “HTTP request”",
  ],
  ["toolVectorStore", search],
  ["retriever", search],
  ["chainRetrievalQa", search],
  ["document", "take the text out of files by “Read a file”, or hand the files to “Ask an AI model”"],
  ["textSplitter", "cut texts by “JavaScript”, or hand them over whole: models of today take long texts"],
  ["reranker", "let “Ask an AI model” choose what fits best, or call the service by “HTTP request”"],
  ["mcpClient", "call the API of the system behind the MCP server by “HTTP request”"],
  ["mcpTrigger", "there is no MCP server here: let others call a “Webhook”"],
  ["tool", "call the API of the service by “HTTP request”, as a tool of “AI agent”"],
  [
    "openAiAssistant",
    "use “AI agent”, with what the assistant is told as its instructions, and with its tools",
  ],
  ["code", "write it in “JavaScript”"],
  ["lm", setting],
  ["memory", setting],
  ["outputParser", setting],
  ["modelSelector", setting],
];

/** What a person can do about an AI node of n8n’s that is not there. */
export function adviceForAi(type: string): string {
  const own = type.slice(langchain.length);
  return (
    nearest.find(([begins]) => own.startsWith(begins))?.[1] ??
    "use “Ask an AI model”, which has models and memory in its own settings, or call the service by “HTTP request”"
  );
}
