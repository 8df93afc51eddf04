import { parseFlow } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { createPlan } from "../plan.ts";
import type { Plan } from "../plan.ts";
import { flowOf } from "../testing/flow.ts";
import { expectedOf } from "./compare.ts";
import type { Expected } from "./compare.ts";
import { Disk } from "./disk.ts";
import { Network } from "./network.ts";
import { simulationCatalog as catalog } from "./nodes.ts";
import { decisionOf } from "./people.ts";
import { Server } from "./server.ts";
import type { ServerParts } from "./server.ts";
import { problemsOf } from "./verdict.ts";
import { World } from "./world.ts";

export interface Outcome {
  readonly problems: readonly string[];
  /** Everything that happened, in order. */
  readonly log: readonly string[];
}

const maxActions = 20_000;
/** Then people give up: a flow whose time limit is shorter than its delays never gets anywhere. */
const mostTries = 15;

/** Lets a server carry out generated flows while everything goes wrong that may, and says what it broke of its promises. */
export async function simulate(seed: number): Promise<Outcome> {
  const scenario = await Scenario.of(seed);
  await scenario.run();
  return scenario.outcome();
}

class Scenario {
  readonly #world: World;
  readonly #expected: Expected;
  readonly #parts: ServerParts;
  #server: Server;
  /** What people did to executions, which then do not give what the flow gives by itself. */
  readonly #changed = new Map<string, "cancelled" | "decided">();

  static async of(seed: number): Promise<Scenario> {
    const world = new World(seed);
    const order = world.random.chance(0.5) ? "parallel" : "sequential";
    const expected = expectedOf({ seed, order, effects: true, size: world.random.int(3, 10) });
    const plans = { main: await createPlan(expected.parsed, catalog), child: await childPlan() };
    return new Scenario(world, expected, plans);
  }

  private constructor(world: World, expected: Expected, plans: ServerParts["plans"]) {
    const { random } = world;
    this.#world = world;
    this.#expected = expected;
    const calm = random.chance(0.25);
    this.#parts = {
      world,
      disk: new Disk(world),
      network: new Network(world, calm || random.chance(0.3) ? 0 : random.next() * 0.4),
      faults: {
        crashes: random.chance(0.2) ? 0 : random.int(1, 6),
        crashShare: random.next() ** 3 * 0.3,
        diskShare: calm || random.chance(0.7) ? 0 : 0.02,
      },
      plans,
      promised: { executions: new Set(), calls: new Set() },
      died: () => world.after(random.int(10, 5000), () => this.#restart()),
    };
    this.#server = new Server(this.#parts);
  }

  async run(): Promise<void> {
    const { random } = this.#world;
    const count = random.int(1, 2);
    for (let i = 0; i < count; i += 1) this.#world.after(random.int(0, 3000), () => this.#begin(`ex${i}`));
    if (random.chance(0.3))
      this.#world.after(random.int(1, 20_000), () => this.#server.process.die("killed"));
    if (random.chance(0.2))
      this.#world.after(random.int(1, 20_000), () => this.#server.alive && this.#server.stop());
    if (random.chance(0.1)) this.#world.after(random.int(1, 20_000), () => this.#cancel("ex0"));
    this.#world.after(1000, () => this.#look());
    await this.#world.run(maxActions);
  }

  outcome(): Outcome {
    const { disk, network, promised } = this.#parts;
    const { problems, log } = this.#world;
    const found = problemsOf({ disk, network, promised, expected: this.#expected, changed: this.#changed });
    return { problems: [...problems, ...found], log };
  }

  #begin(id: string): void {
    if (!this.#server.alive) return this.#world.after(1000, () => this.#begin(id));
    const items = this.#expected.items.map((json: JsonObject) => ({ json }));
    this.#server.start({ id, items, acceptFirst: this.#world.random.chance(0.7) });
  }

  #restart(): void {
    this.#world.say("a process begins");
    this.#server = new Server(this.#parts);
    this.#server.recover();
  }

  #cancel(id: string): void {
    if (!this.#server.alive) return this.#world.after(1000, () => this.#cancel(id));
    this.#changed.set(id, "cancelled");
    this.#server.cancel(id);
  }

  /** People look in from time to time, as long as something waits for them. */
  #look(): void {
    const { disk } = this.#parts;
    const open = [...disk.rows].filter(([, { status }]) => status !== "finished");
    for (const [id] of open) {
      if (!this.#server.alive) break;
      for (const run of disk.stuckIn(id)) this.#decide(id, run);
      for (const [run, { call, at }] of disk.parkedIn(id)) if (call) this.#approve(id, run, at);
    }
    const failed = [...disk.rows].filter(
      ([id, { flow, retriedAs }]) =>
        flow === "main" &&
        disk.endOf(id)?.status === "failed" &&
        retriedAs === undefined &&
        id.split("+").length < mostTries,
    );
    for (const [id] of failed) if (this.#world.random.chance(0.3)) this.#server.retry(id);
    const more = open.length > 0 || failed.length > 0 || this.#world.age < 20_000;
    if (more) this.#world.after(this.#world.random.int(1000, 200_000), () => this.#look());
  }

  #decide(id: string, run: number): void {
    const { decision, half } = decisionOf({ ...this.#parts, id, run });
    if (half) this.#changed.set(this.#parts.disk.rows.get(id)?.retryOf ?? id, "decided");
    void this.#server.wake(id, { run, woken: decision }).catch(() => undefined);
  }

  #approve(id: string, run: number, at: number): void {
    const server = this.#server;
    const { calls } = this.#parts.promised;
    const call = `${id} ${run} ${at}`;
    // Whoever was told that it is done does not do it again.
    if (calls.has(call)) return;
    const woken = { by: "call", items: [{ json: { path: "approved" } }] } as const;
    server.wake(id, { run, woken }).then(
      (ended) => {
        if (ended && server.process.alive) calls.add(call);
      },
      () => undefined,
    );
  }
}

async function childPlan(): Promise<Plan> {
  const mark = { fields: [{ name: "path", type: "string", value: "={{ $json.path + '/called' }}" }] };
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "keyedChild", type: "keyed", params: { url: "https://keyed.test/keyedChild" } },
      { id: "mark", type: "set", params: mark },
    ],
    edges: ["in > keyedChild > mark"],
  });
  const parsed = parseFlow(flow);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return createPlan(parsed.flow, catalog);
}
