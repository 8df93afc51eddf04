import { findUnknownParams, hasErrors, validateFlow } from "@weft/flow";
import type { Problem } from "@weft/flow";
import { openCatalog } from "../catalog/catalog.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readAnyFlow } from "../flows/read-any.ts";
import { readFlowFile } from "./files.ts";
import { count, printJson, say, sayProblems } from "./say.ts";

/** Checks flow files. Exit status 1 when any of them has an error. */
export async function validate(
  paths: readonly string[],
  options: { readonly nodes?: string; readonly json?: boolean },
): Promise<number> {
  const catalog = await openCatalog(options.nodes);
  const files: { file: string; ok: boolean; problems: readonly Problem[] }[] = [];
  for (const { name, content } of paths.map(readFlowFile)) {
    const problems = await check(content, catalog);
    files.push({ file: name, ok: !hasErrors(problems), problems });
  }
  if (options.json === true) printJson({ files });
  else {
    for (const { file, problems } of files) sayProblems(file, problems);
    const bad = files.filter(({ ok }) => !ok).length;
    say(
      bad === 0
        ? `${count(files.length, "flow")} checked: no errors.`
        : `${count(bad, "file")} of ${files.length} with errors.`,
    );
  }
  return files.every(({ ok }) => ok) ? 0 : 1;
}

/** Credentials are not known here, so whether they exist is not asked. */
async function check(content: unknown, catalog: Catalog): Promise<readonly Problem[]> {
  const parsed = await readAnyFlow(content);
  if (!parsed.ok) return parsed.problems;
  const { flow, problems } = parsed;
  const { manifest } = catalog;
  return [...problems, ...validateFlow(flow, { manifest }), ...findUnknownParams(flow, manifest)];
}
