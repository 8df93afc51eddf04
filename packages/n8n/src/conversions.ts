import { adviceFor } from "./convert/advice.ts";
import { toolOf } from "./convert/ai/tools.ts";
import { Unsupported } from "./convert/converter.ts";
import type { Converted } from "./convert/converter.ts";
import { converters } from "./convert/table.ts";
import { partsIn } from "./parts.ts";
import type { Part } from "./parts.ts";
import type { N8nNode, N8nWorkflow } from "./workflow.ts";

/** What became of one node, and how faithful that is. */
export interface Conversion {
  readonly converted: Converted;
  readonly status: "exact" | "adapted" | "placeholder";
  readonly notes: readonly string[];
  /** An agent uses it. */
  readonly used?: Used;
}

/** The agent that uses a node as its tool, and the node that gives that agent its items, by their names. */
export interface Used {
  readonly by: string;
  readonly from: string | undefined;
}

export interface ConvertedNode extends Conversion {
  readonly source: N8nNode;
  /** What others give it to work with. */
  readonly parts: readonly Part[];
  /** Another agent uses the same node of the file: here, each has one of its own. */
  readonly copy?: true;
}

/** Every node but the notes, in the order of the file. Tools of agents become what they do, those of others stay what they are. */
export function conversionsOf(workflow: N8nWorkflow, nodes: readonly N8nNode[]): readonly ConvertedNode[] {
  const partsOf = partsIn(workflow);
  const made = new Map(
    nodes.map((source): [N8nNode, ConvertedNode] => {
      const parts = partsOf(source);
      return [source, { source, parts, ...convert(source, parts) }];
    }),
  );
  const copies: ConvertedNode[] = [];
  const open = [...made.values()].filter(({ converted }) => converted.calls);
  for (let agent = open.shift(); agent; agent = open.shift()) {
    const { calls = new Map<string, string>() } = agent.converted;
    const by = agent.source.name;
    const from = sourceOf(workflow, by);
    const shared: string[] = [];
    for (const { kind, node } of agent.parts) {
      const now = kind === "ai_tool" && calls.has(node.name) ? made.get(node) : undefined;
      const isDone = [now, ...copies].some((one) => one?.source === node && one.used?.by === by);
      if (!now || isDone) continue;
      if (now.used) {
        const copy = copyOf(now, { by, from });
        if (copy) {
          copies.push(copy);
          made.set(node, {
            ...now,
            notes: [...now.notes, `“${by}” uses it as well, and has a copy of its own`],
          });
        } else shared.push(`“${node.name}” is a tool of “${now.used.by}” as well: draw it here once more`);
        continue;
      }
      const tool = { ...now, ...convertTool(node, now.parts, { by, from }) };
      made.set(node, tool);
      if (tool.converted.calls) open.push(tool);
    }
    const told = made.get(agent.source);
    if (told && shared.length > 0) made.set(agent.source, { ...told, notes: [...told.notes, ...shared] });
  }
  return [...made.values()].flatMap((one) => [one, ...copies.filter(({ source }) => source === one.source)]);
}

/** The same tool for another agent; one that has parts of its own cannot be had twice. */
function copyOf(tool: ConvertedNode, used: Used): ConvertedNode | undefined {
  const made = convertTool(tool.source, tool.parts, used);
  const itsNote = `It is a copy of “${tool.source.name}”, which “${tool.used?.by ?? ""}” uses as well`;
  const copy = { ...tool, ...made, notes: [itsNote, ...made.notes], copy: true } as const;
  return copy.status === "placeholder" || copy.parts.length > 0 ? undefined : copy;
}

/** The one node that gives another its items. */
function sourceOf({ edges }: N8nWorkflow, target: string): string | undefined {
  const sources = new Set(
    edges.flatMap((edge) => (edge.kind === "main" && edge.target === target ? [edge.source] : [])),
  );
  const [only] = sources;
  return sources.size === 1 ? only : undefined;
}

function convert(source: N8nNode, parts: readonly Part[]): Conversion {
  const converter = converters.get(source.type);
  if (!converter) return placeholder(source, [adviceFor(source.type)]);
  return orPlaceholder(source, () => {
    const converted = converter(source, parts);
    const notes = converted.notes ?? [];
    return { converted, status: notes.length > 0 ? "adapted" : "exact", notes };
  });
}

function convertTool(source: N8nNode, parts: readonly Part[], used: Used): Conversion {
  const itsNote = `It is a node of its own now, which “${used.by}” uses as a tool`;
  const made = orPlaceholder(source, () => {
    const item = used.from === undefined ? undefined : `$(${JSON.stringify(used.from)}).item.json`;
    const tool = toolOf(source, item);
    const converter = converters.get(tool.node.type);
    if (!converter) return placeholder(source, [adviceFor(source.type)]);
    const converted = converter(tool.node, parts);
    const notes = [itsNote, ...tool.notes, ...(converted.notes ?? [])];
    return { converted, status: "adapted", notes };
  });
  return { ...made, used };
}

function orPlaceholder(source: N8nNode, make: () => Conversion): Conversion {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unsupported) return placeholder(source, [error.message]);
    throw error;
  }
}

/** What the node would become today; nothing for a placeholder. */
export function convertAgain(
  source: N8nNode,
  parts: readonly Part[],
  used: Used | undefined,
): Converted | undefined {
  const { converted, status } = used ? convertTool(source, parts, used) : convert(source, parts);
  return status === "placeholder" ? undefined : converted;
}

function placeholder({ type, raw }: N8nNode, notes: readonly string[]): Conversion {
  const converted = { type: `n8n:${type}`.slice(0, 200), params: { n8n: raw }, inputs: [], outputs: [] };
  return { converted, status: "placeholder", notes };
}
