import { evaluateExpression, expressionError } from "@weft/expressions";
import type { ItemView, NodeView } from "@weft/expressions";
import type { CodeCall, CodeOutcome, FileRef } from "@weft/sdk";
import { Failure, runError } from "../errors.ts";
import type { SandboxAnswer, SandboxGiven, SandboxJob, SandboxQuestion } from "../sandbox.ts";
import type { RunScope } from "../scope/scope.ts";
import type { Frame } from "./frame.ts";
import { keepData, keptData } from "./kept-data.ts";

/** Runs a person's code in the host's sandbox, with the items of the run and what its expressions could read. */
export function runCode(
  frame: Frame,
  call: CodeCall,
  log: (line: string) => void,
): Promise<CodeOutcome> | never {
  const { around, scope, stop } = frame;
  const { sandbox } = around.host;
  if (!sandbox) throw new Failure(runError("no-sandbox"));
  const files = new SeenFiles(frame.items);
  const job: SandboxJob = {
    ...call,
    given: JSON.stringify(givenOf(frame)),
    timezone: scope.timezone,
    now: scope.now(),
    owner: around.plan.flow.id,
    ask: (question) => answerTo(frame, files, question),
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

/** Bytes of a file that code may read: it is held several times over in there. */
const READABLE = 8 * 1024 * 1024;

/** The files that the code has been handed: it can read no others, as it can make up any id. */
class SeenFiles {
  readonly #byId = new Map<string, FileRef>();

  constructor(items: readonly ItemView[]) {
    for (const item of items) this.plain(item);
  }

  /** The item as the code gets it. */
  plain(item: ItemView): ItemView {
    for (const file of Object.values(item.files ?? {})) this.#byId.set(file.id, file);
    return plainItem(item);
  }

  async read(frame: Frame, id: string): Promise<string> {
    const file = this.#byId.get(id);
    if (!file) throw new TypeError("There is no such file");
    if (file.size > READABLE)
      throw new RangeError(
        `“${file.name}” has more than ${READABLE / 1024 / 1024} MB, which code cannot read`,
      );
    const content = await frame.around.host.files.read(file);
    return Buffer.from(await new Response(content).arrayBuffer()).toString("base64");
  }
}

function answerTo(frame: Frame, files: SeenFiles, text: string): string | Promise<string> {
  try {
    const question = JSON.parse(text) as SandboxQuestion;
    if (question.of === "file") return files.read(frame, question.id).then(told, refused);
    if (question.of === "kept") return keptData(frame, question.scope).then(told, refused);
    if (question.of === "keep") return keepData(frame, question.scope, question.data).then(told, refused);
    return told(valueOf(frame.scope, files, question));
  } catch (error) {
    return refused(error);
  }
}

function told(value: unknown): string {
  return JSON.stringify({ value } satisfies SandboxAnswer);
}

function refused(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ error: message } satisfies SandboxAnswer);
}

function valueOf(
  scope: RunScope,
  files: SeenFiles,
  question: Exclude<SandboxQuestion, { of: "file" | "kept" | "keep" }>,
): unknown {
  switch (question.of) {
    case "value":
      return evaluateExpression(question.text, scope.at(question.index));
    case "origin": {
      const item = nodeOf(scope, question.node).item(question.index);
      return item && files.plain(item);
    }
    case "items": {
      // What comes from in there need not be what it should be.
      const [output, run] = [question.output, question.run].map((n) =>
        typeof n === "number" ? n : undefined,
      );
      const view = nodeOf(scope, question.node);
      if (question.which === "all") return view.all(output, run).map((item) => files.plain(item));
      const item = view[question.which](output, run);
      return item && files.plain(item);
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
