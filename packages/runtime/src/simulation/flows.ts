import type { FlowNode, FlowSettings } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { flowOf } from "../testing/flow.ts";
import { Random } from "../testing/random.ts";

export interface FlowWishes {
  readonly seed: number;
  readonly order: "parallel" | "sequential";
  /** Nodes that send, wait and call, too. */
  readonly effects: boolean;
  /** About how many nodes. */
  readonly size: number;
}

export interface GeneratedFlow {
  readonly flow: JsonObject;
  /** What its trigger gives. */
  readonly items: readonly JsonObject[];
  /** Ids of the nodes of which the rules say what comes together in each of their runs, whatever is ready first. */
  readonly fixed: ReadonlySet<string>;
}

/** An output, as it is seen from where nodes may be connected to it. */
interface Source {
  readonly end: string;
  /** What comes together in a delivery depends on what was ready first. */
  readonly open: boolean;
  /** May deliver more than once in a round. */
  readonly many: boolean;
}

type Sketch = Pick<FlowNode, "id" | "type"> & Partial<FlowNode>;

const deepestLoop = 3;
const maxLoops = 5;
const maxDoubles = 3;

const plainKinds = {
  mark: 3,
  ask: 2,
  double: 1,
  fork: 2,
  keep: 1,
  sink: 0.5,
  risky: 1,
  join: 4,
  gather: 1,
  trace: 1.5,
  loop: 2,
  wait: 0.4,
} as const;
const effectKinds = { ...plainKinds, plain: 2.5, keyed: 2.5, wait: 1, approval: 1, callEach: 1 } as const;
type Kind = keyof typeof effectKinds;

/** A flow from a seed, whose only circles are loops. Every item carries the way that it went. */
export function generateFlow(wishes: FlowWishes): GeneratedFlow {
  return new Generator(wishes).generate();
}

class Generator {
  readonly #wishes: FlowWishes;
  readonly #random: Random;
  readonly #nodes: Sketch[] = [];
  readonly #edges: string[] = [];
  readonly #fixed = new Set<string>();
  #loops = 0;
  #doubles = 0;

  constructor(wishes: FlowWishes) {
    this.#wishes = wishes;
    this.#random = new Random(wishes.seed);
  }

