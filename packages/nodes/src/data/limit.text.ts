import type { Translations } from "@weft/sdk";

export const limitText: Translations = {
  pl: {
    label: "Ogranicz",
    help: "Zostawia pierwsze albo ostatnie elementy i pomija pozostałe.",
    synonyms: ["limit", "pierwsze elementy", "ostatnie elementy", "najwyżej", "przytnij", "weź"],
    params: {
      keep: {
        label: "Zostaw",
        help: "Z którego końca zostają elementy.",
        options: { first: "Pierwsze elementy", last: "Ostatnie elementy" },
      },
      count: { label: "Ile", help: "Dalej idzie najwyżej tyle elementów." },
      skip: {
        label: "Ile pominąć wcześniej",
        help: "Tyle elementów z tego końca zostaje najpierw pominiętych: 20, a potem 10 daje elementy od 21 do 30.",
      },
    },
  },
  "pt-BR": {
    label: "Limitar",
    help: "Mantém os primeiros ou os últimos itens e deixa os outros de fora.",
    synonyms: ["limite", "primeiros itens", "últimos itens", "no máximo", "cortar", "pegar"],
    params: {
      keep: {
        label: "Manter",
        help: "De qual ponta os itens são mantidos.",
        options: { first: "Os primeiros itens", last: "Os últimos itens" },
      },
      count: { label: "Quantos", help: "Seguem no máximo tantos itens." },
      skip: {
        label: "Pular antes",
        help: "Tantos itens dessa ponta são pulados primeiro: 20 e depois 10 dá os itens 21 a 30.",
      },
    },
  },
};
