import type { Translations } from "@weft/sdk";
import { mailServerTexts } from "./server.ts";

export const smtpText: Translations = {
  pl: {
    label: "Serwer poczty (SMTP)",
    help: "Serwer, który Twój dostawca poczty podaje dla poczty wychodzącej.",
    params: {
      ...mailServerTexts.pl,
      host: { label: "Host", help: "Nazwa serwera poczty wychodzącej, bez https:// na początku." },
      port: {
        label: "Port",
        help: "587 pasuje do STARTTLS, 465 do TLS, a 25 jest dla serwerów wewnątrz sieci.",
      },
      user: {
        label: "Nazwa użytkownika",
        help: "Najczęściej cały adres e-mail; puste, jeśli serwer o nic nie pyta.",
      },
      clientName: {
        label: "Nazwa tej strony",
        help: "Jak Weft przedstawia się serwerowi; tylko gdy serwer wymaga określonej nazwy.",
      },
    },
  },
  "pt-BR": {
    label: "Servidor de e-mail (SMTP)",
    help: "O servidor que o seu provedor de e-mail indica para e-mails de saída.",
    params: {
      ...mailServerTexts["pt-BR"],
      host: { label: "Host", help: "O nome do servidor de saída, sem https:// na frente." },
      port: {
        label: "Porta",
        help: "587 é para STARTTLS, 465 para TLS e 25 para servidores dentro de uma rede.",
      },
      user: {
        label: "Usuário",
        help: "Em geral o endereço de e-mail inteiro; vazio se o servidor não pede nenhum.",
      },
      clientName: {
        label: "Nome deste lado",
        help: "Como o Weft se apresenta ao servidor; só se o servidor exigir um certo nome.",
      },
    },
  },
};
