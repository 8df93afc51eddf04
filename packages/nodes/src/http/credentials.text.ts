import type { Translations } from "@weft/sdk";

export const basicText: Translations = {
  pl: {
    label: "Nazwa użytkownika i hasło",
    help: "Uwierzytelnianie podstawowe (Basic): nazwa użytkownika i hasło wysyłane z każdym żądaniem.",
    params: { user: { label: "Nazwa użytkownika" }, password: { label: "Hasło" } },
  },
  "pt-BR": {
    label: "Usuário e senha",
    help: "Autenticação básica: um usuário e uma senha enviados em cada requisição.",
    params: { user: { label: "Usuário" }, password: { label: "Senha" } },
  },
};

export const bearerText: Translations = {
  pl: {
    label: "Token Bearer",
    help: "Token wysyłany z każdym żądaniem jako „Authorization: Bearer …”.",
    params: { token: { label: "Token", help: "Sam token, bez słowa Bearer." } },
  },
  "pt-BR": {
    label: "Token Bearer",
    help: "Um token enviado em cada requisição como “Authorization: Bearer …”.",
    params: { token: { label: "Token", help: "Somente o token, sem a palavra Bearer." } },
  },
};

export const headerText: Translations = {
  pl: {
    label: "Tajny nagłówek",
    help: "Nagłówek z tajną wartością, na przykład kluczem API.",
    params: { name: { label: "Nazwa nagłówka" }, value: { label: "Wartość" } },
  },
  "pt-BR": {
    label: "Cabeçalho secreto",
    help: "Um cabeçalho com valor secreto, como uma chave de API.",
    params: { name: { label: "Nome do cabeçalho" }, value: { label: "Valor" } },
  },
};

export const queryText: Translations = {
  pl: {
    label: "Sekret w adresie",
    help: "Parametr adresu z tajną wartością, dla systemów, które oczekują klucza w adresie.",
    params: { name: { label: "Nazwa parametru" }, value: { label: "Wartość" } },
  },
  "pt-BR": {
    label: "Segredo no endereço",
    help: "Um parâmetro de consulta com valor secreto, para sistemas que esperam a chave no endereço.",
    params: { name: { label: "Nome do parâmetro" }, value: { label: "Valor" } },
  },
};

export const digestText: Translations = {
  pl: {
    label: "Nazwa użytkownika i hasło (digest)",
    help: "Uwierzytelnianie Digest: samo hasło nigdy nie jest wysyłane, tylko odpowiedź z niego obliczona.",
    params: { user: { label: "Nazwa użytkownika" }, password: { label: "Hasło" } },
  },
  "pt-BR": {
    label: "Usuário e senha (digest)",
    help: "Autenticação Digest: a senha em si nunca é enviada, só uma resposta calculada com ela.",
    params: { user: { label: "Usuário" }, password: { label: "Senha" } },
  },
};

export const tlsText: Translations = {
  pl: {
    label: "Certyfikat klienta",
    help: "Certyfikat, który pokazuje drugiemu systemowi, kto go wywołuje (mutual TLS).",
    params: {
      cert: { label: "Certyfikat", help: "W formacie PEM, razem z certyfikatami pośrednimi." },
      key: { label: "Klucz prywatny", help: "W formacie PEM." },
      passphrase: { label: "Hasło klucza", help: "Tylko jeśli klucz prywatny jest zaszyfrowany." },
      ca: {
        label: "Urząd certyfikacji",
        help: "Tylko jeśli certyfikat drugiego systemu pochodzi z jego własnego urzędu.",
      },
    },
  },
  "pt-BR": {
    label: "Certificado de cliente",
    help: "Um certificado que mostra ao outro sistema quem está chamando (TLS mútuo).",
    params: {
      cert: { label: "Certificado", help: "Em formato PEM, com os certificados intermediários." },
      key: { label: "Chave privada", help: "Em formato PEM." },
      passphrase: { label: "Senha da chave", help: "Só se a chave privada estiver criptografada." },
      ca: {
        label: "Autoridade",
        help: "Só se o certificado do outro sistema vier de uma autoridade própria.",
      },
    },
  },
};

export const customText: Translations = {
  pl: {
    label: "Kilka sekretów",
    help: "Nagłówki, parametry adresu i pola treści z tajnymi wartościami, zapisane jako JSON.",
    params: {
      json: {
        label: "JSON",
        help: 'Na przykład { "headers": { "X-Key": "…" }, "query": { "token": "…" }, "body": { "secret": "…" } }.',
      },
    },
  },
  "pt-BR": {
    label: "Vários segredos",
    help: "Cabeçalhos, parâmetros de consulta e campos do corpo com valores secretos, escritos em JSON.",
    params: {
      json: {
        label: "JSON",
        help: 'Como { "headers": { "X-Key": "…" }, "query": { "token": "…" }, "body": { "secret": "…" } }.',
      },
    },
  },
};
