import type { Translations } from "@weft/sdk";
import { tableTexts, valueNames } from "./params.text.ts";

const names = ["table", ...valueNames] as const;

export const insertText: Translations = {
  pl: {
    label: "Dodaj wiersze",
    help: "Dodaje do tabeli wiersz dla każdego elementu, wszystkie naraz albo żaden, i zwraca je takie, jakie są w tabeli.",
    synonyms: ["wstaw", "utwórz", "zapisz", "dopisz", "tabela", "baza danych", "insert"],
    params: {
      ...tableTexts("pl", names),
      bad: {
        label: "Elementy, które nie pasują",
        help: "Zatrzymaj, zanim cokolwiek zostanie zapisane, albo pomiń takie elementy; dziennik powie, które i dlaczego.",
        options: { stop: "Zatrzymaj przepływ", skip: "Pomiń je" },
      },
    },
  },
  "pt-BR": {
    label: "Inserir linhas",
    help: "Adiciona à tabela uma linha para cada item, todas de uma vez ou nenhuma, e devolve as linhas como a tabela as tem.",
    synonyms: ["adicionar", "criar", "salvar", "gravar", "tabela", "banco de dados", "insert"],
    params: {
      ...tableTexts("pt-BR", names),
      bad: {
        label: "Itens que não servem",
        help: "Parar antes de gravar qualquer coisa, ou deixar esses itens de fora; o log da execução diz quais e por quê.",
        options: { stop: "Parar o fluxo", skip: "Deixá-los de fora" },
      },
    },
  },
};
