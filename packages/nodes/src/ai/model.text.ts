/** Texts of `modelParams`. */
export const modelTexts = {
  pl: {
    model: {
      label: "Model",
      help: "Nazwa, jaką model ma w usłudze z poświadczenia, na przykład gpt-4.1-mini, claude-sonnet-4-5 lub gemini-2.5-flash.",
    },
  },
  "pt-BR": {
    model: {
      label: "Modelo",
      help: "O nome que ele tem no serviço da credencial, como gpt-4.1-mini, claude-sonnet-4-5 ou gemini-2.5-flash.",
    },
  },
} as const;

/** Texts of `tuningParams`. */
export const tuningTexts = {
  pl: {
    temperature: {
      label: "Temperatura",
      help: "Od 0, gdy odpowiedzi prawie się nie różnią, do 2; nie każdy model ją przyjmuje.",
    },
    maxTokens: {
      label: "Najdłuższa odpowiedź",
      help: "W tokenach; słowo ma ich od jednego do trzech, a namysł też się liczy.",
    },
    effort: {
      label: "Namysł",
      help: "Jak długo model, który to potrafi, zastanawia się przed odpowiedzią.",
      options: {
        usual: "Jak zwykle",
        none: "Wcale",
        minimal: "Prawie wcale",
        low: "Krótko",
        medium: "Średnio",
        high: "Długo",
      },
    },
    extra: {
      label: "Więcej w żądaniu",
      help: "Obiekt z tym, co jeszcze wysłać usłudze, na przykład top_p lub stop.",
    },
    timeout: { label: "Najdłuższe czekanie", help: "Ile może trwać jedna odpowiedź usługi." },
  },
  "pt-BR": {
    temperature: {
      label: "Temperatura",
      help: "De 0, em que as respostas quase não variam, a 2; alguns modelos não aceitam.",
    },
    maxTokens: {
      label: "Resposta mais longa",
      help: "Em tokens; uma palavra tem de um a três, e o raciocínio também conta.",
    },
    effort: {
      label: "Raciocínio",
      help: "Quanto tempo pensa antes de responder um modelo que sabe pensar.",
      options: {
        usual: "Como de costume",
        none: "Nada",
        minimal: "Quase nada",
        low: "Pouco",
        medium: "Médio",
        high: "Muito",
      },
    },
    extra: {
      label: "Mais na requisição",
      help: "Um objeto com o que mais enviar ao serviço, como top_p ou stop.",
    },
    timeout: { label: "Espera mais longa", help: "Quanto pode demorar uma resposta do serviço." },
  },
} as const;
