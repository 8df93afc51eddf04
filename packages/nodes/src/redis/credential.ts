import { defineCredential } from "@weft/sdk";
import { tlsParams } from "../net/secure.ts";
import { credentialText } from "./credential.text.ts";

export const redis = defineCredential({
  type: "redis",
  label: "Redis",
  help: "A Redis or Valkey server, one of its databases, and a user where it has some.",
  params: {
    host: { kind: "text", label: "Host", placeholder: "redis.example.com" },
    port: { kind: "number", label: "Port", default: 6379, min: 1, max: 65_535, integer: true },
    database: { kind: "number", label: "Database", default: 0, min: 0, max: 65_535, integer: true },
    user: { kind: "text", label: "User", help: "Only if the server has users of its own.", optional: true },
    password: { kind: "secret", label: "Password", optional: true },
    ...tlsParams,
  },
  translations: credentialText,
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { openRedis } = await import("./session.ts");
    const session = await openRedis({ access: values, reach, shown: { method: "CONNECT" } });
    session.close();
  },
});
