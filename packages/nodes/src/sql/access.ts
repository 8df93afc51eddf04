import type { ParamsOf } from "@weft/sdk";

/** What databases that are reached over the network are asked by. */
export const accessParams = {
  host: { kind: "text", label: "Host", placeholder: "db.example.com" },
  port: { kind: "number", label: "Port", default: 5432, min: 1, max: 65_535, integer: true },
  database: { kind: "text", label: "Database", placeholder: "shop" },
  user: { kind: "text", label: "User" },
  password: { kind: "secret", label: "Password", optional: true },
  tls: {
    kind: "choice",
    label: "TLS",
    help: "Whether the connection is encrypted, and whether the database has to prove who it is.",
    options: [
      { value: "verify", label: "Yes, with a certificate that is checked" },
      { value: "any", label: "Yes, whatever the certificate" },
      { value: "off", label: "No" },
    ],
    default: "verify",
  },
  ca: {
    kind: "text",
    label: "Authority",
    help: "Only if the database's certificate comes from an authority of its own; in PEM format.",
    multiline: true,
    optional: true,
    placeholder: "-----BEGIN CERTIFICATE-----",
    showWhen: { tls: ["verify"] },
  },
} as const;

/** Which database, and who asks it. */
export type Access = ParamsOf<typeof accessParams>;
