import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

const names = ["together", "bigNumbers", "bytes", "timeLimit"] as const;

export const queryText: Translations = {
  pl: {
    label: "Wykonaj SQL",
    help: "Wykonuje własny SQL w bazie MySQL lub MariaDB dla każdego elementu; wartości są przekazywane osobno, więc nic w nich nie zmieni tego, co robi polecenie.",
    synonyms: ["zapytanie", "select", "wykonaj", "polecenie", "baza danych", "sql", "mariadb"],
    params: {
      ...sqlTexts("pl", names),
      does: {
        label: "Działanie",
        help: "Zapytanie, które tylko czyta, można powtórzyć bez szkody; baza sama odmówi wtedy zmian.",
        options: { read: "Tylko czyta", write: "Coś zmienia" },
      },
      sql: {
        label: "SQL",
        help: "Pisz ? wszędzie tam, gdzie ma być wartość; wyrażenia stoją w wartościach, nigdy w SQL.",
        placeholder: "SELECT * FROM zamowienia WHERE klient = ?",
      },
      valuesFrom: {
        label: "Skąd wartości",
        help: "Wiersz dla każdej wartości albo jedno wyrażenie, które daje ich listę.",
        options: { rows: "Z wierszy poniżej", list: "Z jednej listy" },
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
  },
  "pt-BR": {
    label: "Executar SQL",
    help: "Executa o seu próprio SQL em um banco MySQL ou MariaDB para cada item; os valores são entregues à parte, então nada neles muda o que o comando faz.",
    synonyms: ["consulta", "select", "executar", "comando", "banco de dados", "sql", "mariadb"],
    params: {
      ...sqlTexts("pt-BR", names),
      does: {
        label: "O que faz",
        help: "Uma consulta que só lê pode ser repetida sem problema; o próprio banco recusa alterações nesse caso.",
        options: { read: "Só lê", write: "Altera algo" },
      },
      sql: {
        label: "SQL",
        help: "Escreva ? onde entra um valor; expressões ficam nos valores, nunca no SQL.",
        placeholder: "SELECT * FROM pedidos WHERE cliente = ?",
      },
      valuesFrom: {
        label: "Valores a partir de",
        help: "Uma linha para cada valor ou uma expressão que dá uma lista deles.",
        options: { rows: "Linhas abaixo", list: "Uma lista" },
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
  },
};
