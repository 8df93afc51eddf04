import { client } from "../../api/client.ts";

/** Saves the draft of a flow as a file. The code that writes flows is fetched only now: the list does not need it. */
export async function downloadFlow(id: string): Promise<void> {
  const [{ parseFlow }, { downloadFlow: save }, { flow }] = await Promise.all([
    import("@weft/flow"),
    import("../../flow/files.ts"),
    client.flows.get({ id }),
  ]);
  const parsed = parseFlow(flow);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  save(parsed.flow);
}
