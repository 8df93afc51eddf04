import { SomeFailed, defineAction } from "@weft/sdk";
import type { ChildResult, Fatal, Item, JsonObject, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { parsePath, setPath } from "../paths.ts";
import { callText } from "./call.text.ts";

const params = {
  flow: {
    kind: "remote",
    label: "Flow",
    help: "The flow to run; it begins at its trigger “When called by another flow” and has to be published.",
    load: "weft.flows",
  },
  each: {
    kind: "choice",
    label: "Run it",
    help: "Once with all items together, or once for each of them, side by side; then each fails by itself.",
    options: [
      { value: "all", label: "Once, with all items" },
      { value: "each", label: "Once for each item" },
    ],
    default: "all",
  },
  send: {
    kind: "choice",
    label: "Send",
    help: "What the flow gets to work with.",
    options: [
      { value: "items", label: "The items as they are" },
      { value: "fields", label: "Only these fields" },
    ],
    default: "items",
  },
  inputs: {
    kind: "fields",
    label: "Inputs",
    help: "What the called flow asks for, by name; worked out for each item.",
    default: [],
    showWhen: { send: ["fields"] },
  },
  wait: {
    kind: "boolean",
    label: "Wait for its end",
    help: "Then what its last node gives goes on here; otherwise the items themselves go on at once.",
    default: true,
  },
} as const;

type Call = RunAllCall<ParamsOf<typeof params>>;

/** What the called flow does is an execution of its own, which keeps its own promises: the call itself has no effect. */
export const flowCall = defineAction({
  type: "flow.call",
  version: 1,
  label: "Call a flow",
  help: "Runs another flow with these items and goes on with what it gives.",
  icon: "workflow",
  group: "Flow",
  synonyms: ["sub-workflow", "execute workflow", "subflow", "run a flow", "reuse", "child"],
  summary: "{flow}",
  effect: "none",
  params,
  translations: callText,
  wait(call) {
    const { params, items } = call;
    if (items.length === 0) return undefined;
    const sent = items.map((item, index) => sentItem(call, item, index));
    const children = params.each === "each" ? sent.map((item) => [item]) : [sent];
    return {
      children: { flow: params.flow, items: children, ...(!params.wait && { detached: true as const }) },
    };
  },
  runAll({ params: { each, wait }, items, woken, ctx }) {
    if (woken?.by !== "children") return items;
    const { results } = woken;
    if (!wait)
      for (const { executionId, status } of results)
        if (status === "running") ctx.log(`Started ${executionId}`);
    const failed = results.find(hasFailed);
    if (each === "all") {
      if (failed) throw failureOf(failed);
      return wait ? results.flatMap((result) => result.items.map(bare)) : items;
    }
    const given = (result: ChildResult, index: number): readonly Item[] =>
      wait ? result.items : items.slice(index, index + 1);
    if (!failed)
      return results.flatMap((result, from) => given(result, from).map((item) => ({ ...item, from })));
    const { message, code, details } = failureOfSome(results, failed);
    const outcomes = results.map((result, index) =>
      hasFailed(result) ? failureOf(result) : given(result, index),
    );
    throw new SomeFailed(message, outcomes, { ...details, code });
  },
});

/** Lineage ends here: the called flow begins its own. */
function sentItem({ params: { send }, paramsAt }: Call, item: Item, index: number): Item {
  if (send === "items") return bare(item);
  const json = paramsAt(index).inputs.reduce<JsonObject>(
    (into, { name, value }) => setPath(into, parsePath(name), value ?? null),
    {},
  );
  return { ...bare(item), json };
}

function bare({ json, files }: Item): Item {
  return files === undefined ? { json } : { json, files };
}

function hasFailed({ status }: ChildResult): boolean {
  return status === "failed" || status === "cancelled";
}

function failureOf({ status, error, executionId: execution }: ChildResult): Fatal {
  if (status === "cancelled") return fatal("call-cancelled", { execution });
  return fatal("call-failed", { message: error?.message ?? "", execution });
}

/** Of a call for each item: which failed first, and how many did not. */
function failureOfSome(results: readonly ChildResult[], first: ChildResult): Fatal {
  if (results.length === 1) return failureOf(first);
  const failed = results.filter(hasFailed).length;
  const values = {
    failed,
    all: results.length,
    succeeded: results.length - failed,
    item: results.indexOf(first) + 1,
    execution: first.executionId,
  };
  if (first.status === "cancelled") return fatal("call-cancelled-some", values);
  return fatal("call-failed-some", { ...values, message: first.error?.message ?? "" });
}
