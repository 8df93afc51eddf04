import type { ExpressionContext, ItemView, NodeView } from "../context.ts";
import { fault } from "../errors.ts";
import { numberArg } from "../methods/args.ts";
import type { Run } from "../run/run.ts";
import { Facade, type Members } from "../values/facade.ts";
import { ownFunction } from "../values/functions.ts";
import { isPlainObject } from "../values/plain.ts";
import { toNumber, toText } from "../values/text.ts";
import type { Global, GlobalTable } from "./global.ts";

const itemMembers: Members = {
  name: "item",
  getters: {
    json: (item: ItemView, run) => run.outside(item.json),
    binary: (item: ItemView, run) => run.outside(item.files),
    files: (item: ItemView, run) => run.outside(item.files),
  },
  plain: (item: ItemView, run) => ({
    json: run.outside(item.json),
    ...(item.files === undefined ? {} : { files: run.outside(item.files) }),
  }),
};

function itemOf(item: ItemView | undefined): Facade | undefined {
  return item === undefined ? undefined : new Facade(itemMembers, item);
}

function itemsOf(items: readonly ItemView[], run: Run): readonly Facade[] {
  run.spendArray(items.length);
  return items.map((item) => new Facade(itemMembers, item));
}

const inputMembers: Members = {
  name: "$input",
  getters: {
    item: (_target: never, run) => itemOf(run.context.item),
    params: (_target: never, run) => run.outside(previousNode(run.context)?.params),
    context: (_target: never, run) => run.outside(previousNode(run.context)?.context ?? {}),
  },
  methods: {
    all: (_args, run) => itemsOf(run.context.items, run),
    first: (_args, run) => itemOf(run.context.items[0]),
    last: (_args, run) => itemOf(run.context.items.at(-1)),
    itemMatching: (args, run) => itemOf(run.context.items[numberArg(args, 0, 0, run)]),
  },
};

function previousNode(context: ExpressionContext): NodeView | undefined {
  return context.prevNode === undefined ? undefined : context.node(context.prevNode.name);
}

/** A node that an expression names. */
interface NodeTarget {
  readonly name: string;
  readonly view: NodeView;
  readonly itemIndex: number;
}

function findNode(name: string, run: Run, itemIndex = run.context.itemIndex): NodeTarget {
  const view = run.context.node(name);
  if (view === undefined) {
    throw fault("unknown-node", { node: name });
  }
  return { name, view, itemIndex };
}

function executed({ name, view }: NodeTarget): NodeView {
  if (!view.isExecuted) {
    throw fault("node-not-run", { node: name });
  }
  return view;
}

/** Arguments `(output?, run?)`. */
function outputAndRun(args: readonly unknown[], run: Run): [number | undefined, number | undefined] {
  const [output, round] = args;
  return [
    output == null ? undefined : toNumber(output, run),
    round == null ? undefined : toNumber(round, run),
  ];
}

function matchingItem(args: readonly unknown[], run: Run, target: NodeTarget): Facade | undefined {
  const index = args[0] === undefined ? undefined : toNumber(args[0], run);
  return itemOf(executed(target).item(index));
}

const nodeMembers: Members = {
  name: "node",
  getters: {
    isExecuted: (target: NodeTarget) => target.view.isExecuted,
    params: (target: NodeTarget, run) => run.outside(target.view.params),
    context: (target: NodeTarget, run) => run.outside(target.view.context ?? {}),
    item: (target: NodeTarget) => itemOf(executed(target).item()),
  },
  methods: {
    first: (args, run, target: NodeTarget) => itemOf(executed(target).first(...outputAndRun(args, run))),
    last: (args, run, target: NodeTarget) => itemOf(executed(target).last(...outputAndRun(args, run))),
    all: (args, run, target: NodeTarget) => itemsOf(executed(target).all(...outputAndRun(args, run)), run),
    itemMatching: matchingItem,
    pairedItem: matchingItem,
  },
};

function sameIndexItem(target: NodeTarget): ItemView | undefined {
  const view = executed(target);
  return view.all()[target.itemIndex] ?? view.item(target.itemIndex);
}

