import type { ParamText } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

type Name =
  | "table"
  | "columns"
  | "values"
  | "extra"
  | "combine"
  | "conditions"
  | "conditions.column"
  | "conditions.is"
  | "conditions.value"
  | "by"
  | "match";

type Texts = Readonly<Record<Name, ParamText>>;

const pl: Texts = {
  ...sqlTexts("pl", ["columns", "extra", "combine", "match"]),
  table: {
    label: "Tabela",
    help: "Jedna z tabel tej przestrzeni roboczej; jej nazwę lub id może też podać wyrażenie.",
  },
  values: {
    label: "Kolumny",
    help: "Nazwa każdej kolumny i to, co do niej trafia; pusta wartość czyści komórkę.",
  },
  conditions: { label: "Warunki", help: "O które wiersze chodzi.", itemLabel: "warunek" },
  "conditions.column": { label: "Kolumna", help: "Także id, createdAt lub updatedAt." },
  "conditions.is": {
    label: "Porównanie",
    options: {
      equals: "jest równa",
      notEquals: "nie jest równa",
      greater: "jest większa niż",
      greaterOrEqual: "jest większa lub równa",
      less: "jest mniejsza niż",
      lessOrEqual: "jest mniejsza lub równa",
      contains: "zawiera",
      notContains: "nie zawiera",
      startsWith: "zaczyna się od",
      endsWith: "kończy się na",
      empty: "jest pusta",
      notEmpty: "nie jest pusta",
    },
  },
  "conditions.value": {
    label: "Wartość",
    help: "Odczytywana jako liczba, data albo prawda lub fałsz, jeśli takie wartości ma kolumna.",
  },
  by: {
    label: "Znajdź wiersze po",
    help: "Wartościach, które element ma dla wybranych kolumn, albo po własnych warunkach.",
    options: { columns: "Pasujących kolumnach", conditions: "Warunkach" },
  },
};

const ptBR: Texts = {
  ...sqlTexts("pt-BR", ["columns", "extra", "combine", "match"]),
  table: {
    label: "Tabela",
    help: "Uma das tabelas deste espaço de trabalho; o nome ou o id também pode vir de uma expressão.",
  },
  values: {
    label: "Colunas",
    help: "O nome de cada coluna e o que vai nela; um valor vazio limpa a célula.",
  },
  conditions: { label: "Condições", help: "De quais linhas se trata.", itemLabel: "condição" },
  "conditions.column": { label: "Coluna", help: "Também id, createdAt ou updatedAt." },
  "conditions.is": {
    label: "Comparação",
    options: {
      equals: "é igual a",
      notEquals: "é diferente de",
      greater: "é maior que",
      greaterOrEqual: "é maior ou igual a",
      less: "é menor que",
      lessOrEqual: "é menor ou igual a",
      contains: "contém",
      notContains: "não contém",
      startsWith: "começa com",
      endsWith: "termina com",
      empty: "está vazia",
      notEmpty: "não está vazia",
    },
  },
  "conditions.value": {
    label: "Valor",
    help: "Lido como número, data ou verdadeiro e falso quando a coluna tem esses valores.",
  },
  by: {
    label: "Encontrar linhas por",
    help: "Valores que o item tem em algumas colunas, ou condições suas.",
    options: { columns: "Colunas que coincidem", conditions: "Condições" },
  },
};

/** The texts of these parameters in both languages. */
export function tableTexts<N extends Name>(
  language: "pl" | "pt-BR",
  names: readonly N[],
): Readonly<Record<N, ParamText>> {
  const texts = language === "pl" ? pl : ptBR;
  return Object.fromEntries(names.map((name) => [name, texts[name]])) as Record<N, ParamText>;
}

export const conditionNames = [
  "combine",
  "conditions",
  "conditions.column",
  "conditions.is",
  "conditions.value",
] as const;
export const valueNames = ["columns", "values", "extra"] as const;
