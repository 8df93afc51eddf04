import { defineCredential } from "@weft/sdk";
import { host, port, tlsParams } from "../net/params.ts";
import { credentialText } from "./credential.text.ts";

export const redis = defineCredential({
  type: "redis",
  label: "Redis",
  help: "A Redis or Valkey server, one of its databases, and a user where it has some.",
  params: {
    host: { ...host, placeholder: "redis.example.com" },
    port: { ...port, default: 6379 },
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
