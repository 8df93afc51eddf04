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
