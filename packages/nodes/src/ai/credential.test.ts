import { testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { aiService } from "./credential.ts";

const values = { address: undefined, key: "k", organization: undefined };
const request = { url: "https://ai.example.com/v1/chat/completions" };

test.each([
  ["openai", { Authorization: "Bearer k" }],
  ["azure", { "api-key": "k" }],
  ["anthropic", { Authorization: "Bearer k" }],
] as const)("the key of %s is put where it is wanted", (service, headers) => {
  expect(aiService.apply({ request, values: { ...values, service } }).headers).toEqual(headers);
});

test("no key, no header; the organization is named", () => {
  const applied = aiService.apply({
    request: { ...request, headers: { A: "b" } },
    values: { ...values, service: "other", key: "", organization: "org-1" } as never,
  });
  expect(applied.headers).toEqual({ A: "b", "OpenAI-Organization": "org-1" });
});

test("it is tried by the list of models, at Anthropic by its own way", async () => {
  await using server = await testServer(() => ({ body: { data: [] } }));
  const asked: { url: string }[] = [];
  const tried = (service: "anthropic" | "openrouter" | "azure", address?: string) =>
    aiService.test?.({
      values: { ...values, service, address },
      http: async (one) => {
        asked.push(one);
        return { status: 200, headers: {}, body: {} };
      },
      reach: () => Promise.reject(new Error("not asked for")),
    });
  await tried("anthropic", `${server.url}/v1/`);
  await tried("openrouter");
  expect(asked.map(({ url }) => url)).toEqual([
    `${server.url}/v1/models`,
    "https://openrouter.ai/api/v1/key",
  ]);
  await expect(tried("azure")).rejects.toMatchObject({ code: "ai-address" });
  const [models = request] = asked;
  const applied = aiService.apply({ request: models, values: { ...values, service: "anthropic" } });
  expect(applied.headers).toEqual({ "x-api-key": "k", "anthropic-version": "2023-06-01" });
});
