import type { ParamText } from "@weft/sdk";

type Texts = Readonly<Record<"pl" | "pt-BR", Readonly<Record<string, ParamText>>>>;

const common: Texts = {
  pl: {
    does: {
      label: "Działanie",
      help: "Zapytanie, które tylko czyta, można powtórzyć bez szkody; baza sama odmówi wtedy zmian.",
      options: { read: "Tylko czyta", write: "Coś zmienia" },
    },
    valuesFrom: {
      label: "Skąd wartości",
      help: "Wiersz dla każdej wartości albo jedno wyrażenie, które daje ich listę.",
      options: { rows: "Z wierszy poniżej", list: "Z jednej listy" },
    },
  },
  "pt-BR": {
    does: {
      label: "O que faz",
      help: "Uma consulta que só lê pode ser repetida sem problema; o próprio banco recusa alterações nesse caso.",
      options: { read: "Só lê", write: "Altera algo" },
    },
    valuesFrom: {
      label: "Valores a partir de",
      help: "Uma linha para cada valor ou uma expressão que dá uma lista deles.",
      options: { rows: "Linhas abaixo", list: "Uma lista" },
    },
  },
};

/** Where places for values are `$1`, `$2`. */
export const numberedTexts: Texts = {
  pl: {
    ...common.pl,
    sql: {
      label: "SQL",
      help: "Pisz $1, $2 i tak dalej tam, gdzie mają być wartości; wyrażenia stoją w wartościach, nigdy w SQL.",
      placeholder: "SELECT * FROM zamowienia WHERE klient = $1",
    },
    values: {
      label: "Wartości",
      help: "Pierwszy wiersz to $1, drugi $2; ich nazwy są tylko dla ciebie.",
    },
    list: { label: "Lista wartości", help: "Pierwsza pozycja to $1, druga $2." },
  },
  "pt-BR": {
    ...common["pt-BR"],
    sql: {
      label: "SQL",
      help: "Escreva $1, $2 e assim por diante onde entram valores; expressões ficam nos valores, nunca no SQL.",
      placeholder: "SELECT * FROM pedidos WHERE cliente = $1",
    },
    values: {
      label: "Valores",
      help: "A primeira linha é $1, a segunda é $2; os nomes são só para você.",
    },
    list: { label: "Lista de valores", help: "A primeira entrada é $1, a segunda é $2." },
  },
};

/** Where every place for a value is `?`. */
export const markedTexts: Texts = {
  pl: {
    ...common.pl,
    sql: {
      label: "SQL",
      help: "Pisz ? wszędzie tam, gdzie ma być wartość; wyrażenia stoją w wartościach, nigdy w SQL.",
      placeholder: "SELECT * FROM zamowienia WHERE klient = ?",
    },
    values: {
      label: "Wartości",
      help: "Pierwszy wiersz trafia do pierwszego ?, drugi do drugiego; ich nazwy są tylko dla ciebie.",
    },
    list: {
      label: "Lista wartości",
      help: "Pierwsza pozycja trafia do pierwszego ?, druga do drugiego.",
    },
  },
  "pt-BR": {
    ...common["pt-BR"],
    sql: {
      label: "SQL",
      help: "Escreva ? onde entra um valor; expressões ficam nos valores, nunca no SQL.",
      placeholder: "SELECT * FROM pedidos WHERE cliente = ?",
    },
    values: {
      label: "Valores",
      help: "A primeira linha vai para o primeiro ?, a segunda para o segundo; os nomes são só para você.",
    },
    list: {
      label: "Lista de valores",
      help: "A primeira entrada vai para o primeiro ?, a segunda para o segundo.",
    },
  },
};
