import type { Translations } from "@weft/sdk";
import { conditionNames, tableTexts } from "./params.text.ts";

const names = ["table", ...conditionNames] as const;

export const deleteText: Translations = {
  pl: {
    label: "Usuń wiersze",
    help: "Usuwa dla każdego elementu wiersze tabeli i zwraca je takie, jakie były.",
    synonyms: ["delete", "skasuj", "wyczyść", "opróżnij", "tabela", "baza danych"],
    params: {
      ...tableTexts("pl", names),
      which: {
        label: "Wiersze",
        help: "Te, które spełniają warunki, albo wszystkie, jakie są.",
        options: { matching: "Te, które spełniają warunki", all: "Wszystkie wiersze tabeli" },
      },
      onlyShow: {
        label: "Tylko pokaż, co zostałoby usunięte",
        help: "Zwraca wiersze i zostawia je w tabeli.",
      },
    },
  },
  "pt-BR": {
    label: "Excluir linhas",
    help: "Exclui linhas da tabela, para cada item, e as devolve como eram.",
    synonyms: ["delete", "remover", "apagar", "limpar", "tabela", "banco de dados"],
    params: {
      ...tableTexts("pt-BR", names),
      which: {
        label: "Linhas",
        help: "As que atendem às condições, ou todas as que existem.",
        options: { matching: "As que atendem às condições", all: "Todas as linhas da tabela" },
      },
      onlyShow: {
        label: "Só mostrar o que seria excluído",
        help: "Devolve as linhas e as deixa na tabela.",
      },
    },
  },
};
