import { isIP } from "node:net";
import type { Socket } from "node:net";
import { connect } from "node:tls";
import type { ParamText } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** How a server on the network is reached; what it is called by and with stands before. */
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
  ca: {
    kind: "text",
    label: "Authority",
    help: "Only if the server's certificate comes from an authority of its own; in PEM format.",
    multiline: true,
    optional: true,
    placeholder: "-----BEGIN CERTIFICATE-----",
  },
} as const;

export const tlsTexts: Readonly<Record<"pl" | "pt-BR", Readonly<Record<"tls" | "ca", ParamText>>>> = {
  pl: {
    tls: {
      label: "TLS",
      help: "Czy połączenie jest szyfrowane i czy serwer musi potwierdzić swoją tożsamość.",
      options: {
        verify: "Tak, ze sprawdzeniem certyfikatu",
        any: "Tak, z dowolnym certyfikatem",
        off: "Nie",
      },
    },
    ca: {
      label: "Urząd certyfikacji",
      help: "Tylko gdy certyfikat serwera pochodzi z własnego urzędu certyfikacji; w formacie PEM.",
    },
  },
  "pt-BR": {
    tls: {
      label: "TLS",
      help: "Se a conexão é criptografada e se o servidor precisa provar quem é.",
      options: {
        verify: "Sim, com certificado verificado",
        any: "Sim, com qualquer certificado",
        off: "Não",
      },
    },
    ca: {
      label: "Autoridade",
      help: "Só se o certificado do servidor vier de uma autoridade própria; no formato PEM.",
    },
  },
};

export interface Security {
  readonly host: string;
  readonly tls: string;
  readonly ca?: string | undefined;
}

const HANDSHAKE_MS = 15_000;

/** The connection as the credential wants it. Rejects with `Fatal` where the certificate is not accepted. */
export function secured(socket: Socket, { host, tls, ca }: Security): Promise<Socket> {
  if (tls === "off") return Promise.resolve(socket);
  return new Promise((resolve, reject) => {
    const name = host.trim();
    const secure = connect(
      {
        socket,
        host: name,
        ...(isIP(name) === 0 && { servername: name }),
        rejectUnauthorized: tls === "verify",
        ...(ca && { ca }),
      },
      () => {
        clearTimeout(timer);
        secure.off("error", failed);
        resolve(secure);
      },
    );
    // A server without TLS may wait for more of what it does not understand.
    const timer = setTimeout(() => secure.destroy(new Error("no answer came")), HANDSHAKE_MS);
    const failed = (error: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(fatal("server-certificate", { host: name, reason: error.message }));
    };
    secure.once("error", failed);
  });
}
