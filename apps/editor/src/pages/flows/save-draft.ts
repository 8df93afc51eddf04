import { client } from "../../api/client.ts";
import { downloadFlow } from "../../flow/files.ts";
import { readFlow } from "../../flow/read-flow.ts";

export async function saveDraftAsFile(id: string): Promise<void> {
  const detail = await client.flows.get({ id });
  const read = readFlow(detail.flow);
  if (!("flow" in read)) throw new Error(read.problems[0]?.message);
  downloadFlow(read.flow);
}
