import type { NodeManifest } from "@weft/sdk";

/** More than these do not show one system, but a way of getting into many. */
const MOST = 2;

const known = new WeakMap<readonly NodeManifest[], ReadonlyMap<string, string>>();

/** The icons of credential types: those of the system whose nodes use them. */
export function iconsOfTypes(nodes: readonly NodeManifest[]): ReadonlyMap<string, string> {
  const made = known.get(nodes) ?? new Map(iconsByType(nodes));
  known.set(nodes, made);
  return made;
}

function iconsByType(nodes: readonly NodeManifest[]): readonly (readonly [string, string])[] {
  const used = new Map<string, Set<string>>();
  for (const { credential, icon } of nodes)
    for (const type of credential?.types ?? [])
      if (icon !== undefined) used.set(type, (used.get(type) ?? new Set()).add(icon));
  return [...used].flatMap(([type, icons]) => {
    const [first] = icons;
    return first === undefined || icons.size > MOST ? [] : [[type, first] as const];
  });
}
