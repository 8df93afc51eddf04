import { hash } from "node:crypto";
import type {
  CodeCall,
  CodeOutcome,
  Disk,
  ExecutionMode,
  FileStore,
  HttpRequest,
  HttpResponse,
  NodeContext,
  Reached,
  Target,
  WaitChange,
} from "@weft/sdk";
import { Failure, runError } from "../errors.ts";
import { hear } from "../heard.ts";
import type { CredentialAccess } from "../host.ts";
import { runCode } from "./code.ts";
import type { Frame } from "./frame.ts";
import { RunMemory } from "./memory.ts";
import { NotSent } from "./not-sent.ts";
import { RunTables } from "./tables.ts";

const maxLogLines = 1000;
const maxLogLength = 10_000;

/**
 * What one call of a node's code may touch. Functions are bound, so that node code may take the context apart; and only when
 * they are asked for, as there is a context for every item.
 */
export class CallContext implements NodeContext {
  readonly #frame: Frame;
  readonly #item: number;
  #tables: RunTables | undefined;

  constructor(frame: Frame, item: number) {
    this.#frame = frame;
    this.#item = item;
  }

  get signal(): AbortSignal {
    return this.#frame.stop.signal;
  }

  get idempotencyKey(): string {
    const { around, run, node } = this.#frame;
    return hash("sha256", `${around.keyBase}\n${node.node.id}\n${run.index}\n${this.#item}`, "hex").slice(
      0,
      32,
    );
  }

  get flow(): NodeContext["flow"] {
    return this.#frame.flow;
  }

  get execution(): { readonly id: string; readonly mode: ExecutionMode } {
    return this.#frame.scope.execution;
  }

  get files(): FileStore {
    return this.#frame.around.host.files;
  }

  get memory(): NodeContext["memory"] {
    return new RunMemory(this.#frame);
  }

  get tables(): NodeContext["tables"] {
    this.#tables ??= new RunTables(this.#frame, this.idempotencyKey);
    return this.#tables;
  }

  get now(): NodeContext["now"] {
    return () => this.#frame.around.host.now();
  }

  get http(): NodeContext["http"] {
    return (request) => this.#send(request);
  }

  get reach(): NodeContext["reach"] {
    return (target) => this.#reach(target);
  }

  get disk(): NodeContext["disk"] {
    return (shown) => this.#disk(shown);
  }

  get credential(): NodeContext["credential"] {
    return async () => this.#frame.around.host.credential?.(this.#access());
  }

  get shared(): NodeContext["shared"] {
    return (key, make) => this.#frame.shared.get(key, make);
  }

  get respond(): NodeContext["respond"] {
    return (answer) => this.#frame.around.respond(answer);
  }

  get changeWaits(): NodeContext["changeWaits"] {
    return (change) => this.#changeWaits(change);
  }

  get runCode(): NodeContext["runCode"] {
    return (call) => this.#runCode(call);
  }

  get log(): NodeContext["log"] {
    return (message) => this.#log(message);
  }

  async #send(request: HttpRequest): Promise<HttpResponse> {
    const { around, stop, capture } = this.#frame;
    const call = { request, ...this.#access() };
    const send = async (): Promise<HttpResponse> => {
      if (call.credential === undefined && this.#frame.node.manifest?.credential?.optional === false)
        throw new Failure(runError("credential-none"));
      return hear(this.#frame, request, () => around.host.http({ ...call, signal: stop.signal }));
    };
    if (!capture) return send();
    // Samples have ids that the other system does not know: then what was looked for is shown.
    const seen = request.looks === true ? await send().catch(() => undefined) : undefined;
    if (seen !== undefined) return seen;
    capture(around.host.preview(call));
    throw new NotSent("Nothing is sent in a dry run");
  }

  async #reach(target: Target): Promise<Reached> {
    const { around, stop } = this.#frame;
    this.#endsDryRun(target.shown);
    if (!around.host.reach) throw new Failure(runError("needs-server"));
    return around.host.reach({ ...target, signal: stop.signal });
  }

  async #disk(shown: Target["shown"]): Promise<Disk> {
    const { host } = this.#frame.around;
    this.#endsDryRun(shown);
    if (!host.disk) throw new Failure(runError("needs-server"));
    return host.disk();
  }

  #endsDryRun(shown: Target["shown"]): void {
    const { capture } = this.#frame;
    if (!capture) return;
    capture(Promise.resolve({ headers: {}, ...shown }));
    throw new NotSent("Nothing is sent in a dry run");
  }

  #access(): CredentialAccess {
    const { around, node } = this.#frame;
    return {
      credential: node.node.credential,
      credentialTypes: node.manifest?.credential?.types ?? [],
      flowId: around.plan.flow.id,
    };
  }

  async #changeWaits(change: WaitChange): Promise<number> {
    const { plan, host, dry } = this.#frame.around;
    if (dry) {
      this.#log(`Nothing was changed: in a real run, what waits under the key “${change.key}” would be.`);
      return 1;
    }
    if (!host.changeWaits) throw new Failure(runError("needs-server"));
    return host.changeWaits({ ...change, flowId: plan.flow.id });
  }

  async #runCode(call: CodeCall): Promise<CodeOutcome> {
    return runCode(this.#frame, call, (line) => this.#log(line));
  }

  #log(message: string): void {
    const { logs } = this.#frame;
    if (logs.length < maxLogLines) logs.push(message.slice(0, maxLogLength));
  }
}