  generate(): GeneratedFlow {
    const { order, size, effects } = this.#wishes;
    const items = Array.from({ length: this.#random.int(1, 5) }, (_, i) => ({
      path: "abcde".charAt(i).repeat(i + 1),
    }));
    this.#nodes.push({ id: "in", type: "start" });
    this.#fill([{ end: "in.main", open: false, many: false }], size, 0);
    const settings: FlowSettings = {
      order,
      ...(effects && this.#random.chance(0.25) && { timeoutMs: 20 * 10 ** this.#random.int(1, 4) }),
    };
    const flow = flowOf({ nodes: this.#nodes, edges: this.#edges, settings });
    return { flow, items, fixed: this.#fixed };
  }

  /** Puts nodes behind these outputs, which then have outputs of their own. */
  #fill(sources: Source[], count: number, depth: number): void {
    for (let i = 0; i < count; i += 1) {
      const kind = this.#kind(depth);
      if (kind === "loop") this.#loop(sources, count, depth);
      else if (kind === "join") this.#join(sources);
      else this.#simple(kind, sources);
    }
  }

  #kind(depth: number): Kind {
    const kind = this.#random.kind<Kind>(this.#wishes.effects ? effectKinds : plainKinds);
    if (kind === "loop" && (depth >= deepestLoop || ++this.#loops > maxLoops)) return "mark";
    if (kind === "double" && (depth > 1 || ++this.#doubles > maxDoubles)) return "mark";
    return kind;
  }

  #simple(kind: Exclude<Kind, "loop" | "join">, sources: Source[]): void {
    const from = this.#some(sources, this.#random.chance(0.15) ? 2 : 1);
    const open = from.some((source) => source.open);
    const many = from.length > 1 || from.some((source) => source.many);
    const node = this.#added(
      (kind === "gather" || kind === "approval") && open ? "mark" : kind,
      { open, many },
      { executeOnce: !open && this.#random.chance(0.06) },
    );
    this.#connect(from, `${node.id}.main`);
    for (const handle of handlesOf(node)) sources.push({ end: `${node.id}.${handle}`, open, many });
  }

  /** Of its inputs some may have two sources, and some none. */
  #join(sources: Source[]): void {
    const inputs = Array.from({ length: this.#random.int(2, 4) }, () =>
      this.#random.chance(0.1) ? [] : this.#some(sources, this.#random.chance(0.12) ? 2 : 1),
    );
    const from = inputs.flat();
    const parallel = this.#wishes.order === "parallel";
    const several = inputs.some((list) => list.length > 1 || list.some(({ many }) => many));
    const open = from.some((source) => source.open) || (parallel && several);
    const node = this.#added(
      "join",
      { open, many: several },
      { params: { inputs: inputs.length }, disabled: !open && this.#random.chance(0.05) },
    );
    for (const [i, list] of inputs.entries()) this.#connect(list, `${node.id}.in${i + 1}`);
    if (from.length > 0) sources.push({ end: `${node.id}.main`, open, many: several });
  }

  #loop(sources: Source[], count: number, depth: number): void {
    const parallel = this.#wishes.order === "parallel";
    const from = this.#some(sources, this.#random.chance(0.1) ? 2 : 1);
    const open = from.some((source) => source.open);
    const many = from.length > 1 || from.some((source) => source.many);
    const more = {
      params: { size: this.#random.int(1, 3) },
      executeOnce: !open && this.#random.chance(0.05),
    };
    const node = this.#added("loop", { open, many }, more);
    this.#connect(from, `${node.id}.main`);
    const body: Source[] = [{ end: `${node.id}.loop`, open, many: false }];
    this.#fill(body, Math.min(this.#random.int(0, 5), count), depth + 1);
    const back = this.#random.chance(0.1) ? [] : this.#some(body, this.#random.int(1, 3));
    this.#connect(back, `${node.id}.main`);
    const mixed = back.length > 1 || back.some((source) => source.many || source.open);
    if (parallel && mixed) this.#fixed.delete(node.id);
    sources.push({ end: `${node.id}.done`, open: open || (parallel && mixed), many });
    if (!this.#random.chance(0.2)) return;
    for (const leak of this.#some(body, 1)) sources.push({ ...leak, many: true });
  }

  #added(kind: Kind, { open }: Pick<Source, "open" | "many">, more: Partial<FlowNode>): Sketch {
    const random = this.#random;
    const id = `${kind}${this.#nodes.length}`;
    const { type, ...own } = kindOf(kind, id, random);
    const node: Sketch = {
      id,
      type,
      position: { x: random.int(0, 900), y: random.int(-400, 400) },
      ...own,
      ...(!open && random.chance(0.08) && { alwaysOutput: true }),
      ...(kind !== "join" && random.chance(0.05) && { disabled: true }),
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== false)),
    };
    this.#nodes.push(node);
    if (!open) this.#fixed.add(id);
    return node;
  }

  /** Late ones rather than early ones, so that flows are deep as well as wide. */
  #some(sources: readonly Source[], count: number): readonly Source[] {
    const chosen = new Set<Source>();
    for (let i = 0; i < count; i += 1) {
      const late = this.#random.chance(0.6) ? sources.slice(-3) : sources;
      const source = this.#random.pick(late);
      if (source) chosen.add(source);
    }
    return [...chosen];
  }

  #connect(from: readonly Source[], to: string): void {
    for (const { end } of from) this.#edges.push(`${end} > ${to}`);
  }
}

function kindOf(kind: Kind, id: string, random: Random): Omit<Sketch, "id"> {
  const retry = { attempts: random.int(2, 4), firstDelayMs: random.int(1, 5000) };
  const field = (name: string, value: string) => ({ fields: [{ name, type: "any", value }] });
  switch (kind) {
    case "mark":
      return { type: "set", params: field("path", `={{ ($json.path ?? "") + "/${id}" }}`) };
    case "trace":
      return { type: "set", params: field("root", `={{ $("in").item.json.path }}`), onError: "continue" };
    case "fork":
      return { type: "fork", params: { value: `={{ ($json.path ?? "").length % 2 === 0 }}` } };
    case "sink":
      return { type: "emit", params: { list: [] } };
    case "risky":
      return {
        type: "fail",
        params: { when: `={{ ($json.path ?? "").length % 3 === 0 }}` },
        onError: random.chance(0.5) ? "continue" : "output",
        ...(random.chance(0.3) && { retry }),
      };
    case "wait":
      return { type: "wait", params: { ms: random.int(1, 100_000) } };
    case "approval":
      return { type: "wait", params: { call: true } };
    case "ask":
      return { type: "ask", ...(random.chance(0.7) && { retry, timeoutMs: random.int(100, 20_000) }) };
    case "plain":
    case "keyed":
      return {
        type: kind,
        params: { url: `https://${kind}.test/${id}` },
        ...(random.chance(0.7) && { retry }),
      };
    default:
      return { type: kind };
  }
}

function handlesOf({ type, onError }: Sketch): readonly string[] {
  const own = type === "fork" ? ["yes", "no"] : ["main"];
  return onError === "output" ? [...own, "error"] : own;
}
