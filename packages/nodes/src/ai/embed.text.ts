import type { Translations } from "@weft/sdk";
import { resultTexts } from "../data/result.text.ts";

export const embedText: Translations = {
  pl: {
    label: "Utwórz wektory",
    help: "Zamienia teksty na wektory liczb, po których można znaleźć teksty o podobnym znaczeniu.",
    synonyms: ["embedding", "wektor", "osadzenie", "wyszukiwanie semantyczne", "podobieństwo", "openai"],
    params: {
      model: {
        label: "Model",
        help: "Model do wektorów, na przykład text-embedding-3-small, gemini-embedding-001 lub mistral-embed.",
      },
      text: { label: "Tekst", help: "Z czego utworzyć wektor." },
      dimensions: {
        label: "Wymiary",
        help: "Ile liczb ma wektor, w modelach, które pozwalają wybrać.",
      },
      ...resultTexts.pl,
    },
  },
  "pt-BR": {
    label: "Gerar embeddings",
    help: "Transforma textos em vetores de números, pelos quais se acham textos de sentido parecido.",
    synonyms: ["embedding", "vetor", "busca semântica", "semelhança", "rag", "openai"],
    params: {
      model: {
        label: "Modelo",
        help: "Um de embeddings, como text-embedding-3-small, gemini-embedding-001 ou mistral-embed.",
      },
      text: { label: "Texto", help: "De que fazer um vetor." },
      dimensions: {
        label: "Dimensões",
        help: "Quantos números o vetor tem, em modelos que deixam escolher.",
      },
      ...resultTexts["pt-BR"],
    },
  },
};
