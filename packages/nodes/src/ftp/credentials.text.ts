import type { Translations } from "@weft/sdk";
import { securityTexts } from "../net/params.text.ts";

const hostPl = { label: "Host", help: "Nazwa serwera, bez ftp:// na początku." };
const hostPt = { label: "Host", help: "O nome do servidor, sem ftp:// na frente." };

const security = securityTexts("files", {
  pl: { starttls: "TLS po powitaniu", tls: "TLS od razu" },
  "pt-BR": { starttls: "TLS após a saudação", tls: "TLS desde o início" },
});

export const ftpText: Translations = {
  pl: {
    label: "Serwer FTP",
    help: "Serwer FTP, najczęściej chroniony przez TLS (FTPS). Dla serwerów z SSH wybierz serwer SFTP.",
    params: {
      ...security.pl,
      host: hostPl,
      port: { label: "Port", help: "21 albo 990, jeśli TLS zaczyna się od razu." },
      user: { label: "Nazwa użytkownika", help: "Pusta dla serwerów otwartych dla wszystkich." },
      password: { label: "Hasło", help: "Hasło tego użytkownika." },
    },
  },
  "pt-BR": {
    label: "Servidor FTP",
    help: "Um servidor FTP, em geral protegido por TLS (FTPS). Para servidores com SSH, escolha o servidor SFTP.",
    params: {
      ...security["pt-BR"],
      host: hostPt,
      port: { label: "Porta", help: "21, ou 990 quando o TLS começa logo." },
      user: { label: "Usuário", help: "Vazio para servidores abertos a todos." },
      password: { label: "Senha", help: "A senha desse usuário." },
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
