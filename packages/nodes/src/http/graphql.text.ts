import type { Translations } from "@weft/sdk";
import { sharedTexts } from "./shared.text.ts";

export const graphqlText: Translations = {
  pl: {
    label: "GraphQL",
    help: "Odpytuje system zapytaniem GraphQL albo zmienia w nim coś mutacją.",
    synonyms: ["api", "zapytanie", "mutacja", "shopify", "github", "hasura", "apollo"],
    params: {
      ...sharedTexts("pl"),
      url: {
        label: "Adres",
        help: "Gdzie drugi system przyjmuje GraphQL, razem z https:// na początku.",
      },
      kind: {
        label: "Co robi",
        help: "Musi się zgadzać z tekstem poniżej: tego, co coś zmienia, nie wysyła się ponownie bez pytania.",
        options: { query: "Zapytanie: odczytuje", mutation: "Mutacja: coś zmienia" },
      },
      query: {
        label: "Zapytanie",
        help: "W języku GraphQL; wartości podawaj w zmiennych, nie w samym tekście.",
      },
      variables: {
        label: "Zmienne",
        help: "Wartości tego, co w zapytaniu zaczyna się od $; kropka w nazwie tworzy zagnieżdżony obiekt.",
      },
      variablesJson: {
        label: "Zmienne jako JSON",
        help: "Obiekt z dalszymi zmiennymi, na przykład z wyrażenia.",
      },
      operationName: {
        label: "Nazwa operacji",
        help: "Którą wykonać, jeśli w zapytaniu jest ich kilka.",
      },
      split: {
        label: "Lista w odpowiedzi",
        help: "Gdzie w odpowiedzi jest lista, której wpisy stają się elementami; gdy puste, cała odpowiedź jest jednym elementem.",
      },
      partial: {
        label: "Przyjmuj odpowiedzi z błędami",
        help: "Idzie dalej z tym, co przyszło, i z listą errors obok; bez tego każdy błąd zatrzymuje węzeł.",
      },
      send: {
        label: "Wyślij jako",
        help: "JSON przyjmują prawie wszystkie systemy; w pozostałych postaciach nie ma miejsca na część tego, co tu wpisano.",
        options: {
          json: "JSON",
          text: "Samo zapytanie (application/graphql)",
          address: "W adresie (GET)",
        },
      },
    },
  },
  "pt-BR": {
    label: "GraphQL",
    help: "Consulta um sistema por uma query GraphQL ou muda algo nele por uma mutation.",
    synonyms: ["api", "consulta", "mutation", "shopify", "github", "hasura", "apollo"],
    params: {
      ...sharedTexts("pt-BR"),
      url: {
        label: "Endereço",
        help: "Onde o outro sistema recebe GraphQL, com https:// na frente.",
      },
      kind: {
        label: "O que faz",
        help: "Precisa ser o que está escrito abaixo: o que muda algo nunca é enviado de novo sem perguntar.",
        options: { query: "Query: lê", mutation: "Mutation: muda algo" },
      },
      query: {
        label: "Query",
        help: "Na linguagem GraphQL; ponha os valores em variáveis, não no texto.",
      },
      variables: {
        label: "Variáveis",
        help: "Os valores do que começa com $ na query; um ponto no nome cria um objeto dentro de outro.",
      },
      variablesJson: {
        label: "Variáveis em JSON",
        help: "Um objeto com mais variáveis, como o que vem de uma expressão.",
      },
      operationName: {
        label: "Nome da operação",
        help: "Qual executar, quando a query tem várias.",
      },
      split: {
        label: "Lista na resposta",
        help: "Onde está na resposta a lista cujas entradas viram itens; vazio, a resposta inteira é um item.",
      },
      partial: {
        label: "Aceitar respostas com erros",
        help: "Segue com o que veio e com a lista errors ao lado; sem isso, qualquer erro faz falhar.",
      },
      send: {
        label: "Enviar como",
        help: "JSON é o que quase todos os sistemas aceitam; nas outras formas não cabe parte do que é preenchido aqui.",
        options: {
          json: "JSON",
          text: "Só a query (application/graphql)",
          address: "No endereço (GET)",
        },
      },
    },
  },
};
