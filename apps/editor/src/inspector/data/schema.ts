export type Path = readonly (string | number)[];
export type ValueKind = "text" | "number" | "boolean" | "list" | "object" | "empty";

/** One field of the items, with an example of what stands in it. */
export interface SchemaField {
  readonly key: string;
  readonly path: Path;
  readonly kind: ValueKind;
  /** Short text for values; for lists and objects the number of what is inside. */
  readonly example: string;
  readonly size: number;
  readonly children: readonly SchemaField[];
}

/** How many items are looked at for fields that the chosen one lacks. */
const LOOKED_AT = 50;
const DEPTH = 12;
const FIELDS = 500;
const EXAMPLE_LENGTH = 80;

export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "object";
  if (typeof value === "number" || typeof value === "boolean") return typeof value as "number" | "boolean";
  return "text";
}

/** Many systems write amounts as text: `"174.97"`. What has a decimal point is a number to people, unlike a code of digits. */
export function looksLikeAmount(value: unknown): boolean {
  return typeof value === "string" && /^-?\d+\.\d+$/u.test(value);
}

/** The fields of `values[index]`, and those that only others of the values have. The first element stands for a list. */
export function schemaOf(values: readonly unknown[], index = 0): readonly SchemaField[] {
  const chosen = values[index];
  const others = values.slice(0, LOOKED_AT).filter((value) => value !== chosen);
  return fieldsOf([chosen, ...others], [], 0);
}

function fieldsOf(values: readonly unknown[], path: Path, depth: number): readonly SchemaField[] {
  if (depth >= DEPTH) return [];
  const first = values.find((value) => value !== null && value !== undefined);
  if (Array.isArray(first)) return first.length === 0 ? [] : [fieldOf(0, [first[0]], path, depth)];
  if (kindOf(first) !== "object") return [];
  const objects = values.filter((value) => kindOf(value) === "object") as Readonly<Record<string, unknown>>[];
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, FIELDS);
  const fields = keys.map((key) => {
    const inside = objects.filter((object) => Object.hasOwn(object, key)).map((object) => object[key]);
    return fieldOf(key, inside, path, depth);
  });
  return depth === 0 ? headersLast(fields) : fields;
}

function fieldOf(key: string | number, values: readonly unknown[], path: Path, depth: number): SchemaField {
  const value = values.find((one) => one !== null && one !== undefined) ?? values[0];
  const own = [...path, key];
  const kind = kindOf(value);
  return {
    key: String(key),
    path: own,
    kind,
    example: exampleOf(value),
    size: kind === "list" || kind === "object" ? Object.keys(value as object).length : 0,
    children: fieldsOf(values, own, depth + 1),
  };
}

/** What came in a request matters more than how it was sent. */
function headersLast(fields: readonly SchemaField[]): readonly SchemaField[] {
  return [...fields.filter(({ key }) => key !== "headers"), ...fields.filter(({ key }) => key === "headers")];
}

export function exampleOf(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text;
}

/** The fields whose name, path or example has the words, with everything above them. */
export function searchSchema(fields: readonly SchemaField[], words: string): readonly SchemaField[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return fields;
  return fields.flatMap((field) => {
    const hit = `${field.path.join(".")} ${field.example}`.toLowerCase().includes(wanted);
    const children = searchSchema(field.children, wanted);
    if (children.length > 0) return [{ ...field, children }];
    return hit && (field.children.length === 0 || field.key.toLowerCase().includes(wanted)) ? [field] : [];
  });
}

/** Puts the named fields first, in their order among themselves. */
export function changedFirst(
  fields: readonly SchemaField[],
  changed: ReadonlySet<string>,
): readonly SchemaField[] {
  return [...fields.filter(({ key }) => changed.has(key)), ...fields.filter(({ key }) => !changed.has(key))];
}

/** The top-level fields that a node added or gave another value. */
export function changedKeys(before: unknown, after: unknown): ReadonlySet<string> {
  if (kindOf(after) !== "object") return new Set();
  const old = (kindOf(before) === "object" ? before : {}) as Readonly<Record<string, unknown>>;
  const now = Object.entries(after as object) as [string, unknown][];
  return new Set(
    now
      .filter(
        ([key, value]) => !Object.hasOwn(old, key) || JSON.stringify(old[key]) !== JSON.stringify(value),
      )
      .map(([key]) => key),
  );
}
