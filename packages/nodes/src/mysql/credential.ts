import { defineCredential } from "@weft/sdk";
import { accessParams } from "../sql/access.ts";
import { credentialText } from "./credential.text.ts";

export const mysql = defineCredential({
  type: "mysql",
  label: "MySQL",
  help: "A MySQL or MariaDB database, and a user of it; best one who may do only what your flows need.",
  params: { ...accessParams, port: { ...accessParams.port, default: 3306 } },
  translations: credentialText,
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { tryAccess } = await import("./engine.ts");
    await tryAccess(values, reach);
  },
});
