import type { Translations } from "@weft/sdk";
import { serverTexts } from "../net/params.text.ts";

const { user: userPl, password: passwordPl, tls: tlsPl, ca: caPl } = serverTexts.pl;
const { user: userPt, password: passwordPt, tls: tlsPt, ca: caPt } = serverTexts["pt-BR"];

export const credentialText: Translations = {
  pl: {
    label: "Kafka",
    help: "Klaster, który rozumie protokół Kafki, na przykład Apache Kafka od 2.1, Redpanda lub Confluent Cloud, i jego użytkownik.",
    params: {
      brokers: {
        label: "Brokery",
        help: "Adresy niektórych z nich, oddzielone przecinkami; od nich Weft dowiaduje się o pozostałych.",
      },
      login: {
        label: "Logowanie",
        help: "Jak potwierdza się użytkownika i hasło (SASL); PLAIN wysyła samo hasło, więc używaj go tylko z TLS.",
        options: {
          none: "Bez użytkownika i hasła",
          plain: "PLAIN",
          "scram-256": "SCRAM-SHA-256",
          "scram-512": "SCRAM-SHA-512",
        },
      },
      user: userPl,
      password: passwordPl,
      tls: tlsPl,
      ca: caPl,
      cert: {
        label: "Certyfikat",
        help: "Tylko jeśli brokery pytają, kto się łączy: w formacie PEM, razem z certyfikatami pośrednimi.",
      },
      key: {
        label: "Klucz prywatny",
        help: "Klucz certyfikatu: cały, w formacie PEM, z pierwszym i ostatnim wierszem.",
      },
    },
  },
  "pt-BR": {
    label: "Kafka",
    help: "Um cluster que fala o protocolo do Kafka, como Apache Kafka a partir do 2.1, Redpanda ou Confluent Cloud, e um usuário dele.",
    params: {
      brokers: {
        label: "Brokers",
        help: "Endereços de alguns deles, separados por vírgulas; os outros são conhecidos por meio destes.",
      },
      login: {
        label: "Autenticação",
        help: "Como o usuário e a senha são comprovados (SASL); PLAIN envia a própria senha, por isso use-o só com TLS.",
        options: {
          none: "Sem usuário e senha",
          plain: "PLAIN",
          "scram-256": "SCRAM-SHA-256",
          "scram-512": "SCRAM-SHA-512",
        },
      },
      user: userPt,
      password: passwordPt,
      tls: tlsPt,
      ca: caPt,
      cert: {
        label: "Certificado",
        help: "Só se os brokers perguntarem quem se conecta: em formato PEM, com os certificados intermediários.",
      },
      key: {
        label: "Chave privada",
        help: "Do certificado: a chave inteira em formato PEM, com a primeira e a última linha.",
      },
    },
  },
};
