/** How a service that speaks as OpenAI does differs from it. Facts: each service's page on compatibility with OpenAI. */
export interface Service {
  /** With the version, without a slash at the end; `undefined`: the credential says it. */
  readonly address?: string;
  /** What the request calls the limit of the answer. */
  readonly limit: "max_completion_tokens" | "max_tokens";
  /** How it is held to a JSON schema: by the schema itself, by being told to give JSON, or by words alone. */
  readonly fields: "schema" | "json" | "words";
  /** What is asked to try the key. */
  readonly trial?: string;
}

export const services: Readonly<Record<string, Service>> = {
  openai: { address: "https://api.openai.com/v1", limit: "max_completion_tokens", fields: "schema" },
  anthropic: { address: "https://api.anthropic.com/v1", limit: "max_tokens", fields: "words" },
  gemini: {
    address: "https://generativelanguage.googleapis.com/v1beta/openai",
    limit: "max_tokens",
    fields: "schema",
  },
  mistral: { address: "https://api.mistral.ai/v1", limit: "max_tokens", fields: "schema" },
  groq: { address: "https://api.groq.com/openai/v1", limit: "max_tokens", fields: "schema" },
  deepseek: { address: "https://api.deepseek.com", limit: "max_tokens", fields: "json" },
  // Everybody may see its list of models: that says nothing of the key.
  openrouter: {
    address: "https://openrouter.ai/api/v1",
    limit: "max_tokens",
    fields: "schema",
    trial: "/key",
  },
  xai: { address: "https://api.x.ai/v1", limit: "max_tokens", fields: "schema" },
  azure: { limit: "max_completion_tokens", fields: "schema" },
  ollama: { address: "http://localhost:11434/v1", limit: "max_tokens", fields: "schema" },
  other: { limit: "max_tokens", fields: "schema" },
};

const unknown: Service = { limit: "max_tokens", fields: "schema" };

export function serviceNamed(name: string): Service {
  return Object.hasOwn(services, name) ? (services[name] ?? unknown) : unknown;
}

/** Where its API begins; empty where nobody says it. */
export function addressOf(name: string, given: string | undefined): string {
  const address = (given ?? "").trim() || (serviceNamed(name).address ?? "");
  return address.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
}
