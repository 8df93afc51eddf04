import type { Translations } from "@weft/sdk";
import { conditionTexts } from "../conditions/params.text.ts";

export const switchText: Translations = {
  pl: {
    label: "Rozdziel",
    help: "Kieruje każdy element do jednego z kilku wyjść: pierwszego, którego regułę spełnia, albo wskazanego wyrażeniem.",
    synonyms: ["trasa", "rozdzielnia", "przypadek", "rozgałęzienie", "reguły", "switch"],
    params: {
      mode: {
        label: "Wybieraj wyjście według",
        help: "Reguły porównujące wartości albo wyrażenie, które daje nazwę wyjścia.",
        options: { rules: "Reguł", expression: "Wyrażenia" },
      },
      output: {
        label: "Wyjście",
        help: "Nazwa jednego z wyjść poniżej; element, który nie wskazuje żadnego, trafia do „pozostałe”.",
      },
      rules: {
        label: "Wyjścia",
        help: "Każdy wiersz tworzy wyjście; przy wyborze według reguł jego warunki mówią, które elementy nim wychodzą.",
        itemLabel: "wyjście",
      },
      "rules.name": { label: "Nazwa" },
      "rules.combine": conditionTexts.pl.combine,
      "rules.conditions": conditionTexts.pl.conditions,
      "rules.id": {
        label: "Uchwyt",
        help: "Wiąże połączenia z tym wyjściem, nawet gdy zmieni się jego nazwa.",
      },
      send: {
        label: "Gdy pasuje kilka reguł",
        help: "Czy element wychodzi tylko pierwszym pasującym wyjściem, czy każdym.",
        options: { first: "Tylko pierwsza", all: "Każda" },
      },
      otherwise: {
        label: "Elementy, które nie pasują do żadnej reguły",
        help: "Uchwyt jednego z wyjść powyżej, które przyjmie również je; bez niego wychodzą przez „pozostałe”.",
      },
      ignoreCase: conditionTexts.pl.ignoreCase,
    },
    handles: { else: "pozostałe" },
  },
  "pt-BR": {
    label: "Direcionar",
    help: "Envia cada item a uma entre várias saídas: a primeira cuja regra ele atende, ou a que uma expressão indica.",
    synonyms: ["rota", "roteador", "caso", "ramificação", "regras", "switch"],
    params: {
      mode: {
        label: "Escolher a saída por",
        help: "Regras que comparam valores, ou uma expressão que dá o nome de uma saída.",
        options: { rules: "Regras", expression: "Expressão" },
      },
      output: {
        label: "Saída",
        help: "O nome de uma das saídas abaixo; o item que não indica nenhuma vai para “demais”.",
      },
      rules: {
        label: "Saídas",
        help: "Cada linha cria uma saída; na escolha por regras, as condições dela dizem quais itens a seguem.",
        itemLabel: "saída",
      },
      "rules.name": { label: "Nome" },
      "rules.combine": conditionTexts["pt-BR"].combine,
      "rules.conditions": conditionTexts["pt-BR"].conditions,
      "rules.id": {
        label: "Identificador",
        help: "Liga as conexões a esta saída, seja qual for o nome dela.",
      },
      send: {
        label: "Quando várias regras servem",
        help: "Se o item segue só pela primeira saída que serve ou por todas.",
        options: { first: "Só a primeira", all: "Todas" },
      },
      otherwise: {
        label: "Itens que não atendem a nenhuma regra",
        help: "O identificador de uma saída acima que também recebe esses itens; sem ele, saem por “demais”.",
      },
      ignoreCase: conditionTexts["pt-BR"].ignoreCase,
    },
    handles: { else: "demais" },
  },
};
