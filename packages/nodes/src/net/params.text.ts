import type { ParamText } from "@weft/sdk";

type Texts<Name extends string> = Readonly<Record<"pl" | "pt-BR", Readonly<Record<Name, ParamText>>>>;

const ca = {
  pl: {
    label: "Urząd certyfikacji",
    help: "Tylko jeśli certyfikat serwera pochodzi z jego własnego urzędu: certyfikat tego urzędu w formacie PEM.",
  },
  "pt-BR": {
    label: "Autoridade",
    help: "Só se o certificado do servidor vier de uma autoridade própria: o certificado dela em formato PEM.",
  },
};

/** Of a server that begins with TLS or has none, and of the user there. */
export const serverTexts: Texts<"host" | "port" | "user" | "password" | "tls" | "ca"> = {
  pl: {
    host: { label: "Host" },
    port: { label: "Port" },
    user: { label: "Użytkownik" },
    password: { label: "Hasło" },
    tls: {
      label: "TLS",
      help: "Czy połączenie jest szyfrowane i czy serwer musi potwierdzić swoją tożsamość.",
      options: {
        verify: "Tak, ze sprawdzeniem certyfikatu",
        any: "Tak, z dowolnym certyfikatem",
        off: "Nie",
      },
    },
    ca: ca.pl,
  },
  "pt-BR": {
    host: { label: "Host" },
    port: { label: "Porta" },
    user: { label: "Usuário" },
    password: { label: "Senha" },
    tls: {
      label: "TLS",
      help: "Se a conexão é criptografada e se o servidor precisa provar quem é.",
      options: {
        verify: "Sim, com certificado verificado",
        any: "Sim, com qualquer certificado",
        off: "Não",
      },
    },
    ca: ca["pt-BR"],
  },
};

const loot = {
  mails: { pl: "wiadomości", "pt-BR": "os e-mails" },
  files: { pl: "pliki", "pt-BR": "os arquivos" },
};

export function securityTexts(
  what: keyof typeof loot,
  options: Readonly<Record<"pl" | "pt-BR", Readonly<Record<"starttls" | "tls", string>>>>,
): Texts<"security" | "ca" | "anyCertificate"> {
  const { pl, "pt-BR": pt } = loot[what];
  return {
    pl: {
      security: {
        label: "Zabezpieczenie",
        help: `Jak chronione jest połączenie. Bez ochrony każdy po drodze może odczytać hasło i ${pl}.`,
        options: { ...options.pl, none: "Brak" },
      },
      ca: ca.pl,
      anyCertificate: {
        label: "Akceptuj każdy certyfikat",
        help: `Także wygasłe i należące do innego serwera. Ktoś po drodze może wtedy odczytać hasło i ${pl}.`,
      },
    },
    "pt-BR": {
      security: {
        label: "Segurança",
        help: `Como a conexão é protegida. Sem proteção, qualquer um no caminho pode ler a senha e ${pt}.`,
        options: { ...options["pt-BR"], none: "Nenhuma" },
      },
      ca: ca["pt-BR"],
      anyCertificate: {
        label: "Aceitar qualquer certificado",
        help: `Também os vencidos e os de outro servidor. Alguém no caminho pode então ler a senha e ${pt}.`,
      },
    },
  };
}
