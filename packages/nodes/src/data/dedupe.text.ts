import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const dedupeText: Translations = {
  pl: {
    label: "Usuń duplikaty",
    help: "Przepuszcza każdy element raz, w jednym wykonaniu albo we wszystkich; to, co już było, wychodzi drugim wyjściem.",
    synonyms: ["duplikaty", "powtórzenia", "unikalne", "różne", "te same elementy", "tylko nowe", "historia"],
    handles: { main: "zachowane", discarded: "duplikaty" },
    params: {
      against: {
        label: "Porównaj z",
        help: "Innymi elementami, które przyszły razem, albo z tym, co przyszło we wcześniejszych wykonaniach tego przepływu.",
        options: {
          input: "Innymi elementami wejścia",
          earlier: "Wcześniejszymi wykonaniami",
          forget: "Niczym: zapomnij wcześniejsze wykonania",
        },
      },
      by: {
        label: "Element jest nowy",
        help: "Gdy jego wartości jeszcze nie było albo gdy jego liczba lub data jest po wszystkich, które były.",
        options: {
          value: "Gdy jego wartość jest nowa",
          number: "Gdy jego liczba jest wyższa",
          date: "Gdy jego data jest późniejsza",
        },
      },
      value: {
        label: "Wartość",
        help: "To, co odróżnia element od innych, na przykład jego identyfikator; elementy, dla których jest pusta, zostają wszystkie.",
      },
      scope: {
        label: "Kto pamięta",
        help: "Węzły, które dzielą pamięć przepływu, widzą, co przepuściły inne.",
        options: { node: "Tylko ten węzeł", flow: "Przepływ, wspólnie dla jego węzłów" },
      },
      most: {
        label: "Ile wartości pamiętać",
        help: "Najstarsze powyżej tej liczby są zapominane.",
      },
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
    help: "Deixa cada item passar uma vez, em uma execução ou em todas; o que já apareceu sai pela segunda saída.",
    synonyms: [
      "duplicados",
      "repetidos",
      "únicos",
      "distintos",
      "itens iguais",
      "deduplicar",
      "só novos",
      "histórico",
    ],
    handles: { main: "mantidos", discarded: "duplicados" },
    params: {
      against: {
        label: "Comparar com",
        help: "Os outros itens que chegam juntos, ou o que chegou em execuções anteriores deste fluxo.",
        options: {
          input: "Os outros itens da entrada",
          earlier: "Execuções anteriores",
          forget: "Nada: esquecer execuções anteriores",
        },
      },
      by: {
        label: "Um item é novo",
        help: "Quando o seu valor ainda não apareceu, ou quando o seu número ou data vem depois de todos os que apareceram.",
        options: {
          value: "Quando o seu valor é novo",
          number: "Quando o seu número é maior",
          date: "Quando a sua data é posterior",
        },
      },
      value: {
        label: "Valor",
        help: "O que distingue um item dos outros, como o seu id; itens para os quais está vazio são todos mantidos.",
      },
      scope: {
        label: "Quem lembra",
        help: "Nós que compartilham a memória do fluxo veem o que os outros deixaram passar.",
        options: { node: "Só este nó", flow: "O fluxo, em comum para os seus nós" },
      },
      most: {
        label: "Quantos valores lembrar",
        help: "Além disso, os mais antigos são esquecidos.",
      },
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
