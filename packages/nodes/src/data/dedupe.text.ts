import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const dedupeText: Translations = {
  pl: {
    label: "Usuń duplikaty",
    help: "Przepuszcza każdy element raz; elementy, które już były, wychodzą drugim wyjściem.",
    synonyms: ["duplikaty", "powtórzenia", "unikalne", "różne", "te same elementy"],
    handles: { main: "zachowane", discarded: "duplikaty" },
    params: {
      compare: {
        label: "Porównuj",
        help: "Elementy są duplikatami, gdy wszystkie te pola są takie same.",
        options: {
          all: "Wszystkie pola",
          except: "Wszystkie oprócz wymienionych",
          selected: "Tylko wymienione pola",
        },
      },
      names: {
        label: "Nazwy pól",
        help: "Oddzielone przecinkami.",
        placeholder: "id, klient.email",
      },
      keep: {
        label: "Zostaw",
        help: "Który z duplikatów idzie dalej; elementy pozostają w swojej kolejności.",
        options: { first: "Pierwszy z nich", last: "Ostatni z nich" },
      },
      ignoreCase: {
        label: "Nie rozróżniaj wielkich i małych liter",
        help: "„Ewa@x.pl” i „ewa@x.pl” to to samo.",
      },
      whenMissing: {
        label: "Elementy bez żadnego z tych pól",
        help: "Zostaw każdy z nich, uznaj je za duplikaty albo zatrzymaj, bo nazwa może zawierać błąd.",
        options: {
          keep: "Zostaw każdy z nich",
          compare: "Uznaj je za duplikaty",
          stop: "Zatrzymaj przepływ",
        },
      },
      onlyCompared: {
        label: "Zostaw tylko porównywane pola",
        help: "Pozostałe pola zachowanych elementów są usuwane.",
      },
      dotPaths: dotPathsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Remover duplicados",
    help: "Deixa cada item passar uma vez; itens que já apareceram saem pela segunda saída.",
    synonyms: ["duplicados", "repetidos", "únicos", "distintos", "itens iguais", "deduplicar"],
    handles: { main: "mantidos", discarded: "duplicados" },
    params: {
      compare: {
        label: "Comparar",
        help: "Itens são duplicados quando todos esses campos são iguais.",
        options: {
          all: "Todos os campos",
          except: "Todos menos os indicados",
          selected: "Só os campos indicados",
        },
      },
      names: {
        label: "Nomes dos campos",
        help: "Separados por vírgulas.",
        placeholder: "id, cliente.email",
      },
      keep: {
        label: "Manter",
        help: "Qual dos duplicados segue; os itens continuam na sua ordem.",
        options: { first: "O primeiro deles", last: "O último deles" },
      },
      ignoreCase: {
        label: "Ignorar maiúsculas e minúsculas",
        help: "“Ana@x.com” e “ana@x.com” são iguais.",
      },
      whenMissing: {
        label: "Itens sem nenhum desses campos",
        help: "Manter cada um, tratá-los como duplicados, ou parar, pois um nome pode estar errado.",
        options: {
          keep: "Manter cada um deles",
          compare: "Tratá-los como duplicados",
          stop: "Parar o fluxo",
        },
      },
      onlyCompared: {
        label: "Manter só os campos comparados",
        help: "Os outros campos dos itens mantidos são removidos.",
      },
      dotPaths: dotPathsTexts["pt-BR"],
    },
  },
};
