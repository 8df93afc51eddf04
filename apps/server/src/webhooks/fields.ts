export type Fields = Record<string, string | string[]>;

/** Without a prototype: a field may be called `toString`. */
export function newFields(): Fields {
  return Object.create(null) as Fields;
}

/** Keeps a name that comes once as a text, one that comes again as a list. */
export function addField(fields: Fields, name: string, value: string): void {
  const before = fields[name];
  if (before === undefined) fields[name] = value;
  else if (typeof before === "string") fields[name] = [before, value];
  else before.push(value);
}
