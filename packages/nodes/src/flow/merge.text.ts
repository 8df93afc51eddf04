import type { Translations } from "@weft/sdk";

export const mergeText: Translations = {
  pl: {
    label: "Połącz",
    help: "Czeka na kilka gałęzi i łączy ich elementy.",
    synonyms: ["scal", "złącz", "dołącz", "suma", "poczekaj na gałęzie", "merge"],
    params: {
      mode: {
        label: "Sposób",
        help: "Co dzieje się z elementami z poszczególnych gałęzi.",
        options: { append: "Jedne po drugich" },
      },
      inputs: { label: "Wejścia", help: "Ile gałęzi tu się schodzi." },
    },
  },
  "pt-BR": {
    label: "Juntar",
    help: "Espera por vários ramos e reúne os itens deles.",
    synonyms: ["unir", "combinar", "anexar", "união", "esperar ramos", "merge"],
    params: {
      mode: {
        label: "Como",
        help: "O que acontece com os itens dos ramos.",
        options: { append: "Uns depois dos outros" },
      },
      inputs: { label: "Entradas", help: "Quantos ramos se encontram aqui." },
    },
  },
};
