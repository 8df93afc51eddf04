import type { ParamText, Translations } from "@weft/sdk";

const accessPl: Readonly<Record<string, ParamText>> = {
  services: {
    label: "Dostęp do",
    help: "Z czym mogą pracować przepływy z tym poświadczeniem; po zmianie połącz ponownie.",
    options: {
      sheets: "Arkusze Google",
      drive: "Dysk Google",
      gmail: "Gmail",
      gmailDelete: "Gmail, także usuwanie na zawsze",
      calendar: "Kalendarz Google",
      docs: "Dokumenty Google",
      tasks: "Zadania Google",
    },
  },
  moreScopes: {
    label: "Więcej zakresów",
    help: "Inne zakresy Google, rozdzielone spacjami, dla żądań do innych usług.",
  },
};

const accessPtBr: Readonly<Record<string, ParamText>> = {
  services: {
    label: "Acesso a",
    help: "Com o que os fluxos com esta credencial podem trabalhar; conecte de novo depois de uma mudança.",
    options: {
      sheets: "Planilhas Google",
      drive: "Google Drive",
      gmail: "Gmail",
      gmailDelete: "Gmail, também excluir para sempre",
      calendar: "Google Agenda",
      docs: "Documentos Google",
      tasks: "Google Tarefas",
    },
  },
  moreScopes: {
    label: "Mais escopos",
    help: "Outros escopos do Google, separados por espaços, para requisições a outros serviços.",
  },
};

export const googleText: Translations = {
  pl: {
    label: "Konto Google",
    help: "Ktoś zgadza się raz na stronie Google; klient pochodzi z klienta OAuth typu „Aplikacja internetowa” w konsoli Google Cloud.",
    params: {
      clientId: {
        label: "Identyfikator klienta",
        help: "Klienta OAuth, do którego trzeba dodać adres powrotny Weft.",
      },
      clientSecret: { label: "Sekret klienta" },
      ...accessPl,
    },
  },
  "pt-BR": {
    label: "Conta do Google",
    help: "Alguém concorda uma vez em uma página do Google; o cliente vem de um cliente OAuth do tipo “Aplicativo da Web” no console do Google Cloud.",
    params: {
      clientId: {
        label: "ID do cliente",
        help: "Do cliente OAuth, ao qual é preciso acrescentar o endereço de retorno do Weft.",
      },
      clientSecret: { label: "Segredo do cliente" },
      ...accessPtBr,
    },
  },
};

export const serviceAccountText: Translations = {
  pl: {
    label: "Konto usługi Google",
    help: "Konto programu, które nie potrzebuje niczyjej zgody: widzi to, co udostępniono jego adresowi.",
    params: {
      key: {
        label: "Klucz",
        help: "Cały plik JSON, który Google daje przy dodaniu klucza do konta usługi, albo sam jego klucz prywatny.",
      },
      email: { label: "Adres konta", help: "Tylko jeśli klucz nie jest całym plikiem JSON." },
      subject: {
        label: "Działa jako",
        help: "Adres osoby z organizacji, dla której pozwolił na to administrator Google Workspace.",
      },
      ...accessPl,
    },
  },
  "pt-BR": {
    label: "Conta de serviço do Google",
    help: "A conta de um programa, que não precisa do consentimento de ninguém: vê o que é compartilhado com o endereço dela.",
    params: {
      key: {
        label: "Chave",
        help: "O arquivo JSON inteiro que o Google entrega quando se adiciona uma chave à conta de serviço, ou só a chave privada.",
      },
      email: { label: "Endereço da conta", help: "Só quando a chave não é o arquivo JSON inteiro." },
      subject: {
        label: "Age como",
        help: "O endereço de uma pessoa da organização, para a qual um administrador do Google Workspace permitiu isso.",
      },
      ...accessPtBr,
    },
  },
};
