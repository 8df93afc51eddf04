import type { Translations } from "@weft/sdk";

export const imapText: Translations = {
  pl: {
    label: "Skrzynka pocztowa (IMAP)",
    help: "Serwer, który Twój dostawca poczty podaje dla poczty przychodzącej.",
    params: {
      host: { label: "Host", help: "Nazwa serwera poczty przychodzącej, bez https:// na początku." },
      port: { label: "Port", help: "993 pasuje do TLS, 143 do STARTTLS." },
      security: {
        label: "Zabezpieczenie",
        help: "Jak chronione jest połączenie. Bez ochrony każdy po drodze może odczytać hasło i wiadomości.",
        options: { tls: "TLS", starttls: "STARTTLS", none: "Brak" },
      },
      user: { label: "Nazwa użytkownika", help: "Najczęściej cały adres e-mail." },
      password: {
        label: "Hasło",
        help: "Dostawcy z logowaniem dwuetapowym wymagają tu hasła do aplikacji.",
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
    label: "Caixa de e-mail (IMAP)",
    help: "O servidor que o seu provedor de e-mail indica para e-mails de entrada.",
    params: {
      host: { label: "Host", help: "O nome do servidor de entrada, sem https:// na frente." },
      port: { label: "Porta", help: "993 é para TLS, 143 para STARTTLS." },
      security: {
        label: "Segurança",
        help: "Como a conexão é protegida. Sem proteção, qualquer um no caminho pode ler a senha e os e-mails.",
        options: { tls: "TLS", starttls: "STARTTLS", none: "Nenhuma" },
      },
      user: { label: "Usuário", help: "Em geral o endereço de e-mail inteiro." },
      password: {
        label: "Senha",
        help: "Provedores com verificação em duas etapas pedem aqui uma senha de aplicativo.",
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
