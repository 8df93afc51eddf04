import type { Translations } from "@weft/sdk";

export const callText: Translations = {
  pl: {
    label: "Wywołaj przepływ",
    help: "Uruchamia z tymi elementami inny przepływ i idzie dalej z tym, co on zwróci.",
    synonyms: ["podprzepływ", "uruchom przepływ", "wykonaj", "użyj ponownie", "sub-workflow"],
    params: {
      flow: {
        label: "Przepływ",
        help: "Przepływ do uruchomienia; zaczyna od wyzwalacza „Gdy wywoła inny przepływ” i musi być opublikowany.",
      },
      each: {
        label: "Uruchom go",
        help: "Raz, ze wszystkimi elementami, albo osobno dla każdego z nich, równolegle; wtedy każde wywołanie może zawieść niezależnie od innych.",
        options: { all: "Raz, ze wszystkimi elementami", each: "Osobno dla każdego elementu" },
      },
      send: {
        label: "Wyślij",
        help: "Z czym pracuje wywołany przepływ.",
        options: { items: "Elementy bez zmian", fields: "Tylko te pola" },
      },
      inputs: {
        label: "Dane wejściowe",
        help: "O co prosi wywołany przepływ, według nazw; ustalane dla każdego elementu.",
      },
      wait: {
        label: "Czekaj na koniec",
        help: "Wtedy dalej idzie to, co da jego ostatni węzeł; bez tego od razu idą dalej same elementy.",
      },
    },
  },
  "pt-BR": {
    label: "Chamar um fluxo",
    help: "Executa outro fluxo com estes itens e segue com o que ele devolver.",
    synonyms: ["subfluxo", "executar fluxo", "rodar um fluxo", "reutilizar", "sub-workflow"],
    params: {
      flow: {
        label: "Fluxo",
        help: "O fluxo a executar; ele começa pelo gatilho “Quando outro fluxo chamar” e precisa estar publicado.",
      },
      each: {
        label: "Executar",
        help: "Uma vez com todos os itens juntos, ou uma vez para cada um, em paralelo; aí cada chamada falha por si só.",
        options: { all: "Uma vez, com todos os itens", each: "Uma vez para cada item" },
      },
      send: {
        label: "Enviar",
        help: "Com o que o fluxo chamado trabalha.",
        options: { items: "Os itens como estão", fields: "Só estes campos" },
      },
      inputs: {
        label: "Entradas",
        help: "O que o fluxo chamado pede, pelo nome; calculado para cada item.",
      },
      wait: {
        label: "Esperar o fim",
        help: "Assim segue o que o último nó dele der; sem isso, os próprios itens seguem na hora.",
      },
    },
  },
};
