import { evaluateExpression, expressionError } from "@weft/expressions";
import type { ItemView, NodeView } from "@weft/expressions";
import type { CodeCall, CodeOutcome } from "@weft/sdk";
import { Failure, runError } from "../errors.ts";
import type { SandboxAnswer, SandboxGiven, SandboxJob, SandboxQuestion } from "../sandbox.ts";
import type { RunScope } from "../scope/scope.ts";
import type { Frame } from "./frame.ts";

/** Runs a person's code in the host's sandbox, with the items of the run and what its expressions could read. */
export function runCode(
  frame: Frame,
  call: CodeCall,
  log: (line: string) => void,
): Promise<CodeOutcome> | never {
  const { around, scope, stop } = frame;
  const { sandbox } = around.host;
  if (!sandbox) throw new Failure(runError("no-sandbox"));
  const job: SandboxJob = {
    ...call,
    given: JSON.stringify(givenOf(frame)),
    timezone: scope.timezone,
    now: scope.now(),
    owner: around.plan.flow.id,
    ask: (question) => answerTo(scope, question),
    log,
  };
  return sandbox.run(job, stop.signal);
}

function givenOf({ scope, items, node }: Frame): SandboxGiven {
  const { flow, execution, prevNode, runIndex } = scope;
  const seen = { id: flow.id, name: flow.name, active: execution.mode === "production" };
  return {
    items: items.map(plainItem),
    globals: {
      $flow: seen,
      $workflow: seen,
      $execution: { id: execution.id, mode: execution.mode },
      $executionId: execution.id,
      $mode: execution.mode === "test" ? "manual" : "trigger",
      $runIndex: runIndex,
      $prevNode: prevNode,
      $nodeId: node.node.id,
      $nodeVersion: node.node.version,
    },
  };
}

/** Without lineage, which means nothing to code. */
function plainItem({ json, files }: ItemView): ItemView {
  return files === undefined ? { json } : { json, files };
}

function answerTo(scope: RunScope, text: string): string {
  let answer: SandboxAnswer;
  try {
    answer = { value: valueOf(scope, JSON.parse(text) as SandboxQuestion) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  return JSON.stringify(answer);
}

function valueOf(scope: RunScope, question: SandboxQuestion): unknown {
  switch (question.of) {
    case "value":
      return evaluateExpression(question.text, scope.at(question.index));
    case "origin": {
      const item = nodeOf(scope, question.node).item(question.index);
      return item && plainItem(item);
    }
    case "items": {
      // What comes from in there need not be what it should be.
      const [output, run] = [question.output, question.run].map((n) =>
        typeof n === "number" ? n : undefined,
      );
      const view = nodeOf(scope, question.node);
      if (question.which === "all") return view.all(output, run).map(plainItem);
      const item = view[question.which](output, run);
      return item && plainItem(item);
    }
    default:
      throw new TypeError("There is no such question");
  }
}

function nodeOf(scope: RunScope, name: string): NodeView {
  const view = scope.node(name);
  if (!view) throw expressionError("unknown-node", { node: name });
  return view;
}
