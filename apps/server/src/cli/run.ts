import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldExecution } from "@weft/flow";
import type { ExecutionView, Flow } from "@weft/flow";
import { createPlan, memoryJournal, runReport, startExecution } from "@weft/runtime";
import type { ExecutionOutcome, Host, Plan, RunReport } from "@weft/runtime";
import type { Item } from "@weft/sdk";
import { parseJson } from "../app/json-guard.ts";
import { openCatalog } from "../catalog/catalog.ts";
import { Refusal } from "../errors.ts";
import { createHost } from "../executions/host.ts";
import { createFileStore } from "../files/store.ts";
import { createSandbox } from "../sandbox/sandbox.ts";
import { createOutbound } from "../outbound/client.ts";
import { systemClock } from "../services.ts";
import { pickEnvironment } from "../settings/environment.ts";
import { readAnyFlow, withCalled } from "../flows/read-any.ts";
import { diskDoor } from "../disk/door.ts";
import { allowedFolders } from "./allowed-folders.ts";
import { createCalls } from "./calls.ts";
import { readFlowFile } from "./files.ts";
import { sandboxOptions } from "./sandbox-options.ts";
import { count, printJson, say, sayProblems } from "./say.ts";

export interface RunOptions {
  /** JSON file with the trigger's items. */
  readonly input?: string;
  /** Id of the trigger. */
  readonly node?: string;
  readonly dry?: boolean;
  readonly json?: boolean;
  /** Folder with packages of custom nodes. */
  readonly nodes?: string;
  readonly allowHost?: readonly string[];
  /** Names of environment variables that expressions may read. */
  readonly allowEnv?: readonly string[];
  /** Folders that nodes may read and write. */
  readonly allowFolder?: readonly string[];
  readonly codeSeconds?: number;
  readonly codeMemory?: number;
  readonly codeOutput?: number;
}

const ID = "run";
const INPUT_LIMITS = { depth: 100, keys: 5_000_000 };

/** Executes a flow file without a server. Exit status 1 when it is not a flow, or the flow does not succeed. */
export async function run(file: string, options: RunOptions): Promise<number> {
  const input = options.input === undefined ? undefined : readItems(options.input);
  const read = await readFlow(file);
  if (read === undefined) return 1;
  const { flow, called } = read;
  const catalog = await openCatalog(options.nodes);
  const plan = await createPlan(flow, catalog);
  const calls = createCalls({ flows: called, catalog, dry: options.dry === true });
  const trigger = chooseTrigger(plan, options.node);
  const items = input ?? flow.pinData[trigger] ?? sampleOf(plan, trigger);
  const { outcome, view } = await execute({ plan, trigger, items, options, calls });
  const report = runReport(view, plan);
  if (options.json === true) printJson({ ...report, status: outcome.status });
  else sayReport(report, outcome);
  return outcome.status === "succeeded" ? 0 : 1;
}

/** Runs it in this process: nothing is stored, files lie in a folder that goes away, interrupting cancels. */
async function execute(call: {
  plan: Plan;
  trigger: string;
  items: readonly Item[];
  options: RunOptions;
  calls: ReturnType<typeof createCalls>;
}): Promise<{ outcome: ExecutionOutcome; view: ExecutionView }> {
  const { plan, trigger, items, options, calls } = call;
  const journal = memoryJournal();
  const folders = allowedFolders(options.allowFolder);
  const folder = mkdtempSync(join(tmpdir(), "weft-run-"));
  const outbound = createOutbound({
    allowedHosts: () => options.allowHost ?? [],
    // Credentials live in a data folder, and this command has none.
    credential: () => Promise.resolve(undefined),
  });
  const sandbox = createSandbox(sandboxOptions(options));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const host: Host = createHost({
    clock: systemClock,
    journal,
    files: createFileStore(folder),
    outbound,
    disk: diskDoor({ folders, closed: [folder] }),
    sandbox,
    timezone: () => timeZone,
    env: () => pickEnvironment(options.allowEnv ?? []),
    emit: () => {},
    callFlow: (call) => calls.run(call, host),
  });
  const dry = options.dry === true;
  const execution = startExecution(
    { id: ID, plan, mode: "test", trigger, items, dry, acceptFirst: false },
    host,
  );
  const cancel = (): void => {
    execution.cancel();
    calls.cancel();
  };
  process.once("SIGINT", cancel);
  try {
    const outcome = await execution.done;
    return { outcome, view: foldExecution(journal.events(ID)) };
  } finally {
    process.off("SIGINT", cancel);
    await sandbox.stop();
    await outbound.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The flow of a file, and those that it brings along to be called. */
async function readFlow(file: string): Promise<{ flow: Flow; called: readonly Flow[] } | undefined> {
  const parsed = await readAnyFlow(readFlowFile(file).content);
  sayProblems(file, parsed.problems);
  if (!parsed.ok) return undefined;
  const called = withCalled(parsed).slice(1);
  return { flow: parsed.flow, called: called.flatMap((one) => (one.ok ? [one.flow] : [])) };
}

/** One item or a list of them; what is not an item yet becomes its `json`. @throws {Refusal} when it is neither */
function readItems(file: string): readonly Item[] {
  const parsed = parseJson(String(readFlowFile(file).content), INPUT_LIMITS);
  if (!parsed.ok) throw new Refusal("input", `${file}: ${parsed.message}`);
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  return list.map((value) => {
    if (!isObject(value))
      throw new Refusal("input", `${file} must hold an object or a list of objects: the items.`);
    return isObject(value["json"]) ? { json: value["json"] } : { json: value };
  });
}

function chooseTrigger({ nodes, byId }: Plan, wanted: string | undefined): string {
  const triggers = nodes.filter(({ manifest }) => manifest?.kind === "trigger");
  if (wanted !== undefined) {
    if (triggers.some(({ node }) => node.id === wanted)) return wanted;
    const known = triggers.map(({ node }) => node.id).join(", ");
    const what = byId.has(wanted)
      ? `The node ${wanted} is not a trigger.`
      : `The flow has no node ${wanted}.`;
    throw new Refusal("usage", `${what} Its triggers: ${known || "none"}.`);
  }
  const enabled = triggers.filter(({ node }) => node.disabled !== true);
  const chosen = enabled.find(({ manifest }) => manifest?.trigger === "manual") ?? enabled[0];
  if (chosen === undefined) throw new Refusal("input", "The flow has no trigger to start from.");
  return chosen.node.id;
}

function sampleOf({ nodes, byId }: Plan, trigger: string): readonly Item[] {
  const manifest = nodes[byId.get(trigger) ?? -1]?.manifest;
  const sample = manifest?.trigger === "manual" ? [{}] : (manifest?.sample ?? [{}]);
  return sample.map((json) => ({ json }));
}

/** One line for each run: what it gave, what it would have sent, or why it failed. */
function sayReport({ runs }: RunReport, outcome: ExecutionOutcome): void {
  for (const [name, list] of Object.entries(runs)) {
    for (const { outputs, error, request } of list) {
      const given = Object.entries(outputs).map(
        ([handle, items]) => `${handle} ${count(items.length, "item")}`,
      );
      say(`${name}: ${given.join(", ")}`);
      if (request) say(`  would send ${request.method} ${request.url}`);
      if (error) say(`  ${error.message}${error.hint === undefined ? "" : ` ${error.hint}`}`);
    }
  }
  const { status, error } = outcome;
  const where = error?.node ? ` at “${error.node.name}”` : "";
  say(error ? `${status}${where}: ${error.message}` : status);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
