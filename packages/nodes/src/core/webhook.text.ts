import type { Translations } from "@weft/sdk";

export const webhookText: Translations = {
  pl: {
    label: "Webhook",
    help: "Uruchamia przepływ, gdy inny system wyśle żądanie HTTP na jego adres.",
    synonyms: ["http", "adres", "url", "wywołanie zwrotne", "api", "odbierz"],
    params: {
      method: {
        label: "Metoda",
        help: "Metoda HTTP, której używa drugi system.",
        options: { any: "Dowolna metoda" },
      },
      path: {
        label: "Ścieżka",
        help: "Końcówka adresu; zmienną część zapisz jako :nazwa, na przykład orders/:id.",
      },
      respond: {
        label: "Odpowiedź dla nadawcy",
        help: "Kiedy nadawca dostaje odpowiedź i co w niej jest.",
        options: {
          immediately: "Od razu, gdy żądanie jest bezpiecznie zapisane",
          lastNode: "Na końcu, z wynikiem ostatniego węzła",
          respondNode: "Z węzła „Odpowiedz” w przepływie",
        },
      },
      answerStatus: { label: "Status odpowiedzi", help: "Status HTTP, który nadawca dostaje od razu." },
      answerBody: {
        label: "Treść odpowiedzi",
        help: "Co nadawca dostaje od razu; tekst w formacie JSON jest wysyłany jako JSON.",
      },
      auth: {
        label: "Kto może wywołać",
        help: "Każdy, kto zna adres, albo tylko nadawcy znający sekret z wybranych poświadczeń.",
        options: { none: "Każdy", basic: "Nazwa użytkownika i hasło", header: "Tajny nagłówek" },
      },
      onceBy: {
        label: "Przyjmuj każde zdarzenie raz, według",
        help: "Co rozpoznaje zdarzenie, na przykład identyfikator wysyłany przez drugi system. Gdy wyśle on zdarzenie ponownie, przepływ nie uruchomi się drugi raz.",
      },
      onceHours: {
        label: "Pamiętaj zdarzenia przez (godziny)",
        help: "Jak długo po zdarzeniu jego powtórzenie jest jeszcze rozpoznawane.",
      },
    },
  },
  "pt-BR": {
    label: "Webhook",
    help: "Inicia o fluxo quando outro sistema envia uma requisição HTTP ao endereço dele.",
    synonyms: ["http", "endereço", "url", "callback", "api", "receber"],
    params: {
      method: {
        label: "Método",
        help: "O método HTTP usado pelo outro sistema.",
        options: { any: "Qualquer método" },
      },
      path: {
        label: "Caminho",
        help: "O final do endereço; uma parte que varia é escrita como :nome, por exemplo orders/:id.",
      },
      respond: {
        label: "Resposta a quem chamou",
        help: "Quando quem chamou recebe a resposta, e qual é ela.",
        options: {
          immediately: "Na hora, assim que a requisição estiver guardada",
          lastNode: "No fim, com o resultado do último nó",
          respondNode: "De um nó Responder no fluxo",
        },
      },
      answerStatus: { label: "Status da resposta", help: "O status HTTP enviado na hora a quem chamou." },
      answerBody: {
        label: "Texto da resposta",
        help: "O que quem chamou recebe na hora; texto em JSON é enviado como JSON.",
      },
      auth: {
        label: "Quem pode chamar",
        help: "Qualquer um que saiba o endereço, ou só quem tem o segredo da credencial escolhida.",
        options: { none: "Qualquer um", basic: "Usuário e senha", header: "Cabeçalho secreto" },
      },
      onceBy: {
        label: "Aceitar cada evento uma só vez, por",
        help: "O que identifica um evento, como o id que o outro sistema envia junto. Se ele enviar o evento de novo, o fluxo não roda outra vez.",
      },
      onceHours: {
        label: "Lembrar eventos por (horas)",
        help: "Por quanto tempo depois de um evento uma repetição ainda é reconhecida.",
      },
    },
  },
};
