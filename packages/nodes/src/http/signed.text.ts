import type { Translations } from "@weft/sdk";

export const awsText: Translations = {
  pl: {
    label: "Dostęp do AWS",
    help: "Klucz dostępu Amazon Web Services, którym podpisywane jest każde żądanie.",
    params: {
      accessKey: { label: "Klucz dostępu", help: "Nazywany też access key id." },
      secretKey: { label: "Klucz tajny", help: "Był pokazany przy tworzeniu klucza dostępu." },
      region: { label: "Region", help: "Gdy pole jest puste, wynika z adresu." },
      service: {
        label: "Usługa",
        help: "Nazwa używana w podpisach; gdy pole jest puste, wynika z adresu.",
      },
      sessionToken: { label: "Token sesji", help: "Tylko dla kluczy dostępu ważnych przez pewien czas." },
    },
  },
  "pt-BR": {
    label: "Acesso à AWS",
    help: "Uma chave de acesso da Amazon Web Services, com a qual cada requisição é assinada.",
    params: {
      accessKey: { label: "Chave de acesso", help: "Também chamada de access key id." },
      secretKey: { label: "Chave secreta", help: "Foi mostrada quando a chave de acesso foi criada." },
      region: { label: "Região", help: "Descoberta pelo endereço enquanto estiver vazia." },
      service: {
        label: "Serviço",
        help: "O nome usado nas assinaturas; descoberto pelo endereço enquanto estiver vazio.",
      },
      sessionToken: {
        label: "Token de sessão",
        help: "Somente para chaves de acesso válidas por algum tempo.",
      },
    },
  },
};

export const oauth1Text: Translations = {
  pl: {
    label: "OAuth 1.0a",
    help: "Klucze aplikacji i konta, którymi podpisywane jest każde żądanie.",
    params: {
      consumerKey: { label: "Klucz aplikacji", help: "Nazywany też consumer key lub API key." },
      consumerSecret: { label: "Sekret aplikacji", help: "Nazywany też consumer secret lub API key secret." },
      token: {
        label: "Token dostępu",
        help: "Token konta; pusty, gdy wystarcza sama aplikacja.",
      },
      tokenSecret: { label: "Sekret tokena dostępu" },
      method: { label: "Podpis", options: { "HMAC-SHA1": "HMAC-SHA1", "HMAC-SHA256": "HMAC-SHA256" } },
      realm: { label: "Realm", help: "Tylko jeśli drugi system go wymaga, jak NetSuite." },
    },
  },
  "pt-BR": {
    label: "OAuth 1.0a",
    help: "Chaves de um aplicativo e de uma conta, com as quais cada requisição é assinada.",
    params: {
      consumerKey: { label: "Chave do aplicativo", help: "Também chamada de consumer key ou API key." },
      consumerSecret: {
        label: "Segredo do aplicativo",
        help: "Também chamado de consumer secret ou API key secret.",
      },
      token: { label: "Token de acesso", help: "Da conta; vazio quando basta o aplicativo." },
      tokenSecret: { label: "Segredo do token de acesso" },
      method: { label: "Assinatura", options: { "HMAC-SHA1": "HMAC-SHA1", "HMAC-SHA256": "HMAC-SHA256" } },
      realm: { label: "Realm", help: "Só se o outro sistema pedir, como o NetSuite." },
    },
  },
};
