import { defineCredential } from "@weft/sdk";
import { tlsParams } from "../net/params.ts";
import type { KafkaAccess } from "./broker.ts";
import { credentialText } from "./credential.text.ts";

const signedIn = { login: ["plain", "scram-256", "scram-512"] };
const encrypted = { tls: ["verify", "any"] };

export const kafka = defineCredential({
  type: "kafka",
  label: "Kafka",
  help: "A cluster that speaks Kafka’s protocol, such as Apache Kafka from 2.1 on, Redpanda or Confluent Cloud, and a user of it.",
  params: {
    brokers: {
      kind: "text",
      label: "Brokers",
      help: "Addresses of some of them, with commas between; the others are learned from these.",
      placeholder: "kafka1.example.com:9092, kafka2.example.com:9092",
    },
    login: {
      kind: "choice",
      label: "Sign in",
      help: "How user and password are proven (SASL); PLAIN sends the password itself, so use it with TLS only.",
      options: [
        { value: "none", label: "Without user and password" },
        { value: "plain", label: "PLAIN" },
        { value: "scram-256", label: "SCRAM-SHA-256" },
        { value: "scram-512", label: "SCRAM-SHA-512" },
      ],
      default: "none",
    },
    user: { kind: "text", label: "User", showWhen: signedIn },
    password: { kind: "secret", label: "Password", showWhen: signedIn },
    ...tlsParams,
    cert: {
      kind: "text",
      label: "Certificate",
      help: "Only if the brokers ask who connects: in PEM format, with the certificates between it and the authority.",
      multiline: true,
      optional: true,
      placeholder: "-----BEGIN CERTIFICATE-----",
      showWhen: encrypted,
    },
    key: {
      kind: "secret",
      label: "Private key",
      help: "Of the certificate: the whole key in PEM format, with its first and last line.",
      multiline: true,
      optional: true,
      showWhen: encrypted,
    },
  },
  translations: credentialText,
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { Cluster } = await import("./cluster.ts");
    const access = values as unknown as KafkaAccess;
    const cluster = new Cluster({ access, reach, shown: { method: "CONNECT" } });
    try {
      await cluster.connect();
    } finally {
      cluster.close();
    }
  },
});
