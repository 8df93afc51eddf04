import { RetryAfter, Transient } from "@weft/sdk";
import type { HttpResponse, JsonObject } from "@weft/sdk";
import type { OutboundCall } from "../host.ts";
import { pathOf } from "./path.ts";
import type { World } from "./world.ts";

/** How a request goes: whether it has its effect, and what the sender hears of it. */
type Fate = "fine" | "late" | "busy" | "comeBack" | "lost" | "brokenAfter" | "busyAfter" | "never";

const longest = 30_000;
/** From then on the network is fine, so that every execution can come to its end. */
const healedAfter = 3_600_000;

export interface Effect {
  readonly node: string;
  readonly path: string;
  readonly key: string;
  applied: number;
}

/** The other systems. One (`keyed.test`) applies each idempotency key once, another (`plain.test`) whatever comes. */
export class Network {
  readonly #world: World;
  /** Share of requests that do not go well. */
  readonly #faults: number;
  readonly effects = new Map<string, Effect>();

  constructor(world: World, faults: number) {
    this.#world = world;
    this.#faults = faults;
  }

  /** `answer` is called at most once, in a while. What was sent arrives even when its sender is gone. */
  send({ request }: OutboundCall, answer: (response: HttpResponse | Error) => void): void {
    const { random } = this.#world;
    const { hostname, pathname } = new URL(request.url);
    const fate = this.#fate(hostname);
    const key = request.headers?.["idempotency-key"] ?? "";
    const json = (request.body ?? {}) as JsonObject;
    const path = pathOf(json);
    this.#world.after(random.int(0, 40), () => {
      if (applies.has(fate) && hostname !== "read.test")
        this.#apply({ node: pathname.slice(1), path, key }, hostname === "keyed.test");
      const takes =
        fate === "never" ? longest : fate === "late" ? random.int(5000, 25_000) : random.int(0, 40);
      this.#world.after(takes, () => answer(answerOf(fate, path)));
    });
  }

  #fate(hostname: string): Fate {
    const { random, age } = this.#world;
    if (age > healedAfter || !random.chance(this.#faults)) return "fine";
    if (hostname === "keyed.test")
      return random.kind({ late: 1, busy: 2, comeBack: 1, lost: 2, brokenAfter: 2, busyAfter: 1, never: 1 });
    return random.kind({ late: 3, busy: 2, comeBack: 1, lost: 2, never: 1 });
  }

  #apply({ node, path, key }: Omit<Effect, "applied">, once: boolean): void {
    const known = this.effects.get(key);
    this.#world.say(`applied ${node} ${path} ${key.slice(0, 6)}${known ? " again" : ""}`);
    if (!known) this.effects.set(key, { node, path, key, applied: 1 });
    else if (known.path !== path || known.node !== node)
      this.#world.wrong(`one key for ${known.node} ${known.path} and ${node} ${path}`);
    else if (!once) known.applied += 1;
  }
}

const applies: ReadonlySet<Fate> = new Set<Fate>(["fine", "late", "brokenAfter", "busyAfter"]);

function answerOf(fate: Fate, path: string): HttpResponse | Error {
  switch (fate) {
    case "fine":
    case "late":
      return { status: 200, headers: {}, body: { path: `${path}!` } };
    case "comeBack":
      return new RetryAfter(90_000, "Too many requests");
    case "busy":
    case "busyAfter":
      return new Transient("busy", "The other system is busy", { response: { status: 503 } });
    default:
      return new Transient("network", "The connection broke");
  }
}
