import type { Translations } from "@weft/sdk";
import { accessTexts } from "../sql/access.text.ts";

export const credentialText: Translations = {
  pl: {
    label: "PostgreSQL",
    help: "Baza danych PostgreSQL i jej użytkownik; najlepiej taki, który może tylko to, czego potrzebują przepływy.",
    params: accessTexts.pl,
  },
  "pt-BR": {
    label: "PostgreSQL",
    help: "Um banco de dados PostgreSQL e um usuário dele; de preferência um que só possa fazer o que os fluxos precisam.",
    params: accessTexts["pt-BR"],
  },
};
