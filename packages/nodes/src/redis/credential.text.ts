import type { Translations } from "@weft/sdk";
import { serverTexts } from "../net/params.text.ts";

export const credentialText: Translations = {
  pl: {
    label: "Redis",
    help: "Serwer Redis lub Valkey, jedna z jego baz i użytkownik, jeśli serwer ich ma.",
    params: {
      ...serverTexts.pl,
      database: { label: "Baza danych" },
      user: { label: "Użytkownik", help: "Tylko gdy serwer ma własnych użytkowników." },
    },
  },
  "pt-BR": {
    label: "Redis",
    help: "Um servidor Redis ou Valkey, um dos bancos dele e um usuário, se ele tiver usuários.",
    params: {
      ...serverTexts["pt-BR"],
      database: { label: "Banco de dados" },
      user: { label: "Usuário", help: "Só se o servidor tiver usuários próprios." },
    },
  },
};
