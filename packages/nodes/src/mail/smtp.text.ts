import type { Translations } from "@weft/sdk";

export const smtpText: Translations = {
  pl: {
    label: "Serwer poczty (SMTP)",
    help: "Serwer, który Twój dostawca poczty podaje dla poczty wychodzącej.",
    params: {
      host: { label: "Host", help: "Nazwa serwera poczty wychodzącej, bez https:// na początku." },
      port: {
        label: "Port",
        help: "587 pasuje do STARTTLS, 465 do TLS, a 25 jest dla serwerów wewnątrz sieci.",
      },
      security: {
        label: "Zabezpieczenie",
        help: "Jak chronione jest połączenie. Bez ochrony każdy po drodze może odczytać hasło i wiadomości.",
        options: { starttls: "STARTTLS", tls: "TLS", none: "Brak" },
      },
      user: {
        label: "Nazwa użytkownika",
        help: "Najczęściej cały adres e-mail; puste, jeśli serwer o nic nie pyta.",
      },
      password: {
        label: "Hasło",
        help: "Dostawcy z logowaniem dwuetapowym wymagają tu hasła do aplikacji.",
      },
      clientName: {
        label: "Nazwa tej strony",
        help: "Jak Weft przedstawia się serwerowi; tylko gdy serwer wymaga określonej nazwy.",
      },
      ca: {
        label: "Urząd certyfikacji",
        help: "Tylko jeśli certyfikat serwera pochodzi z jego własnego urzędu: certyfikat tego urzędu w formacie PEM.",
      },
      anyCertificate: {
        label: "Akceptuj każdy certyfikat",
        help: "Także wygasłe i należące do innego serwera. Ktoś po drodze może wtedy odczytać hasło i wiadomości.",
      },
    },
  },
  "pt-BR": {
    label: "Servidor de e-mail (SMTP)",
    help: "O servidor que o seu provedor de e-mail indica para e-mails de saída.",
    params: {
      host: { label: "Host", help: "O nome do servidor de saída, sem https:// na frente." },
      port: {
        label: "Porta",
        help: "587 é para STARTTLS, 465 para TLS e 25 para servidores dentro de uma rede.",
      },
      security: {
        label: "Segurança",
        help: "Como a conexão é protegida. Sem proteção, qualquer um no caminho pode ler a senha e os e-mails.",
        options: { starttls: "STARTTLS", tls: "TLS", none: "Nenhuma" },
      },
      user: {
        label: "Usuário",
        help: "Em geral o endereço de e-mail inteiro; vazio se o servidor não pede nenhum.",
      },
      password: {
        label: "Senha",
        help: "Provedores com verificação em duas etapas pedem aqui uma senha de aplicativo.",
      },
      clientName: {
        label: "Nome deste lado",
        help: "Como o Weft se apresenta ao servidor; só se o servidor exigir um certo nome.",
      },
      ca: {
        label: "Autoridade",
        help: "Só se o certificado do servidor vier de uma autoridade própria: o certificado dela em formato PEM.",
      },
      anyCertificate: {
        label: "Aceitar qualquer certificado",
        help: "Também os vencidos e os de outro servidor. Alguém no caminho pode então ler a senha e os e-mails.",
      },
    },
  },
};
