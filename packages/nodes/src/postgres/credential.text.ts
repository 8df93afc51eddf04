import type { Translations } from "@weft/sdk";

export const credentialText: Translations = {
  pl: {
    label: "PostgreSQL",
    help: "Baza danych PostgreSQL i jej użytkownik; najlepiej taki, który może tylko to, czego potrzebują przepływy.",
    params: {
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
  },
  "pt-BR": {
    label: "PostgreSQL",
    help: "Um banco de dados PostgreSQL e um usuário dele; de preferência um que só possa fazer o que os fluxos precisam.",
    params: {
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
  },
};
