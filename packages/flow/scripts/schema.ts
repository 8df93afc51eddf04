import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { flowJsonSchema } from "../src/load/schema.ts";

/** Writes docs/flow.schema.json from the zod schema. */
const file = join(import.meta.dirname, "../../../docs/flow.schema.json");
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(flowJsonSchema(), null, 2)}\n`);
