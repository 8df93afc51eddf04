import type { NodeDefinition } from "@weft/sdk";

type Loaders = Readonly<Record<string, () => Promise<NodeDefinition>>>;

/** Entries of the catalog for operations of a connector that one file has: `telegram.message` with `send`, `edit` … */
export function operations(
  resource: string,
  names: readonly string[],
  load: () => Promise<readonly NodeDefinition[]>,
): Loaders {
  return Object.fromEntries(
    names.map((name) => [`${resource}.${name}`, () => one(`${resource}.${name}`, load)]),
  );
}

async function one(type: string, load: () => Promise<readonly NodeDefinition[]>): Promise<NodeDefinition> {
  const found = (await load()).find((definition) => definition.type === type);
  if (found === undefined) throw new Error(`The connector has no operation ${type}`);
  return found;
}
