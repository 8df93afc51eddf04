import { defineCredential } from "@weft/sdk";
import { accessParams } from "../sql/access.ts";
import { credentialText } from "./credential.text.ts";

export const postgres = defineCredential({
  type: "postgres",
  label: "PostgreSQL",
  help: "A PostgreSQL database, and a user of it; best one who may do only what your flows need.",
  params: accessParams,
  translations: credentialText,
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { tryAccess } = await import("./engine.ts");
    await tryAccess(values, reach);
  },
});
