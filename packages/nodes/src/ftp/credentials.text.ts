import type { Translations } from "@weft/sdk";

const hostPl = { label: "Host", help: "Nazwa serwera, bez ftp:// na początku." };
const hostPt = { label: "Host", help: "O nome do servidor, sem ftp:// na frente." };

export const ftpText: Translations = {
  pl: {
    label: "Serwer FTP",
    help: "Serwer FTP, najczęściej chroniony przez TLS (FTPS). Dla serwerów z SSH wybierz serwer SFTP.",
    params: {
      host: hostPl,
      port: { label: "Port", help: "21 albo 990, jeśli TLS zaczyna się od razu." },
      security: {
        label: "Zabezpieczenie",
        help: "Jak chronione jest połączenie. Bez ochrony każdy po drodze może odczytać hasło i pliki.",
        options: { starttls: "TLS po powitaniu", tls: "TLS od razu", none: "Brak" },
      },
      user: { label: "Nazwa użytkownika", help: "Pusta dla serwerów otwartych dla wszystkich." },
      password: { label: "Hasło", help: "Hasło tego użytkownika." },
      ca: {
        label: "Urząd certyfikacji",
        help: "Tylko jeśli certyfikat serwera pochodzi z jego własnego urzędu: certyfikat tego urzędu w formacie PEM.",
      },
      anyCertificate: {
        label: "Akceptuj każdy certyfikat",
        help: "Także wygasłe i należące do innego serwera. Ktoś po drodze może wtedy odczytać hasło i pliki.",
      },
    },
  },
  "pt-BR": {
    label: "Servidor FTP",
    help: "Um servidor FTP, em geral protegido por TLS (FTPS). Para servidores com SSH, escolha o servidor SFTP.",
    params: {
      host: hostPt,
      port: { label: "Porta", help: "21, ou 990 quando o TLS começa logo." },
      security: {
        label: "Segurança",
        help: "Como a conexão é protegida. Sem proteção, qualquer um no caminho pode ler a senha e os arquivos.",
        options: { starttls: "TLS após a saudação", tls: "TLS desde o início", none: "Nenhuma" },
      },
      user: { label: "Usuário", help: "Vazio para servidores abertos a todos." },
      password: { label: "Senha", help: "A senha desse usuário." },
      ca: {
        label: "Autoridade",
        help: "Só se o certificado do servidor vier de uma autoridade própria: o certificado dela em formato PEM.",
      },
      anyCertificate: {
        label: "Aceitar qualquer certificado",
        help: "Também os vencidos e os de outro servidor. Alguém no caminho pode então ler a senha e os arquivos.",
      },
    },
  },
};

export const sftpText: Translations = {
  pl: {
    label: "Serwer SFTP",
    help: "Serwer, który udostępnia pliki przez SSH.",
    params: {
      host: hostPl,
      port: { label: "Port", help: "Najczęściej 22." },
      user: { label: "Nazwa użytkownika", help: "Użytkownik na serwerze." },
      password: { label: "Hasło", help: "Puste, jeśli używany jest sam klucz." },
      privateKey: { label: "Klucz prywatny", help: "Cały klucz, z pierwszą i ostatnią linią." },
      passphrase: { label: "Hasło klucza", help: "Hasło klucza prywatnego, jeśli je ma." },
      fingerprint: {
        label: "Odcisk klucza",
        help: "Odcisk własnego klucza serwera, żeby nikt nie mógł się pod niego podszyć. Zostaw puste i wypróbuj poświadczenie: powie, jaki klucz pokazuje serwer.",
      },
    },
  },
  "pt-BR": {
    label: "Servidor SFTP",
    help: "Um servidor que oferece arquivos por SSH.",
    params: {
      host: hostPt,
      port: { label: "Porta", help: "Em geral 22." },
      user: { label: "Usuário", help: "O usuário no servidor." },
      password: { label: "Senha", help: "Vazia quando só a chave é usada." },
      privateKey: { label: "Chave privada", help: "A chave inteira, com a primeira e a última linha." },
      passphrase: { label: "Senha da chave", help: "Da chave privada, se ela tiver uma." },
      fingerprint: {
        label: "Impressão digital",
        help: "Da chave do próprio servidor, para que ninguém se passe por ele. Deixe vazio e teste a credencial: ela diz que chave o servidor mostra.",
      },
    },
  },
};
