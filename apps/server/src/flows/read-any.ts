import { parseFlow } from "@weft/flow";
import type { ParseResult } from "@weft/flow";
import type { NodeReport } from "@weft/n8n";
import type { JsonObject } from "@weft/sdk";

export type ReadAny = ParseResult & {
  /** What became of each node of another program's file. */
  readonly report?: readonly NodeReport[];
  /** The id by which other files of that program name this one. */
  readonly sourceId?: string;
};

/** Reads a flow file, Weft's or n8n's, from JSON text or a parsed value. Never throws. */
export async function readAnyFlow(content: unknown): Promise<ReadAny> {
  const foreign = looksForeign(content);
  if (foreign === undefined) return parseFlow(content);
  const { importN8n, isN8nWorkflow } = await import("@weft/n8n");
  return isN8nWorkflow(foreign) ? importN8n(foreign) : parseFlow(content);
}

/** What may be a file of n8n's: it has connections, and does not say Weft's format. */
function looksForeign(content: unknown): JsonObject | undefined {
  if (typeof content === "string")
    return content.includes('"connections"') ? looksForeign(parsed(content)) : undefined;
  if (typeof content !== "object" || content === null) return undefined;
  return "connections" in content && !("format" in content) ? content : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // `parseFlow` says where it breaks.
    return undefined;
  }
}
