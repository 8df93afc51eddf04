import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocLanguage } from "../src/docs/doc.ts";
import { pages, referencePage } from "../src/docs/page.ts";

/** Writes the reference of expressions in every language. */
const folder = join(import.meta.dirname, "../../../docs");
for (const [language, file] of Object.entries(pages))
  writeFileSync(join(folder, file), referencePage(language as DocLanguage));
