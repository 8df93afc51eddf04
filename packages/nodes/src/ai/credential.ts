import { defineCredential } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { credentialText } from "./credential.text.ts";
import { addressOf, serviceNamed } from "./services.ts";

/** One for all services that take `chat/completions`: OpenAI made the form, and nearly everybody has it now. */
export const aiService = defineCredential({
  type: "ai",
  label: "AI service",
  help: "The key of OpenAI, or of a service that speaks as it does: Claude, Gemini, Mistral, Groq, DeepSeek, OpenRouter, Grok, Ollama.",
  params: {
    service: {
      kind: "choice",
      label: "Service",
      help: "Whose models are asked.",
      options: [
        { value: "openai", label: "OpenAI" },
        { value: "anthropic", label: "Anthropic (Claude)" },
        { value: "gemini", label: "Google Gemini" },
        { value: "mistral", label: "Mistral" },
        { value: "groq", label: "Groq" },
        { value: "deepseek", label: "DeepSeek" },
        { value: "openrouter", label: "OpenRouter" },
        { value: "xai", label: "xAI (Grok)" },
        { value: "azure", label: "Azure OpenAI" },
        { value: "ollama", label: "Ollama" },
        { value: "other", label: "Another, compatible with OpenAI" },
      ],
      default: "openai",
    },
    address: {
      kind: "text",
      label: "Address",
      help: "Where its API begins; empty for the usual one. Azure has https://NAME.openai.azure.com/openai/v1.",
      placeholder: "http://localhost:11434/v1",
      optional: true,
    },
    key: {
      kind: "secret",
      label: "API key",
      help: "Ollama needs none.",
      optional: true,
    },
    organization: {
      kind: "text",
      label: "Organization",
      help: "Only for OpenAI, where the key belongs to several.",
      placeholder: "org-…",
      optional: true,
      showWhen: { service: ["openai", "other"] },
      advanced: true,
    },
  },
  translations: credentialText,
  apply: ({ request, values: { service, key, organization } }) => ({
    ...request,
    headers: {
      ...request.headers,
      ...(key && keyHeaders(service, key, request.url)),
      ...(organization && { "OpenAI-Organization": organization }),
    },
  }),
  async test({ values: { service, address }, http }) {
    const base = addressOf(service, address);
    if (base === "") throw fatal("ai-address");
    await http({ url: `${base}${serviceNamed(service).trial ?? "/models"}`, timeoutMs: 15_000 });
  },
});

/** Only what is compatible with OpenAI at Anthropic takes a bearer; the list of models is its own API. */
function keyHeaders(service: string, key: string, url: string): Readonly<Record<string, string>> {
  if (service === "azure") return { "api-key": key };
  if (service === "anthropic" && url.endsWith("/models"))
    return { "x-api-key": key, "anthropic-version": "2023-06-01" };
  return { Authorization: `Bearer ${key}` };
}
