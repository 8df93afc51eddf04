/// <reference types="node" />
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * A vendor's own description of its API, from the folder that `WEFT_SPECS` names, or `shared/specs` beside the repository.
 * They are not part of it: `undefined` where they are not at hand, and a test then says that it was skipped.
 */
export function specFile(name: string): string | undefined {
  const folder = process.env["WEFT_SPECS"] ?? `${here}../shared/specs`;
  const path = `${folder}/${name}`;
  return existsSync(path) ? path : undefined;
}
