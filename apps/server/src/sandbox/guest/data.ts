import type { Border, Globals, Item, Source } from "./border.ts";
import { installFiles, nameFiles } from "./files.ts";

/** The items, the other nodes, and what else expressions can read. Gives what makes an item the current one. */
export function installData(globals: Globals, border: Border, items: Item[]): (index: number) => void {
  const source = sourceOf(border);
  let current = 0;
  const at = (): number => current;
  for (const item of items) nameFiles(source, item);
  globals["items"] = items;
  installFiles(globals, items);
  installNodes(globals, { source, items, at });
  installValues(globals, source, at);
  return (index) => {
    current = index;
    const item = items[index];
    for (const name of ["item", "$thisItem"]) globals[name] = item;
    for (const name of ["$json", "$data"]) globals[name] = item?.json;
    for (const name of ["$binary", "$files"]) globals[name] = item?.files;
    for (const name of ["$itemIndex", "$position", "$thisItemIndex"]) globals[name] = index;
  };
}

export function sourceOf(border: Border): Source {
  const { parse, stringify } = JSON;
  const answers = new Map<string, unknown>();
  const ask = (question: object): unknown => {
    const text = stringify(question);
    if (answers.has(text)) return answers.get(text);
    const answer = parse(border.ask(text)) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    for (const item of [answer.value].flat()) nameFiles(source, item);
    answers.set(text, answer.value);
    return answer.value;
  };
  const source: Source = {
    ask,
    value: (text, index) => ask({ of: "value", text: `={{ ${text} }}`, index }),
  };
  return source;
}

interface NodesParts {
  readonly source: Source;
  readonly items: readonly Item[];
  readonly at: () => number;
}

/** `$input`, `$('Name')` and the older ways to say them. */
export function installNodes(globals: Globals, parts: NodesParts): void {
  const { source, items, at } = parts;
  const run = (globals["$runIndex"] as number | undefined) ?? 0;
  const nodesAt = (index: () => number) =>
    new Proxy(Object.create(null) as object, {
      get: (_target, name) =>
        typeof name === "string" ? nodeView({ source, name, at: index, run }) : undefined,
    });
  globals["$input"] = {
    all: () => [...items],
    first: () => items[0],
    last: () => items.at(-1),
    itemMatching: (index: number) => items[index],
    get item() {
      return items[at()];
    },
    get params() {
      return source.value("$input.params", at());
    },
    get context() {
      return source.value("$input.context", at());
    },
  };
  globals["$"] = (name: unknown) => nodeView({ source, name: String(name), at, run });
  globals["$node"] = nodesAt(at);
  globals["$items"] = (node?: string, output = 0, round = -1) =>
    node === undefined ? [...items] : source.ask({ of: "items", node, which: "all", output, run: round });
  globals["$item"] = (index: number) => ({
    $json: items[index]?.json,
    $data: items[index]?.json,
    $binary: items[index]?.files,
    $itemIndex: index,
    $node: nodesAt(() => index),
  });
  globals["$getPairedItem"] = (node: unknown, _source: unknown, paired: unknown) => {
    const index = (paired as { item?: number } | null)?.item ?? paired ?? at();
    return source.ask({ of: "origin", node: String(node), index });
  };
}

interface ViewParts {
  readonly source: Source;
  readonly name: string;
  readonly at: () => number;
  readonly run: number;
}

export function nodeView({ source, name, at, run }: ViewParts): object {
  const items = (which: string) => (output?: number, round?: number) =>
    source.ask({ of: "items", node: name, which, output, run: round });
  const origin = (index = at()) => source.ask({ of: "origin", node: name, index }) as Item;
  const read = (member: string) => source.value(`$(${JSON.stringify(name)}).${member}`, at());
  const [first, last, all] = [items("first"), items("last"), items("all")];
  // What `$node["Name"]` gives: the item with the same index.
  const same = () => (all() as Item[])[at()] ?? origin();
  const members: Record<string, () => unknown> = {
    item: origin,
    isExecuted: () => read("isExecuted"),
    params: () => read("params"),
    context: () => read("context"),
    json: () => same()?.json,
    data: () => same()?.json,
    binary: () => same()?.files,
    parameter: () => read("params"),
  };
  const view = { first, last, all, itemMatching: origin, pairedItem: origin, runIndex: run };
  for (const [member, get] of Object.entries(members))
    Object.defineProperty(view, member, { get: () => get(), configurable: true });
  return view;
}

/** What the execution, the node and the instance know of themselves. */
export function installValues(globals: Globals, source: Source, at: () => number): void {
  const reader = (text: string) =>
    new Proxy(Object.create(null) as object, {
      get: (_target, key) =>
        typeof key === "string" ? source.value(`${text}[${JSON.stringify(key)}]`, at()) : undefined,
    });
  globals["$env"] = reader("$env");
  globals["$parameter"] = reader("$parameter");
  Object.defineProperty(globals, "$vars", { configurable: true, get: () => source.value("$vars", at()) });
  globals["$evaluateExpression"] = (text: unknown, index?: number) => {
    const given = String(text);
    const whole = given.startsWith("=") ? given : `=${given}`;
    return source.ask({ of: "value", text: whole, index: index ?? at() });
  };
  const execution = globals["$execution"] as object;
  for (const name of ["resumeUrl", "resumeFormUrl"])
    Object.defineProperty(execution, name, {
      enumerable: true,
      get: () => source.value(`$execution.${name}`, at()),
    });
  installCustomData(execution, source, at);
}

/** What the execution is marked with. What the code sets itself it reads at once. */
export function installCustomData(execution: object, source: Source, at: () => number): void {
  const own: Record<string, string> = {};
  let turn = 0;
  const getAll = () => ({
    ...(source.value("$execution.customData.getAll()", at()) as Record<string, string>),
    ...own,
  });
  const set = (key: unknown, value: unknown): void => {
    const [name, text] = [String(key), String(value)];
    turn += 1;
    const call = `$execution.customData.set(${JSON.stringify(name)}, ${JSON.stringify(text)})`;
    // Each is told, also one that is the same as one before the last.
    source.ask({ of: "value", text: `={{ ${call} }}`, index: at(), turn });
    own[name] = text;
  };
  const customData = {
    get: (key: unknown) => (getAll() as Record<string, string>)[String(key)],
    getAll,
    set,
    setAll: (values: object) => {
      for (const [key, value] of Object.entries(values)) set(key, value);
    },
  };
  Object.defineProperty(execution, "customData", { value: customData });
}
