import { flowLimits, parseFlow } from "@weft/flow";
import type { ParseResult } from "@weft/flow";
import type { NodeReport, UsedCredential } from "@weft/n8n";

export type ReadAny = ParseResult & {
  /** What became of each node of another program's file. */
  readonly report?: readonly NodeReport[];
  /** The id by which other files of that program name this one. */
  readonly sourceId?: string;
  /** Whose access the nodes had in the other program, by their ids. */
  readonly credentials?: ReadonlyMap<string, UsedCredential>;
  /** Flows that stood within it, to be called by it. */
  readonly called?: readonly ReadAny[];
};

/** A file of many workflows may be so many times as large as one flow. */
const most = 10;

/** Reads a flow file, Weft's or n8n's, from JSON text or a parsed value. Never throws. */
export async function readAnyFlow(content: unknown): Promise<ReadAny> {
  const [first, ...others] = await readAnyFlows(content);
  if (first === undefined || others.length > 0) return parseFlow(content);
  return first;
}

/** As `readAnyFlow`, for a file that may hold several of n8n's workflows. There is always an answer. */
export async function readAnyFlows(content: unknown): Promise<readonly ReadAny[]> {
  const foreign = looksForeign(content);
  if (foreign === undefined) return [parseFlow(content)];
  const { importN8n, workflowsIn } = await import("@weft/n8n");
  const workflows = workflowsIn(foreign);
  return workflows.length === 0 ? [parseFlow(content)] : workflows.map(importN8n);
}

/** A flow with all that it brings along. */
export function withCalled(read: ReadAny): readonly ReadAny[] {
  return [read, ...(read.called ?? []).flatMap(withCalled)];
}

/** What may be a file of n8n's: somewhere it has connections, and it does not say Weft's format. */
function looksForeign(content: unknown): object | undefined {
  if (typeof content === "string")
    return content.includes('"connections"') ? looksForeign(parsed(content)) : undefined;
  if (typeof content !== "object" || content === null || "format" in content) return undefined;
  return content;
}

function parsed(text: string): unknown {
  if (Buffer.byteLength(text) > flowLimits.bytes * most) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // `parseFlow` says where it breaks.
    return undefined;
  }
}
