/** What a request leads to: a target, the methods that the path has, or nothing. */
export type Match<T> =
  | { readonly target: T; readonly pathParams: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[] }
  | undefined;

/** A path, or its parts where one of them has a slash in it. */
export type Path = string | readonly string[];

/** Which target a method and a path lead to. Exact paths come before those with `:names`. */
export interface RouteTable<T> {
  add(route: {
    readonly owner: string;
    readonly methods: readonly string[];
    readonly path: string;
    readonly target: T;
  }): void;
  /** Takes out everything that was added for this owner. */
  remove(owner: string): void;
  find(method: string, path: Path): Match<T>;
}

interface Entry<T> {
  readonly owner: string;
  readonly target: T;
}

interface Pattern<T> {
  readonly path: string;
  readonly parts: readonly string[];
  readonly byMethod: Map<string, Entry<T>>;
}

const noParams: Readonly<Record<string, string>> = Object.freeze({});

export function createRouteTable<T>(): RouteTable<T> {
  const exact = new Map<string, Map<string, Entry<T>>>();
  /** By their number of parts. */
  const patterns = new Map<number, Pattern<T>[]>();
  const paths = new Map<string, Set<string>>();

  function methodsAt(path: string): Map<string, Entry<T>> {
    if (!hasNames(path)) return getOrAdd(exact, path, () => new Map());
    const parts = path.split("/");
    const same = getOrAdd(patterns, parts.length, () => []);
    const found = same.find((pattern) => pattern.path === path);
    if (found) return found.byMethod;
    const pattern = { path, parts, byMethod: new Map<string, Entry<T>>() };
    same.push(pattern);
    return pattern.byMethod;
  }

  function prune(path: string): void {
    if (!hasNames(path)) return void exact.delete(path);
    const count = path.split("/").length;
    const rest = patterns.get(count)?.filter((pattern) => pattern.path !== path) ?? [];
    if (rest.length === 0) patterns.delete(count);
    else patterns.set(count, rest);
  }

  return {
    add({ owner, methods, path, target }) {
      const byMethod = methodsAt(path);
      for (const method of methods) byMethod.set(method, { owner, target });
      getOrAdd(paths, owner, () => new Set()).add(path);
    },
    remove(owner) {
      for (const path of paths.get(owner) ?? []) {
        const byMethod = methodsAt(path);
        for (const [method, entry] of byMethod) if (entry.owner === owner) byMethod.delete(method);
        if (byMethod.size === 0) prune(path);
      }
      paths.delete(owner);
    },
    find(method, path) {
      const byMethod = typeof path === "string" ? exact.get(path) : undefined;
      const entry = byMethod?.get(method);
      if (entry) return { target: entry.target, pathParams: noParams };
      return findPattern(patterns, method, path, byMethod);
    },
  };
}

function findPattern<T>(
  patterns: ReadonlyMap<number, readonly Pattern<T>[]>,
  method: string,
  path: Path,
  byMethod: ReadonlyMap<string, Entry<T>> | undefined,
): Match<T> {
  const allow = new Set(byMethod?.keys());
  if (patterns.size > 0) {
    const parts = typeof path === "string" ? path.split("/") : path;
    for (const pattern of patterns.get(parts.length) ?? []) {
      const pathParams = matched(pattern.parts, parts);
      const entry = pathParams && pattern.byMethod.get(method);
      if (entry) return { target: entry.target, pathParams };
      if (pathParams) for (const other of pattern.byMethod.keys()) allow.add(other);
    }
  }
  return allow.size > 0 ? { allow: [...allow] } : undefined;
}

function matched(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const values = Object.create(null) as Record<string, string>;
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (!expected.startsWith(":")) {
      if (expected !== part) return undefined;
    } else if (part === "") return undefined;
    else values[expected.slice(1)] = part;
  }
  return values;
}

function hasNames(path: string): boolean {
  return path.startsWith(":") || path.includes("/:");
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
