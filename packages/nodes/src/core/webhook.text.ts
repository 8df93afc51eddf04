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
        options: { several: "Kilka metod", any: "Dowolna metoda" },
      },
      methods: { label: "Metody", help: "Metody HTTP, które uruchamiają przepływ." },
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
      failureStatus: {
        label: "Status, gdy przepływ się nie powiedzie",
        help: "Status HTTP, który nadawca dostaje, gdy przepływ się nie powiedzie lub zostanie anulowany; po 500 wiele systemów wysyła żądanie ponownie.",
      },
      failureBody: {
        label: "Treść, gdy przepływ się nie powiedzie",
        help: "Co nadawca wtedy dostaje; tekst w formacie JSON jest wysyłany jako JSON. Puste: krótki błąd z identyfikatorem wykonania.",
      },
      auth: {
        label: "Kto może wywołać",
        help: "Każdy, kto zna adres, albo tylko nadawcy znający sekret z wybranych poświadczeń.",
        options: { none: "Każdy", basic: "Nazwa użytkownika i hasło", header: "Tajny nagłówek" },
      },
      body: {
        label: "Treść żądania",
        help: "W jakiej postaci przepływ dostaje treść; formularze z plikami i treści binarne same są zapisywane jako pliki.",
        options: {
          parsed: "Odczytana według typu: JSON, formularz, pliki lub tekst",
          both: "Odczytana, a do tego jako tekst w rawBody",
          text: "Jako tekst, dokładnie tak, jak wysłano",
          file: "Jako plik, dokładnie tak, jak wysłano",
        },
      },
      item: {
        label: "Każdy element zawiera",
        help: "Całe żądanie albo tylko pola jego treści jako własne; gdy treść ich nie ma, całe żądanie.",
        options: { request: "Całe żądanie", body: "Pola treści" },
      },
      chat: {
        label: "Wywoływany z okna czatu",
        help: "Na przykład z okna n8n, które najpierw pyta o wcześniejsze wiadomości, akcją loadPreviousSession. Dostaje odpowiedź, że ich nie ma, a przepływ się nie uruchamia. Z odpowiedzi pokazuje pole output.",
      },
      onceBy: {
        label: "Przyjmuj każde zdarzenie raz, według",
        help: "Co rozpoznaje zdarzenie, na przykład identyfikator wysyłany przez drugi system. Gdy wyśle on zdarzenie ponownie, przepływ nie uruchomi się drugi raz.",
      },
      onceHours: {
        label: "Pamiętaj zdarzenia przez (godziny)",
        help: "Jak długo po zdarzeniu jego powtórzenie jest jeszcze rozpoznawane.",
      },
      perMinute: {
        label: "Najwięcej żądań na minutę",
        help: "Kolejne są odrzucane ze statusem 429 i informacją, kiedy spróbować ponownie. Puste: tyle, ile serwer zdoła przyjąć.",
      },
      largestBody: {
        label: "Największa treść (MB)",
        help: "Większe są odrzucane ze statusem 413. Puste lub więcej, niż pozwala serwer: obowiązuje limit serwera.",
      },
      origins: {
        label: "Strony, które mogą wywołać",
        help: "Adresy, których strony mogą wywołać ten webhook z przeglądarki (CORS), oddzielone przecinkami; * oznacza każdą. Puste: żadna.",
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
        options: { several: "Vários métodos", any: "Qualquer método" },
      },
      methods: { label: "Métodos", help: "Os métodos HTTP que iniciam o fluxo." },
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
      failureStatus: {
        label: "Status quando o fluxo falha",
        help: "O status HTTP enviado a quem chamou quando o fluxo falha ou é cancelado; depois de um 500, muitos sistemas repetem a requisição.",
      },
      failureBody: {
        label: "Texto quando o fluxo falha",
        help: "O que quem chamou recebe nesse caso; texto em JSON é enviado como JSON. Vazio: um erro curto com o id da execução.",
      },
      auth: {
        label: "Quem pode chamar",
        help: "Qualquer um que saiba o endereço, ou só quem tem o segredo da credencial escolhida.",
        options: { none: "Qualquer um", basic: "Usuário e senha", header: "Cabeçalho secreto" },
      },
      body: {
        label: "Corpo da requisição",
        help: "De que forma o fluxo recebe o corpo; formulários com arquivos e corpos binários são guardados como arquivos automaticamente.",
        options: {
          parsed: "Lido pelo tipo: JSON, arquivos ou texto",
          both: "Lido, e também como texto em rawBody",
          text: "Como texto, exatamente como foi enviado",
          file: "Como arquivo, exatamente como foi enviado",
        },
      },
      item: {
        label: "Cada item tem",
        help: "A requisição inteira, ou só os campos do corpo como seus; se o corpo não os tiver, a requisição inteira.",
        options: { request: "A requisição inteira", body: "Os campos do corpo" },
      },
      chat: {
        label: "Chamado por uma janela de chat",
        help: "Como a do n8n: primeiro ela pede as mensagens anteriores, pela ação loadPreviousSession. Recebe a resposta de que não há nenhuma, e o fluxo não roda. Da resposta, ela mostra o campo output.",
      },
      onceBy: {
        label: "Aceitar cada evento uma só vez, por",
        help: "O que identifica um evento, como o id que o outro sistema envia junto. Se ele enviar o evento de novo, o fluxo não roda outra vez.",
      },
      onceHours: {
        label: "Lembrar eventos por (horas)",
        help: "Por quanto tempo depois de um evento uma repetição ainda é reconhecida.",
      },
      perMinute: {
        label: "Máximo de requisições por minuto",
        help: "As demais são recusadas com o status 429 e avisadas de quando tentar de novo. Vazio: quantas o servidor aguentar.",
      },
      largestBody: {
        label: "Maior corpo (MB)",
        help: "Os maiores são recusados com o status 413. Vazio, ou acima do que o servidor permite: vale o limite do servidor.",
      },
      origins: {
        label: "Páginas que podem chamar",
        help: "Endereços cujas páginas podem chamar este webhook pelo navegador (CORS), separados por vírgulas; * é qualquer uma. Vazio: nenhuma.",
      },
    },
  },
};
