import type { ParamText } from "@weft/sdk";

/** The words of the condition that rows of a file must meet. */
export const wherePl: Readonly<Record<string, ParamText>> = {
  where: {
    label: "Tylko wiersze, w których",
    help: "Pozostałe wiersze są pomijane już podczas czytania, więc duży plik daje niewiele elementów. Muszą być spełnione wszystkie warunki.",
    itemLabel: "warunek",
  },
  "where.field": { label: "Pole" },
  "where.is": {
    label: "Jest",
    options: {
      "string.equals": "równe",
      "string.notEquals": "różne od",
      "string.contains": "zawiera",
      "string.notContains": "nie zawiera",
      "string.startsWith": "zaczyna się od",
      "string.endsWith": "kończy się na",
      "string.empty": "puste",
      "string.notEmpty": "wypełnione",
      "number.greater": "większe niż",
      "number.less": "mniejsze niż",
      "dateTime.after": "po dacie",
      "dateTime.before": "przed datą",
    },
  },
  "where.value": { label: "Wartość" },
};

export const wherePt: Readonly<Record<string, ParamText>> = {
  where: {
    label: "Somente as linhas em que",
    help: "As outras linhas são ignoradas durante a leitura, e assim um arquivo grande gera poucos itens. Todas as condições precisam ser atendidas.",
    itemLabel: "condição",
  },
  "where.field": { label: "Campo" },
  "where.is": {
    label: "É",
    options: {
      "string.equals": "igual a",
      "string.notEquals": "diferente de",
      "string.contains": "contém",
      "string.notContains": "não contém",
      "string.startsWith": "começa com",
      "string.endsWith": "termina com",
      "string.empty": "vazio",
      "string.notEmpty": "preenchido",
      "number.greater": "maior que",
      "number.less": "menor que",
      "dateTime.after": "depois de (data)",
      "dateTime.before": "antes de (data)",
    },
  },
  "where.value": { label: "Valor" },
};
