import { testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, ServedAnswer, TestServer } from "@weft/sdk/testing";
import { aiService } from "./credential.ts";

/** What the model of a test says: a text, a whole message, or an answer of the service. */
export type Says = string | { readonly message: Record<string, unknown> } | ServedAnswer;

/** A service that speaks `chat/completions`; each answer serves one request, the last one all that follow. */
export async function playedModel(...says: readonly Says[]): Promise<TestServer> {
  let at = 0;
  return testServer((request) => {
    const said = says[Math.min(at, says.length - 1)] ?? "";
    at += 1;
    return answered(said, request);
  });
}

function answered(said: Says, request: ReceivedRequest): ServedAnswer {
  if (typeof said !== "string" && !("message" in said)) return said;
  const message = typeof said === "string" ? { content: said, refusal: null } : said.message;
  const { model } = request.json() as { readonly model: string };
  return {
    body: {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_790_000_000,
      model,
      choices: [
        {
          index: 0,
          message: { role: "assistant", ...message },
          logprobs: null,
          finish_reason: message["tool_calls"] === undefined ? "stop" : "tool_calls",
        },
      ],
      usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
    },
  };
}

/** A service that fails as OpenAI does. */
export function refused(status: number, error: Record<string, unknown>): ServedAnswer {
  return {
    status,
    body: { error: { message: "No.", type: "invalid_request_error", param: null, ...error } },
  };
}

export function accessTo(server: { readonly url: string }, more: Record<string, unknown> = {}) {
  return {
    definition: aiService,
    values: { service: "openai", address: `${server.url}/v1`, key: "sk-test", ...more },
  };
}

/** What the request asked, as the service read it. */
export function asked(server: TestServer, at = 0): Record<string, unknown> {
  return server.requests[at]?.json() as Record<string, unknown>;
}
