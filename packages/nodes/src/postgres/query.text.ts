import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

const names = ["together", "bigNumbers", "bytes", "timeLimit"] as const;

export const queryText: Translations = {
  pl: {
    label: "Wykonaj SQL",
    help: "Wykonuje własny SQL w bazie PostgreSQL dla każdego elementu; wartości są przekazywane osobno, więc nic w nich nie zmieni tego, co robi polecenie.",
    synonyms: ["zapytanie", "select", "wykonaj", "polecenie", "baza danych", "sql"],
    params: {
      ...sqlTexts("pl", names),
      does: {
        label: "Działanie",
        help: "Zapytanie, które tylko czyta, można powtórzyć bez szkody; baza sama odmówi wtedy zmian.",
        options: { read: "Tylko czyta", write: "Coś zmienia" },
      },
      sql: {
        label: "SQL",
        help: "Pisz $1, $2 i tak dalej tam, gdzie mają być wartości; wyrażenia stoją w wartościach, nigdy w SQL.",
        placeholder: "SELECT * FROM zamowienia WHERE klient = $1",
      },
      valuesFrom: {
        label: "Skąd wartości",
        help: "Wiersz dla każdej wartości albo jedno wyrażenie, które daje ich listę.",
        options: { rows: "Z wierszy poniżej", list: "Z jednej listy" },
      },
      values: {
        label: "Wartości",
        help: "Pierwszy wiersz to $1, drugi $2; ich nazwy są tylko dla ciebie.",
      },
      list: { label: "Lista wartości", help: "Pierwsza pozycja to $1, druga $2." },
    },
  },
  "pt-BR": {
    label: "Executar SQL",
    help: "Executa o seu próprio SQL em um banco PostgreSQL para cada item; os valores são entregues à parte, então nada neles muda o que o comando faz.",
    synonyms: ["consulta", "select", "executar", "comando", "banco de dados", "sql"],
    params: {
      ...sqlTexts("pt-BR", names),
      does: {
        label: "O que faz",
        help: "Uma consulta que só lê pode ser repetida sem problema; o próprio banco recusa alterações nesse caso.",
        options: { read: "Só lê", write: "Altera algo" },
      },
      sql: {
        label: "SQL",
        help: "Escreva $1, $2 e assim por diante onde entram valores; expressões ficam nos valores, nunca no SQL.",
        placeholder: "SELECT * FROM pedidos WHERE cliente = $1",
      },
      valuesFrom: {
        label: "Valores a partir de",
        help: "Uma linha para cada valor ou uma expressão que dá uma lista deles.",
        options: { rows: "Linhas abaixo", list: "Uma lista" },
      },
      values: {
        label: "Valores",
        help: "A primeira linha é $1, a segunda é $2; os nomes são só para você.",
      },
      list: { label: "Lista de valores", help: "A primeira entrada é $1, a segunda é $2." },
    },
  },
};
