import type { ParamText } from "@weft/sdk";

type Name = "host" | "port" | "database" | "user" | "password" | "tls" | "ca";

/** The texts of what a database is reached by, in both languages. */
export const accessTexts: Readonly<Record<"pl" | "pt-BR", Readonly<Record<Name, ParamText>>>> = {
  pl: {
    host: { label: "Host" },
    port: { label: "Port" },
    database: { label: "Baza danych", placeholder: "sklep" },
    user: { label: "Użytkownik" },
    password: { label: "Hasło" },
    tls: {
      label: "TLS",
      help: "Czy połączenie jest szyfrowane i czy baza musi potwierdzić swoją tożsamość.",
      options: {
        verify: "Tak, ze sprawdzeniem certyfikatu",
        any: "Tak, z dowolnym certyfikatem",
        off: "Nie",
      },
    },
    ca: {
      label: "Urząd certyfikacji",
      help: "Tylko gdy certyfikat bazy pochodzi z własnego urzędu certyfikacji; w formacie PEM.",
    },
  },
  "pt-BR": {
    host: { label: "Host" },
    port: { label: "Porta" },
    database: { label: "Banco de dados", placeholder: "loja" },
    user: { label: "Usuário" },
    password: { label: "Senha" },
    tls: {
      label: "TLS",
      help: "Se a conexão é criptografada e se o banco precisa provar quem é.",
      options: {
        verify: "Sim, com certificado verificado",
        any: "Sim, com qualquer certificado",
        off: "Não",
      },
    },
    ca: {
      label: "Autoridade",
      help: "Só se o certificado do banco vier de uma autoridade própria; no formato PEM.",
    },
  },
};
