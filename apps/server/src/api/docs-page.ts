import type { OpenAPI } from "@orpc/openapi";
import { escape } from "../app/escape.ts";
import { operationsOf } from "./openapi.ts";
import type { DocumentedOperation } from "./openapi.ts";
import { schemaLines } from "./docs-schema.ts";
import type { JsonSchema } from "./docs-schema.ts";

export const docsStyle = `
:root { color-scheme: light dark; --line: light-dark(#d8dde3, #333a44); --soft: light-dark(#f4f6f8, #1b2027); --quiet: light-dark(#566070, #9aa5b4); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #12161b); color: light-dark(#1a2029, #e6eaf0); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 .25rem; } h2 { margin: 2.5rem 0 .75rem; }
a { color: light-dark(#0b57a4, #82b8f5); }
label { display: block; margin: 1.25rem 0 .25rem; }
input { font: inherit; width: 100%; padding: .5rem .75rem; border: 1px solid light-dark(#7b8796, #6f7b8a); border-radius: .4rem; background: transparent; color: inherit; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; }
summary { padding: .5rem .75rem; cursor: pointer; }
details > div { padding: 0 .75rem .75rem; border-top: 1px solid var(--line); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { background: var(--soft); padding: .75rem; border-radius: .4rem; overflow-x: auto; margin: .25rem 0; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.quiet { color: var(--quiet); }
[hidden] { display: none; }`;

export const docsScript = `
const find = document.getElementById("find");
find.addEventListener("input", () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const entry of document.querySelectorAll("details"))
    entry.hidden = !words.every((word) => entry.dataset.text.includes(word));
  for (const part of document.querySelectorAll("section"))
    part.hidden = part.querySelector("details:not([hidden])") === null;
});`;

/** The whole reference as one page that needs nothing else. */
export function docsPage(document: OpenAPI.Document): string {
  const byTag = Map.groupBy(operationsOf(document), ({ operation }) => operation.tags?.[0] ?? "Other");
  const sections = [...byTag].map(
    ([tag, operations]) =>
      `<section><h2>${escape(tag)}</h2>${operations.map(operationHtml).join("")}</section>`,
  );
  const { title, version, description = "" } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${docsStyle}</style></head>
<body><main><h1>${escape(title)} <small class="quiet">${escape(version)}</small></h1>
<p>${escape(description)}</p>
<p>Addresses below begin with <code>/api</code>. The same as a document for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.
Errors are answered as <code>{ "code", "message", "data": { "fields"?, "problems"? } }</code>.</p>
<label for="find">Find a route</label><input id="find" type="search" autocomplete="off">
${sections.join("\n")}
</main><script>${docsScript}</script></body></html>`;
}

function operationHtml({ method, path, operation }: DocumentedOperation): string {
  const text = `${method} ${path} ${operation.summary ?? ""} ${operation.operationId ?? ""}`.toLowerCase();
  return `<details data-text="${escape(text)}"><summary><code><span class="method">${method}</span>${escape(path)}</code>
<span class="quiet">${escape(operation.summary ?? "")}</span></summary><div>
${block("Parameters", parameterLines(operation))}${block("Body", bodyLines(operation))}${answers(operation)}</div></details>`;
}

function parameterLines({ parameters = [] }: OpenAPI.OperationObject): string[] {
  return parameters.flatMap((parameter) => {
    if (!("name" in parameter)) return [];
    const [first = "", ...rest] = schemaLines((parameter.schema ?? {}) as JsonSchema);
    return [
      `${parameter.name}${parameter.required === true ? "" : "?"} (${parameter.in}): ${first}`,
      ...rest,
    ];
  });
}

function bodyLines({ requestBody }: OpenAPI.OperationObject): string[] {
  if (requestBody === undefined || !("content" in requestBody)) return [];
  return schemaOf(requestBody.content);
}

function answers({ responses = {} }: OpenAPI.OperationObject): string {
  return Object.entries(responses)
    .map(([status, response]) => {
      if (!status.startsWith("2") || response === undefined || !("content" in response)) return "";
      return block(`Answer ${status}`, schemaOf(response.content ?? {}));
    })
    .join("");
}

function schemaOf(content: Readonly<Record<string, OpenAPI.MediaTypeObject>>): string[] {
  return Object.entries(content).flatMap(([type, { schema = {} }]) => {
    const lines = schemaLines(schema);
    return type === "application/json" ? lines : [`${type}:`, ...lines];
  });
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `<p>${escape(title)}</p><pre>${lines.map(escape).join("\n")}</pre>`;
}