/** What `$node["Name"]` gives: the item with the same index. */
const legacyNodeMembers: Members = {
  name: "node",
  getters: {
    ...nodeMembers.getters,
    json: (target: NodeTarget, run) => run.outside(sameIndexItem(target)?.json),
    data: (target: NodeTarget, run) => run.outside(sameIndexItem(target)?.json),
    binary: (target: NodeTarget, run) => run.outside(sameIndexItem(target)?.files),
    parameter: (target: NodeTarget, run) => run.outside(target.view.params),
    runIndex: (_target: NodeTarget, run) => run.context.runIndex,
  },
  ...(nodeMembers.methods === undefined ? {} : { methods: nodeMembers.methods }),
};

const nodesMembers: Members = {
  name: "$node",
  dynamic: (key, run, itemIndex: number | undefined) =>
    new Facade(legacyNodeMembers, findNode(key, run, itemIndex)),
};

function legacyItems(args: readonly unknown[], run: Run): readonly Facade[] {
  if (args[0] == null) return itemsOf(run.context.items, run);
  const output = numberArg(args, 1, 0, run);
  const round = numberArg(args, 2, -1, run);
  const view = executed(findNode(toText(args[0], run), run));
  return itemsOf(view.all(output, round < 0 ? undefined : round), run);
}

/** What `$item(2)` gives: the globals as item 2 would see them. */
const otherItemMembers: Members = {
  name: "$item",
  getters: {
    $json: (index: number, run) => run.outside(run.context.items[index]?.json),
    $data: (index: number, run) => run.outside(run.context.items[index]?.json),
    $binary: (index: number, run) => run.outside(run.context.items[index]?.files),
    $files: (index: number, run) => run.outside(run.context.items[index]?.files),
    $itemIndex: (index: number) => index,
    $node: (index: number) => new Facade(nodesMembers, index),
  },
};

const envMembers: Members = {
  name: "$env",
  dynamic: (key, run) => {
    const { env } = run.context;
    if (env !== undefined && Object.hasOwn(env, key)) return env[key];
    throw fault("env-unavailable", { name: key });
  },
};

/** A global that is only read. */
function value(read: (run: Run) => unknown): Global {
  return { read };
}

/** A global that is called; as a value it is a function. */
function called(call: (args: readonly unknown[], run: Run) => unknown): Global {
  return { call, read: (run) => ownFunction((...args) => call(args, run)) };
}

function flowOf({ context: { flow, execution } }: Run): unknown {
  return { ...flow, active: flow.active ?? execution.mode === "production" };
}

/** `$getPairedItem(node, source, { item })`: the item of a node that led to item `item` of this one's input. */
function pairedItem(args: readonly unknown[], run: Run): Facade | undefined {
  const [name, , paired] = args;
  const index = isPlainObject(paired) ? paired["item"] : paired;
  return itemOf(
    executed(findNode(toText(name, run), run)).item(toNumber(index ?? run.context.itemIndex, run)),
  );
}

const inputFacade = new Facade(inputMembers);
const nodesFacade = new Facade(nodesMembers);
const envFacade = new Facade(envMembers);

const json = value((run) => run.outside(run.context.item.json));
const files = value((run) => run.outside(run.context.item.files));
const itemIndex = value((run) => run.context.itemIndex);
const runIndex = value((run) => run.context.runIndex);

/** The current item, the other nodes, and what is known of flow and execution. */
export const flowGlobals: GlobalTable = {
  $json: json,
  $data: json,
  $binary: files,
  $files: files,
  $input: value(() => inputFacade),
  $: called((args, run) => new Facade(nodeMembers, findNode(toText(args[0], run), run))),
  $node: value(() => nodesFacade),
  $items: called(legacyItems),
  $item: called((args, run) => new Facade(otherItemMembers, toNumber(args[0], run))),
  $itemIndex: itemIndex,
  $thisItemIndex: itemIndex,
  $position: itemIndex,
  $runIndex: runIndex,
  $thisRunIndex: runIndex,
  $thisItem: value((run) => itemOf(run.context.item)),
  $flow: value(flowOf),
  $workflow: value(flowOf),
  $prevNode: value((run) => ({ ...run.context.prevNode })),
  $getPairedItem: called(pairedItem),
  $vars: value((run) => run.outside(run.context.vars ?? {})),
  $env: value(() => envFacade),
};
