import type { Translations } from "@weft/sdk";
import { mailServerTexts } from "./server.ts";

export const imapText: Translations = {
  pl: {
    label: "Skrzynka pocztowa (IMAP)",
    help: "Serwer, który Twój dostawca poczty podaje dla poczty przychodzącej.",
    params: {
      ...mailServerTexts.pl,
      host: { label: "Host", help: "Nazwa serwera poczty przychodzącej, bez https:// na początku." },
      port: { label: "Port", help: "993 pasuje do TLS, 143 do STARTTLS." },
      user: { label: "Nazwa użytkownika", help: "Najczęściej cały adres e-mail." },
    },
  },
  "pt-BR": {
    label: "Caixa de e-mail (IMAP)",
    help: "O servidor que o seu provedor de e-mail indica para e-mails de entrada.",
    params: {
      ...mailServerTexts["pt-BR"],
      host: { label: "Host", help: "O nome do servidor de entrada, sem https:// na frente." },
      port: { label: "Porta", help: "993 é para TLS, 143 para STARTTLS." },
      user: { label: "Usuário", help: "Em geral o endereço de e-mail inteiro." },
    },
  },
};
