import type { Translations } from "@weft/sdk";

export const loopText: Translations = {
  pl: {
    label: "Pętla po elementach",
    help: "Przepuszcza elementy po kilka przez węzły w pętli i idzie dalej, gdy wszystkie już przez nie przeszły.",
    summary: "po {batchSize}",
    synonyms: ["powtarzaj", "dla każdego", "iteracja", "partie", "po kolei", "po jednym", "loop"],
    params: {
      batchSize: {
        label: "Elementów w każdej rundzie",
        help: "1 oznacza, że elementy przechodzą pojedynczo.",
      },
    },
    handles: { done: "gotowe", loop: "pętla" },
  },
  "pt-BR": {
    label: "Repetir para os itens",
    help: "Passa os itens, alguns por vez, pelos nós da repetição e segue quando todos tiverem passado.",
    summary: "{batchSize} por vez",
    synonyms: ["laço", "loop", "para cada", "iterar", "lotes", "um a um", "repetição"],
    params: {
      batchSize: {
        label: "Itens por rodada",
        help: "Com 1, os itens passam um a um.",
      },
    },
    handles: { done: "concluído", loop: "repetir" },
  },
};
