import type { Translations } from "@weft/sdk";

export const secretText: Translations = {
  pl: {
    label: "Wspólny sekret",
    help: "Tekst znany obu stronom: do HMAC oraz JWT z HS256, HS384 lub HS512.",
    params: { secret: { label: "Sekret" } },
  },
  "pt-BR": {
    label: "Segredo compartilhado",
    help: "Um texto que os dois lados conhecem: para HMAC e para JWT com HS256, HS384 ou HS512.",
    params: { secret: { label: "Segredo" } },
  },
};

export const keyPairText: Translations = {
  pl: {
    label: "Para kluczy",
    help: "Klucz prywatny do podpisywania, publiczny do sprawdzania albo oba: RSA, EC lub Ed25519.",
    params: {
      privateKey: {
        label: "Klucz prywatny",
        help: "PEM: tekst zaczynający się od -----BEGIN PRIVATE KEY-----.",
      },
      passphrase: { label: "Hasło klucza", help: "Tylko gdy klucz prywatny jest zaszyfrowany." },
      publicKey: {
        label: "Klucz publiczny",
        help: "PEM klucza publicznego lub certyfikatu; bez niego ten, który należy do klucza prywatnego.",
      },
    },
  },
  "pt-BR": {
    label: "Par de chaves",
    help: "Uma chave privada para assinar, uma pública para verificar, ou ambas: RSA, EC ou Ed25519.",
    params: {
      privateKey: {
        label: "Chave privada",
        help: "PEM: o texto que começa com -----BEGIN PRIVATE KEY-----.",
      },
      passphrase: { label: "Senha da chave", help: "Só quando a chave privada é criptografada." },
      publicKey: {
        label: "Chave pública",
        help: "PEM da chave pública ou de um certificado; sem ela, a que pertence à chave privada.",
      },
    },
  },
};
