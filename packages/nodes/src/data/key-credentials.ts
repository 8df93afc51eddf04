import { defineCredential } from "@weft/sdk";
import { keyPairText, secretText } from "./key-credentials.text.ts";

/** Nodes compute with these; they are never put onto a request. */
export const cryptoSecret = defineCredential({
  type: "crypto.secret",
  label: "Shared secret",
  help: "A text that both sides know: for HMAC, and for JWT with HS256, HS384 or HS512.",
  params: { secret: { kind: "secret", label: "Secret" } },
  translations: secretText,
  apply: ({ request }) => request,
});

export const cryptoKeyPair = defineCredential({
  type: "crypto.keyPair",
  label: "Key pair",
  help: "A private key to sign with, a public one to verify with, or both: RSA, EC or Ed25519.",
  params: {
    privateKey: {
      kind: "secret",
      label: "Private key",
      help: "PEM: the text that begins with -----BEGIN PRIVATE KEY-----.",
      multiline: true,
      optional: true,
    },
    passphrase: {
      kind: "secret",
      label: "Passphrase",
      help: "Only where the private key is encrypted.",
      optional: true,
    },
    publicKey: {
      kind: "text",
      label: "Public key",
      help: "PEM of the public key or of a certificate; without it, the one that belongs to the private key.",
      multiline: true,
      optional: true,
    },
  },
  translations: keyPairText,
  apply: ({ request }) => request,
});
