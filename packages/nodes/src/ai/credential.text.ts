import type { Translations } from "@weft/sdk";

export const credentialText: Translations = {
  pl: {
    label: "Usługa AI",
    help: "Klucz OpenAI albo usługi zgodnej z nim: Claude, Gemini, Mistral, Groq, DeepSeek, OpenRouter, Grok, Ollama.",
    params: {
      service: {
        label: "Usługa",
        help: "Czyje modele odpowiadają.",
        options: {
          openai: "OpenAI",
          anthropic: "Anthropic (Claude)",
          gemini: "Google Gemini",
          mistral: "Mistral",
          groq: "Groq",
          deepseek: "DeepSeek",
          openrouter: "OpenRouter",
          xai: "xAI (Grok)",
          azure: "Azure OpenAI",
          ollama: "Ollama",
          other: "Inna, zgodna z OpenAI",
        },
      },
      address: {
        label: "Adres",
        help: "Początek adresu API; pusty oznacza zwykły. W Azure to https://NAZWA.openai.azure.com/openai/v1.",
      },
      key: { label: "Klucz API", help: "Ollama go nie potrzebuje." },
      organization: {
        label: "Organizacja",
        help: "Tylko dla OpenAI, gdy klucz należy do kilku organizacji.",
      },
    },
  },
  "pt-BR": {
    label: "Serviço de IA",
    help: "A chave da OpenAI ou de um serviço compatível: Claude, Gemini, Mistral, Groq, DeepSeek, OpenRouter, Grok, Ollama.",
    params: {
      service: {
        label: "Serviço",
        help: "De quem são os modelos que respondem.",
        options: {
          openai: "OpenAI",
          anthropic: "Anthropic (Claude)",
          gemini: "Google Gemini",
          mistral: "Mistral",
          groq: "Groq",
          deepseek: "DeepSeek",
          openrouter: "OpenRouter",
          xai: "xAI (Grok)",
          azure: "Azure OpenAI",
          ollama: "Ollama",
          other: "Outro, compatível com a OpenAI",
        },
      },
      address: {
        label: "Endereço",
        help: "Onde a API começa; vazio é o de sempre. No Azure é https://NOME.openai.azure.com/openai/v1.",
      },
      key: { label: "Chave de API", help: "O Ollama não precisa dela." },
      organization: {
        label: "Organização",
        help: "Só para a OpenAI, quando a chave é de várias.",
      },
    },
  },
};
