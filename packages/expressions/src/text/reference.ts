import { isReservedKey } from "../values/keys.ts";

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Whether a name can be written after a dot. */
export function isPlainName(name: string): boolean {
  return identifier.test(name) && !isReservedKey(name);
}

/** A text as a literal in single quotes, as people write node names. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

function step(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/**
 * Writes the expression that reads `path` of the current item, or of a named node:
 * `={{ $json.customer.email }}`, `={{ $('New order').item.json["first name"] }}`.
 */
export function referenceExpression(reference: {
  node?: string;
  path: readonly (string | number)[];
}): string {
  const start = reference.node === undefined ? "$json" : `$(${quoted(reference.node)}).item.json`;
  return `={{ ${start}${reference.path.map(step).join("")} }}`;
}
