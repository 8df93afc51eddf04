import type { Translations } from "@weft/sdk";
import { tlsTexts } from "../net/secure.ts";

export const credentialText: Translations = {
  pl: {
    label: "Redis",
    help: "Serwer Redis lub Valkey, jedna z jego baz i użytkownik, jeśli serwer ich ma.",
    params: {
      host: { label: "Host" },
      port: { label: "Port" },
      database: { label: "Baza danych" },
      user: { label: "Użytkownik", help: "Tylko gdy serwer ma własnych użytkowników." },
      password: { label: "Hasło" },
      ...tlsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Redis",
    help: "Um servidor Redis ou Valkey, um dos bancos dele e um usuário, se ele tiver usuários.",
    params: {
      host: { label: "Host" },
      port: { label: "Porta" },
      database: { label: "Banco de dados" },
      user: { label: "Usuário", help: "Só se o servidor tiver usuários próprios." },
      password: { label: "Senha" },
      ...tlsTexts["pt-BR"],
    },
  },
};
