import type { Translations } from "@weft/sdk";

export const itemsText: Translations = {
  pl: {
    label: "Stałe elementy",
    help: "Daje elementy wpisane tutaj, cokolwiek przyszło: cennik, ustawienia albo dane do wypróbowania przepływu.",
    synonyms: ["dane testowe", "stałe", "lista", "tabela", "przykład", "próbka"],
    params: {
      items: {
        label: "Elementy",
        help: "Lista obiektów, po jednym na każdy element; pojedynczy obiekt to jeden element.",
      },
    },
  },
  "pt-BR": {
    label: "Itens fixos",
    help: "Dá os itens escritos aqui, seja o que for que tenha chegado: uma lista de preços, configurações ou dados para testar um fluxo.",
    synonyms: ["dados de teste", "constante", "lista", "tabela", "exemplo", "amostra"],
    params: {
      items: {
        label: "Itens",
        help: "Uma lista de objetos, um para cada item; um único objeto é um item.",
      },
    },
  },
};
