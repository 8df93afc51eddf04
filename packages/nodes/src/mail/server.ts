import type { ParamText } from "@weft/sdk";
import { port, securityParams } from "../net/params.ts";
import { securityTexts } from "../net/params.text.ts";

/** What servers for incoming and for outgoing mail are reached by alike. */
export const mailServerParams = {
  ...securityParams("mails"),
  port,
  password: {
    kind: "secret",
    label: "Password",
    help: "Providers with two-step sign-in want a password for apps here.",
  },
} as const;

export const starttls = { value: "starttls", label: "STARTTLS" } as const;
export const tls = { value: "tls", label: "TLS" } as const;
export const none = { value: "none", label: "None" } as const;

const protocols = { starttls: starttls.label, tls: tls.label };
const texts = securityTexts("mails", { pl: protocols, "pt-BR": protocols });

export const mailServerTexts: Readonly<Record<"pl" | "pt-BR", Readonly<Record<string, ParamText>>>> = {
  pl: {
    ...texts.pl,
    password: {
      label: "Hasło",
      help: "Dostawcy z logowaniem dwuetapowym wymagają tu hasła do aplikacji.",
    },
  },
  "pt-BR": {
    ...texts["pt-BR"],
    password: {
      label: "Senha",
      help: "Provedores com verificação em duas etapas pedem aqui uma senha de aplicativo.",
    },
  },
};
