import { ContextAt } from "../context-at.ts";
import { numberArg } from "../methods/args.ts";
import type { Run } from "../run/run.ts";
import { Facade, type Members } from "../values/facade.ts";
import { ownFunction } from "../values/functions.ts";
import { isReservedKey } from "../values/keys.ts";
import { isPlainObject } from "../values/plain.ts";
import { toText } from "../values/text.ts";
import { isExpression } from "../text/segments.ts";
import type { Global, GlobalTable } from "./global.ts";

/** A parameter with the expressions in it evaluated. */
function resolved(value: unknown, run: Run): unknown {
  if (isExpression(value)) return run.evaluateText(value, run.context);
  if (Array.isArray(value)) {
    run.spendArray(value.length);
    return value.map((element) => resolved(element, run));
  }
  if (!isPlainObject(value)) return run.outside(value);
  const entries = Object.entries(value).filter(([key]) => !isReservedKey(key));
  run.spend(entries.length + 1);
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolved(inner, run)]));
}

function own(values: unknown, key: string): unknown {
  return isPlainObject(values) && Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Own parameters; `$parameter["&key"]` is the neighbour of the one that the expression stands in. */
const parameterMembers: Members = {
  name: "$parameter",
  dynamic: (key, run) => {
    const { params, siblings } = run.context;
    return resolved(key.startsWith("&") ? own(siblings, key.slice(1)) : own(params, key), run);
  },
  plain: (_target, run) => resolved(run.context.params, run),
};

const parameters = new Facade(parameterMembers);

/** `$evaluateExpression(text, itemIndex?)`: the leading "=" may be left out. */
function evaluateGiven(args: readonly unknown[], run: Run): unknown {
  const text = toText(args[0], run);
  const context =
    args[1] === undefined ? run.context : new ContextAt(run.context, numberArg(args, 1, 0, run));
  return run.evaluateText(text.startsWith("=") ? text : `=${text}`, context);
}

const evaluateExpression: Global = {
  call: evaluateGiven,
  read: (run) => ownFunction((...args) => evaluateGiven(args, run)),
};

/** The node that the expression is a parameter of. */
export const nodeGlobals: GlobalTable = {
  $nodeId: { read: (run) => run.context.self?.id },
  $nodeVersion: { read: (run) => run.context.self?.version },
  $webhookId: { read: (run) => run.context.self?.webhookId },
  $parameter: { read: () => parameters },
  $rawParameter: { read: (run) => run.outside(run.context.params) },
  $evaluateExpression: evaluateExpression,
};
