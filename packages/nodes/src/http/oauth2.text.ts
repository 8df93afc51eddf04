import type { ParamText, Translations } from "@weft/sdk";

const sharedPl: Readonly<Record<string, ParamText>> = {
  tokenUrl: { label: "Adres tokenów", help: "Adres, pod którym drugi system wydaje tokeny." },
  clientId: { label: "Identyfikator klienta" },
  clientSecret: { label: "Sekret klienta" },
  scope: {
    label: "Zakresy",
    help: "Na co pozwala token, rozdzielone spacjami; tak jak nazywa to drugi system.",
  },
  secretIn: {
    label: "Sekret klienta wysyłaj w",
    help: "Zmień to, jeśli drugi system odpowiada, że nie zna klienta.",
    options: { header: "Nagłówku", body: "Treści" },
  },
};

const sharedPtBr: Readonly<Record<string, ParamText>> = {
  tokenUrl: { label: "Endereço dos tokens", help: "O endereço em que o outro sistema emite tokens." },
  clientId: { label: "ID do cliente" },
  clientSecret: { label: "Segredo do cliente" },
  scope: {
    label: "Escopos",
    help: "O que o token permite, separado por espaços; como o outro sistema os chama.",
  },
  secretIn: {
    label: "Enviar o segredo do cliente em",
    help: "Mude isto se o outro sistema responder que não conhece o cliente.",
    options: { header: "Cabeçalho", body: "Corpo" },
  },
};

export const oauth2ClientText: Translations = {
  pl: {
    label: "OAuth2, bez osoby",
    help: "Weft sam pobiera tokeny, identyfikatorem i sekretem klienta (client credentials).",
    params: {
      ...sharedPl,
      extra: {
        label: "Dodatkowe pola",
        help: "Wysyłane z żądaniem tokenu, zapisane jak w adresie: audience=…&resource=….",
      },
    },
  },
  "pt-BR": {
    label: "OAuth2, sem pessoa",
    help: "O próprio Weft obtém os tokens, com o ID e o segredo do cliente (client credentials).",
    params: {
      ...sharedPtBr,
      extra: {
        label: "Mais campos",
        help: "Enviados com o pedido do token, escritos como em um endereço: audience=…&resource=….",
      },
    },
  },
};

export const oauth2Text: Translations = {
  pl: {
    label: "OAuth2, za zgodą osoby",
    help: "Ktoś zgadza się raz na stronie drugiego systemu; potem Weft sam odnawia dostęp.",
    params: {
      ...sharedPl,
      authorizeUrl: { label: "Adres zgody", help: "Strona drugiego systemu, na której ktoś udziela zgody." },
      clientSecret: { label: "Sekret klienta", help: "Puste, jeśli drugi system go nie wydaje." },
      extra: {
        label: "Dodatkowe pola",
        help: "Dodawane do adresu zgody, zapisane jak w adresie: access_type=offline&prompt=consent.",
      },
    },
  },
  "pt-BR": {
    label: "OAuth2, com o consentimento de uma pessoa",
    help: "Alguém concorda uma vez em uma página do outro sistema; depois o próprio Weft renova o acesso.",
    params: {
      ...sharedPtBr,
      authorizeUrl: {
        label: "Endereço do consentimento",
        help: "A página do outro sistema em que alguém concorda.",
      },
      clientSecret: { label: "Segredo do cliente", help: "Vazio se o outro sistema não emitir um." },
      extra: {
        label: "Mais campos",
        help: "Acrescentados ao endereço do consentimento, escritos como em um endereço: access_type=offline&prompt=consent.",
      },
    },
  },
};
