/** Texts of `fieldRows`, by the name of its parameter. */
export const fieldRowTexts = {
  pl: {
    fields: {
      label: "Pola",
      help: "Z czego składa się odpowiedź; model kieruje się nazwami i opisami.",
      itemLabel: "pole",
    },
    "fields.name": { label: "Nazwa", placeholder: "suma" },
    "fields.type": {
      label: "Typ",
      options: {
        string: "Tekst",
        number: "Liczba",
        integer: "Liczba całkowita",
        boolean: "Prawda lub fałsz",
        date: "Data",
        choice: "Jedna z listy",
        strings: "Lista tekstów",
        numbers: "Lista liczb",
        any: "Cokolwiek",
      },
    },
    "fields.values": {
      label: "Wartości",
      help: "Do wyboru, rozdzielone przecinkami.",
      placeholder: "niski, średni, wysoki",
    },
    "fields.description": { label: "Opis", placeholder: "Kwota do zapłaty, z podatkiem" },
    "fields.optional": { label: "Może brakować" },
  },
  "pt-BR": {
    fields: {
      label: "Campos",
      help: "De que se compõe a resposta; o modelo se guia pelos nomes e descrições.",
      itemLabel: "campo",
    },
    "fields.name": { label: "Nome", placeholder: "total" },
    "fields.type": {
      label: "Tipo",
      options: {
        string: "Texto",
        number: "Número",
        integer: "Número inteiro",
        boolean: "Verdadeiro ou falso",
        date: "Data",
        choice: "Um de uma lista",
        strings: "Lista de textos",
        numbers: "Lista de números",
        any: "Qualquer coisa",
      },
    },
    "fields.values": {
      label: "Valores",
      help: "Para escolher, separados por vírgulas.",
      placeholder: "baixo, médio, alto",
    },
    "fields.description": { label: "Descrição", placeholder: "O valor a pagar, com impostos" },
    "fields.optional": { label: "Pode faltar" },
  },
} as const;
