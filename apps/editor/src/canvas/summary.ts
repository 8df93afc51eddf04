import { isExpression } from "@weft/expressions";
import type { FlowNode } from "@weft/flow";
import type { ConditionRow, FieldRow, JsonObject, NodeManifest, Param } from "@weft/sdk";
import type { LocalText } from "../flow/node-text.ts";

export interface SummaryWords {
  /** Words or a sign for an operator such as `number.greater`. */
  readonly operator: (id: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly or: string;
  /** The name of a flow. */
  /** What people call a flow or a table with this id. */
  readonly named: (id: string) => string;
}

const LIMIT = 120;

/** One line that says what a node does, from its parameters; empty when nothing is known. */
export function summarise(given: {
  node: FlowNode;
  manifest: NodeManifest;
  text: LocalText;
  words: SummaryWords;
}): string {
  const { node, manifest, text, words } = given;
  const template = text.summary ?? ownTemplate(manifest);
  const filled = template.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const spec = manifest.params[name];
    const value = node.params[name] ?? (spec && "default" in spec ? spec.default : undefined);
    if (value === undefined || value === null || value === "") return "";
    return spec ? shown({ value, spec, path: name, text, words, params: node.params }) : readable(value);
  });
  return tidy(filled);
}

/** Node types without a summary of their own are told by what makes them different: their conditions or their fields. */
function ownTemplate({ params }: NodeManifest): string {
  const telling = Object.entries(params).find(([, { kind }]) => kind === "conditions" || kind === "fields");
  return telling ? `{${telling[0]}}` : "";
}

/** Signs that are left alone where a value is missing are taken away with it. */
function tidy(line: string): string {
  const plain = line
    .replace(/\s+/g, " ")
    .replace(/\(\s*\)/g, "")
    .replace(/(^[\s:,·–-]+|[\s:,·–-]+$)/g, "")
    .trim();
  return plain.length > LIMIT ? `${plain.slice(0, LIMIT - 1)}…` : plain;
}

interface Shown {
  readonly value: unknown;
  readonly spec: Param;
  readonly path: string;
  readonly text: LocalText;
  readonly words: SummaryWords;
  readonly params: JsonObject;
}

function shown({ value, spec, path, text, words, params }: Shown): string {
  if (isExpression(value)) return readable(value);
  switch (spec.kind) {
    case "choice":
      return optionLabel(spec.options, value, text.param(path).options);
    case "choices":
      return listOf(value)
        .map((one) => optionLabel(spec.options, one, text.param(path).options))
        .join(", ");
    case "boolean":
      return value === true ? words.yes : words.no;
    case "fields":
      return listOf(value)
        .map((row) => (row as FieldRow).name)
        .filter(Boolean)
        .join(", ");
    case "conditions":
      return conditions(listOf(value) as readonly ConditionRow[], words, params["combine"] === "any");
    case "list":
      return listOf(value)
        .map((row) => firstText(row as JsonObject))
        .filter(Boolean)
        .join(", ");
    case "remote":
      return words.named(readable(value));
    default:
      return readable(value);
  }
}

function conditions(rows: readonly ConditionRow[], words: SummaryWords, any: boolean): string {
  const lines = rows.map(({ left, operator, right }) =>
    [readable(left), words.operator(operator), right === undefined || right === null ? "" : readable(right)]
      .filter(Boolean)
      .join(" "),
  );
  return lines.join(any ? ` ${words.or} ` : ` ${words.and} `);
}

/** What people call an option of a choice. */
export function optionLabel(
  options: readonly (string | { readonly value: string; readonly label: string })[],
  value: unknown,
  translated: Readonly<Record<string, string>> | undefined,
): string {
  const known = options.find((option) => (typeof option === "string" ? option : option.value) === value);
  const label = known === undefined || typeof known === "string" ? readable(value) : known.label;
  return (typeof value === "string" ? translated?.[value] : undefined) ?? label;
}

function firstText(row: JsonObject): string {
  const own = row["name"] ?? row["label"] ?? Object.values(row).find((value) => typeof value === "string");
  return own === undefined ? "" : readable(own);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const templateOnly = /^=\{\{\s*([\s\S]*?)\s*\}\}$/;
const path = /^\$json((?:\.[\p{L}_$][\p{L}\p{N}_$]*|\[\d+\]|\["[^"]+"\])+)$/u;
const nodePath =
  /^\$\((["'])(.+?)\1\)\.(?:item|first\(\)|last\(\))\.json((?:\.[\p{L}_$][\p{L}\p{N}_$]*|\[\d+\])*)$/u;

/** A value as people say it: `={{ $json.body.total }}` is "body › total". */
export function readable(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return value === undefined || value === null ? "" : JSON.stringify(value);
  if (!isExpression(value)) return value;
  const inner = templateOnly.exec(value)?.[1];
  if (inner === undefined || inner.includes("{{"))
    return value.slice(1).replace(/\{\{\s*([\s\S]*?)\s*\}\}/g, (_, e: string) => pathWords(e) ?? e);
  return pathWords(inner) ?? inner;
}

function pathWords(expression: string): string | undefined {
  const own = path.exec(expression)?.[1];
  if (own !== undefined) return steps(own);
  const named = nodePath.exec(expression);
  return named ? [named[2], steps(named[3] ?? "")].filter(Boolean).join(" › ") : undefined;
}

function steps(chain: string): string {
  return [...chain.matchAll(/\.([^.[]+)|\[(\d+)\]|\["([^"]+)"\]/g)]
    .map(([, a, b, c]) => a ?? b ?? c)
    .join(" › ");
}
