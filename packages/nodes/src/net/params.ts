/** Of a server on the network; each protocol has a default of its own. */
export const port = { kind: "number", label: "Port", min: 1, max: 65_535, integer: true } as const;

export const host = { kind: "text", label: "Host" } as const;

const ca = {
  kind: "text",
  label: "Authority",
  help: "Only if the server's certificate comes from an authority of its own: that authority's certificate in PEM format.",
  multiline: true,
  optional: true,
  placeholder: "-----BEGIN CERTIFICATE-----",
} as const;

/** For protocols that begin with TLS or have none. */
export const tlsParams = {
  tls: {
    kind: "choice",
    label: "TLS",
    help: "Whether the connection is encrypted, and whether the server has to prove who it is.",
    options: [
      { value: "verify", label: "Yes, with a certificate that is checked" },
      { value: "any", label: "Yes, whatever the certificate" },
      { value: "off", label: "No" },
    ],
    default: "off",
  },
  ca: { ...ca, showWhen: { tls: ["verify"] } },
} as const;

/** For protocols that may also begin in the open and go on with TLS. `what` others could read besides the password. */
export const securityParams = (what: "mails" | "files") =>
  ({
    /** Without its options, whose order and words are those of the protocol. */
    security: {
      kind: "choice",
      label: "Security",
      help: `How the connection is protected. Without protection, everyone on the way can read the password and the ${what}.`,
    },
    ca: { ...ca, advanced: true },
    anyCertificate: {
      kind: "boolean",
      label: "Accept any certificate",
      help: `Also expired ones and ones of another server. Somebody on the way can then read the password and the ${what}.`,
      default: false,
      advanced: true,
    },
  }) as const;
