import type { HttpRequest, Target, WebhookAnswer } from "../context.ts";
import type { Item, JsonObject } from "../item.ts";
import type { ActionDefinition, Outputs } from "../node.ts";
import type { Params, ParamsOf } from "../params.ts";
import type { LoopCall, WaitChange, WaitFor, Woken } from "../wait.ts";
import { testContext } from "./context.ts";
import type { ContextOptions, TestContext } from "./context.ts";
import { asItem, withDefaults } from "./defaults.ts";

type Values<P extends Params> = Partial<ParamsOf<P>>;

export interface NodeTest<P extends Params> extends ContextOptions {
  /** Final values: no expressions. What is left out takes its default. */
  readonly params?: Values<P>;
  /** Final values that differ from item to item; they win over `params`. */
  paramsAt?(item: Item, index: number): Values<P>;
  /** Items of the first input; bare objects are wrapped. One empty item unless said. */
  readonly items?: readonly (Item | JsonObject)[];
  /** Items of the other inputs, by handle. */
  readonly inputs?: Readonly<Record<string, readonly (Item | JsonObject)[]>>;
  /** What ended the node's wait. */
  readonly woken?: Woken;
  /** Where the loop stands; at its beginning unless said. */
  readonly loop?: Partial<LoopCall>;
}

export interface NodeResult {
  /** Every declared output is present. */
  readonly outputs: Readonly<Record<string, readonly Item[]>>;
  readonly logs: readonly string[];
  /** As the node asked, before the credential was applied. */
  readonly requests: readonly HttpRequest[];
  /** Systems that the node reached for without HTTP. */
  readonly targets: readonly Target[];
  /** What was told to the waiting caller. */
  readonly answer: WebhookAnswer | undefined;
  /** What the node waits for; it has given nothing then. */
  readonly waits: WaitFor | undefined;
  /** What the node asked of other waits. */
  readonly changes: readonly WaitChange[];
}

const loopBegun: LoopCall = {
  items: [],
  sent: 0,
  round: 0,
  returned: [],
  back: [],
  notes: () => [],
  goesOn: () => false,
};

/**
 * Runs one action once over its items and gives everything that it did. Requests are really sent: start a `testServer` for
 * them. Rejects with what the node throws.
 */
export async function runNode<P extends Params>(
  definition: ActionDefinition & { readonly params: P },
  test: NodeTest<P> = {},
): Promise<NodeResult> {
  const inputs = namedInputs(definition, test);
  const first = Object.values(inputs)[0] ?? [];
  const context = testContext(test);
  const paramsAt = (index: number) => {
    const item = first[index] ?? { json: {} };
    return withDefaults(definition.params, { ...test.params, ...test.paramsAt?.(item, index) });
  };
  const outputs = emptyOutputs(definition.outputs);
  let waits: WaitFor | undefined;
  try {
    if (definition.runAll) {
      const { woken, loop } = test;
      const call = {
        params: paramsAt(0),
        paramsAt,
        items: first,
        inputs,
        ctx: context.ctx,
        ...(woken && { woken }),
        ...(definition.loops && { loop: { ...loopBegun, items: first, ...loop } }),
      };
      if (woken === undefined) waits = await definition.wait?.(call);
      if (waits === undefined) collect(outputs, await definition.runAll(call));
    } else {
      await runEach({ definition, items: first, paramsAt, context, outputs });
    }
  } finally {
    context.end();
  }
  const { logs, requests, targets, answer, changes } = context;
  return { outputs, logs, requests, targets, answer, waits, changes };
}

async function runEach(each: {
  definition: ActionDefinition;
  items: readonly Item[];
  paramsAt(index: number): Readonly<Record<string, unknown>>;
  context: TestContext;
  outputs: Record<string, Item[]>;
}): Promise<void> {
  const { definition, items, paramsAt, context, outputs } = each;
  if (!definition.run) throw new Error(`${definition.type} has neither run nor runAll`);
  for (const [index, item] of items.entries()) {
    const result = await definition.run({ params: paramsAt(index), item, index, ctx: context.ctx });
    collect(outputs, result, index);
  }
}

function namedInputs<P extends Params>(
  definition: ActionDefinition,
  test: NodeTest<P>,
): Readonly<Record<string, readonly Item[]>> {
  const declared = definition.inputs ?? ["main"];
  const firstHandle = "count" in declared ? "in1" : (declared[0] ?? "main");
  const first = { [firstHandle]: (test.items ?? (test.inputs ? [] : [{}])).map(asItem) };
  const others = Object.entries(test.inputs ?? {}).map(
    ([handle, items]) => [handle, items.map(asItem)] as const,
  );
  return { ...first, ...Object.fromEntries(others) };
}

function emptyOutputs(declared: Outputs | undefined): Record<string, Item[]> {
  if (declared !== undefined && "each" in declared) return {};
  return Object.fromEntries((declared ?? ["main"]).map((handle): [string, Item[]] => [handle, []]));
}

/** `index`: the item that was being worked on; its lineage is kept as the runtime keeps it. */
function collect(outputs: Record<string, Item[]>, result: unknown, index?: number): void {
  if (result === undefined) return;
  const byHandle =
    isItem(result) || Array.isArray(result) ? { main: result } : (result as Record<string, unknown>);
  for (const [handle, emitted] of Object.entries(byHandle)) {
    if (emitted === undefined) continue;
    const items = [emitted].flat() as Item[];
    const traced = index === undefined ? items : items.map((item) => ({ ...item, from: item.from ?? index }));
    (outputs[handle] ??= []).push(...traced);
  }
}

function isItem(result: unknown): result is Item {
  return typeof result === "object" && result !== null && typeof (result as Partial<Item>).json === "object";
}
